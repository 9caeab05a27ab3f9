/**
 * Compiles our WebAssembly kernels (AssemblyScript) to `src/engine/kernels/wasm/build/`: with the fused
 * multiply-add of relaxed SIMD and without, each for memory of one thread and for memory that threads
 * share; and puts TensorFlow.js's own module beside them, changed to share its memory. Does nothing where
 * they are up to date. The unit tests call it as their set-up.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withSharedMemory } from './shared-memory.ts';
import { isMain } from './is-main.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'src', 'engine', 'kernels', 'wasm');
const assembly = join(folder, 'assembly');
const output = join(folder, 'build');
const { resolve } = createRequire(import.meta.url);
// As a program: its types would add AssemblyScript's globals to those of the whole project.
const compiler = resolve('assemblyscript/bin/asc.js');
const tfjsModule = resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
const sharedTfjsFile = 'tfjs-simd-shared.wasm';

const shared = ['--sharedMemory', '--enable', 'threads'];
const builds = [
  { file: 'kernels-relaxed.wasm', options: ['--enable', 'simd,relaxed-simd'] },
  { file: 'kernels-simd.wasm', options: ['--enable', 'simd'] },
  { file: 'kernels-relaxed-shared.wasm', options: ['--enable', 'simd,relaxed-simd', ...shared] },
  { file: 'kernels-simd-shared.wasm', options: ['--enable', 'simd', ...shared] },
];

function modifiedMs(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The lock file counts as a source: it names the compiler. */
function newestSourceMs(): number {
  const sources = readdirSync(assembly).map((name) => join(assembly, name));
  sources.push(join(root, 'package-lock.json'), import.meta.filename);
  return Math.max(...sources.map(modifiedMs));
}

async function compile({ file, options }: (typeof builds)[number]): Promise<void> {
  const entry = join(assembly, 'index.ts');
  await promisify(execFile)(
    process.execPath,
    [
      ...[compiler, entry, '--outFile', join(output, file), ...options],
      // The memory is TensorFlow.js's own: no data and no allocator of ours may lie in it.
      ...['--importMemory', '--maximumMemory', '65536', '--noExportMemory'],
      ...['--runtime', 'stub', '--use', 'abort=', '-O3', '--noAssert', '--disableWarning'],
    ],
    { cwd: root },
  );
}

export default async function buildKernels(): Promise<void> {
  const newest = newestSourceMs();
  const isStale = (file: string) => modifiedMs(join(output, file)) <= newest;
  mkdirSync(output, { recursive: true });
  await Promise.all(builds.filter(({ file }) => isStale(file)).map(compile));
  if (!isStale(sharedTfjsFile)) return;
  writeFileSync(join(output, sharedTfjsFile), withSharedMemory(readFileSync(tfjsModule)));
}

if (isMain(import.meta.filename)) await buildKernels();
