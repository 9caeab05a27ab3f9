import type { Candidate } from '../../src/engine/backends/candidates.ts';
import { useCpu } from '../../src/engine/backends/cpu.ts';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';

/** The backends that Node has. */
export const wasm: Candidate = {
  name: 'wasm',
  probe: () => ({ kind: 'hardware' }),
  use: () => useWasm(wasmFiles),
};

export const cpu: Candidate = {
  name: 'cpu',
  probe: () => ({ kind: 'hardware' }),
  use: useCpu,
};
