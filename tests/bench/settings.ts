import type { BackendName } from '../../src/engine/protocol.ts';
import type { ModelId } from './models.ts';
import type { Engine, Setting } from './row.ts';

export interface Choice {
  readonly engines: readonly Engine[];
  readonly models: readonly ModelId[];
  /** Of ours and of stock TensorFlow.js; without any, all of them, and on the deeper models the fast ones only. */
  readonly backends: readonly BackendName[] | undefined;
  readonly threads: readonly number[];
  readonly hardware: boolean;
}

type Way = Pick<Setting, 'engine' | 'backend' | 'threads'>;

/** Everything that is to train this model. */
export function settingsOf(model: ModelId, choice: Choice): Setting[] {
  return choice.engines
    .flatMap((engine) => waysOf(engine, choice))
    .filter((way) => isIn(way, model, choice))
    .map((way) => ({ ...way, model }));
}

function waysOf(engine: Engine, { threads }: Choice): Way[] {
  const threaded = (backend: BackendName) =>
    threads.map((count) => ({ engine, backend, threads: count }));
  const single = (...backends: BackendName[]) =>
    backends.map((backend) => ({ engine, backend, threads: 1 }));
  switch (engine) {
    case 'ours':
      return [...threaded('wasm'), ...single('webgpu', 'webgl', 'cpu')];
    case 'tfjs-stock':
      return single('webgpu', 'webgl', 'wasm', 'cpu');
    case 'convnetjs':
      return single('cpu');
    case 'pytorch':
      return threaded('cpu');
  }
}

function isIn({ engine, backend }: Way, model: ModelId, { backends, hardware }: Choice): boolean {
  if (engine === 'pytorch') return true;
  if (isShallow(model)) return engine === 'convnetjs' || (backends?.includes(backend) ?? true);
  if (engine !== 'ours') return false;
  return backends?.includes(backend) ?? (backend === 'wasm' || (hardware && backend === 'webgpu'));
}

/** The two that every engine can train, in a time that one can wait for. */
function isShallow(model: ModelId): boolean {
  return model === 'conv' || model === 'fc';
}
