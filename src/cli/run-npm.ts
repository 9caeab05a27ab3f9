import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Node's fetch goes by way of a proxy that the environment names only where it is told to. */
const byProxy = { NODE_USE_ENV_PROXY: '1' };

/**
 * Runs one of package.json's scripts with this terminal, so that what a stage does is written down in
 * one place. Resolves to its exit code.
 */
export async function runScript(
  name: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const passed = args.length > 0 ? ['--', ...args] : [];
  const child = spawn('npm', ['run', name, ...passed], {
    stdio: 'inherit',
    env: { ...(name === 'assets' && byProxy), ...process.env, ...env },
    // On Windows npm is a .cmd file, which only a shell can run.
    shell: process.platform === 'win32',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
