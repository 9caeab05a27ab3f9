/**
 * Compiles our WebAssembly kernels (AssemblyScript) to `src/engine/kernels/wasm/build/`: once with the
 * fused multiply-add of relaxed SIMD and once without. Does nothing where they are up to date. The
 * unit tests call it as their set-up.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'src', 'engine', 'kernels', 'wasm');
const assembly = join(folder, 'assembly');
const output = join(folder, 'build');
// As a program: its types would add AssemblyScript's globals to those of the whole project.
const compiler = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js');

const builds = [
  { file: 'kernels-relaxed.wasm', features: 'simd,relaxed-simd' },
  { file: 'kernels-simd.wasm', features: 'simd' },
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

async function compile(file: string, features: string): Promise<void> {
  const options = [
    ...['--outFile', join(output, file), '--enable', features],
    // The memory is TensorFlow.js's own: no data and no allocator of ours may lie in it.
    ...['--importMemory', '--runtime', 'stub', '--use', 'abort='],
    ...['-O3', '--noAssert', '--disableWarning'],
  ];
  const entry = join(assembly, 'index.ts');
  await promisify(execFile)(process.execPath, [compiler, entry, ...options], { cwd: root });
}

export default async function buildKernels(): Promise<void> {
  const newest = newestSourceMs();
  const stale = builds.filter(({ file }) => modifiedMs(join(output, file)) <= newest);
  if (stale.length > 0) mkdirSync(output, { recursive: true });
  await Promise.all(stale.map(({ file, features }) => compile(file, features)));
}

if (process.argv[1] === import.meta.filename) await buildKernels();
