import { realpathSync } from 'node:fs';

/** Whether a module, by its `import.meta.filename`, is the program that was called, be it by way of a link. */
export function isMain(filename: string): boolean {
  const [, called] = process.argv;
  return called !== undefined && realpathSync(called) === filename;
}
