import type { BenchPage, BrowserContender } from './browser.ts';
import { nameOf, type Setting } from './row.ts';

/** What the browser compiles on the way also takes room: the last two tell whether that has an end. */
const steps = [100, 1000, 2000] as const;

/** Whether anything grows: what one training holds after few and after many steps. */
export async function reportMemory(page: BenchPage, settings: readonly Setting[]): Promise<void> {
  console.log(
    '\nMemory (JS heap: the worker’s, after a collection; with the WASM heap if threads share it)',
  );
  for (const setting of settings) {
    const contender = await page.open(setting);
    let trained = 0;
    for (const until of steps) {
      await contender.train(until - trained);
      trained = until;
      console.log(
        `  ${nameOf(setting)}, ${setting.model}, step ${until}: ${await held(contender)}`,
      );
    }
    await contender.end();
  }
}

async function held(contender: BrowserContender): Promise<string> {
  const memory = await contender.memory();
  if (!memory) return 'not known';
  const { tensors, tensorBytes, wasmBytes, heapBytes } = memory;
  const sizes = { tensors: tensorBytes, 'WASM heap': wasmBytes, 'JS heap': heapBytes };
  const shown = Object.entries(sizes).map(([name, bytes]) => `${name} ${megabytes(bytes)}`);
  return `${tensors} tensors, ${shown.join(', ')}`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
