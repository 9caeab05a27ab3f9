import { spawnSync } from 'node:child_process';

/** The first Python that can import a module: `$PYTHON`, or one of the machine's. */
export function pythonWith(module: string): string | undefined {
  const candidates = [process.env['PYTHON'], 'python3', '/usr/bin/python3'];
  return candidates.find(
    (python) =>
      python && spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  );
}
