import type { BackendName } from '../protocol.ts';
import { type Probe, probeWasm, probeWebgl, probeWebgpu } from './probe.ts';

/** A way to compute. Its code is fetched when it is put to use. */
export interface Candidate {
  readonly name: BackendName;
  readonly probe: () => Probe | Promise<Probe>;
  /** Makes it the backend in use. */
  readonly use: (onLost: (detail: string) => void) => Promise<void>;
  /** The threads of a backend in use that has any. */
  readonly threads?: () => Promise<Threads>;
}

/** How many threads there are, and how many of them take part. */
export interface Threads {
  readonly size: number;
  threads: number;
  /** Why there is one only, where there should be more. */
  readonly why?: string;
}

/** What a browser may have, best guess first. */
export const browserCandidates: readonly Candidate[] = [
  {
    name: 'webgpu',
    probe: probeWebgpu,
    use: async (onLost) => (await import('./webgpu.ts')).useWebgpu(onLost),
  },
  {
    name: 'webgl',
    probe: probeWebgl,
    use: async (onLost) => (await import('./webgl.ts')).useWebgl(onLost),
  },
  {
    name: 'wasm',
    probe: probeWasm,
    use: async () => {
      const [{ useWasm }, { wasmFiles }] = await Promise.all([
        import('./wasm.ts'),
        import('./wasm-files-browser.ts'),
      ]);
      await useWasm(wasmFiles, navigator.hardwareConcurrency);
    },
    threads: async () => (await import('./wasm.ts')).wasmThreads(),
  },
  {
    name: 'cpu',
    probe: () => ({ kind: 'hardware' }),
    use: async () => (await import('./cpu.ts')).useCpu(),
  },
];
