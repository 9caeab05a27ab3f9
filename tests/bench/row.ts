import * as v from 'valibot';
import { backendNames } from '../../src/engine/protocol.ts';
import { modelIds } from './models.ts';

/** Ours, TensorFlow.js as it comes, and the two others that readers may compare with. */
export const engines = ['ours', 'tfjs-stock', 'convnetjs', 'pytorch'] as const;
export type Engine = (typeof engines)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const row = v.strictObject({
  engine: v.picklist(engines),
  /** What computes; `cpu` is plain JavaScript, or PyTorch's own kernels. */
  backend: v.picklist(backendNames),
  /** Threads that the engine was told to use; those of a GPU, or of software that plays one, do not count. */
  threads: count,
  model: v.picklist(modelIds),
  batch: count,
  imagesPerSecond: v.pipe(v.number(), v.finite(), v.gtValue(0)),
});

/** What `bench-results.json` holds. */
export const rows = v.array(row);
export type Row = v.InferOutput<typeof row>;

/** What runs: one engine in one way, training one model. */
export type Setting = Readonly<Pick<Row, 'engine' | 'backend' | 'threads' | 'model'>>;

/** For people: `ours wasm ×2`. */
export function nameOf({ engine, backend, threads }: Setting): string {
  return `${engine} ${backend}${threads > 1 ? ` ×${threads}` : ''}`;
}
