import { type Probe, probeWebgl, probeWebgpu } from '../../../src/engine/backends/probe.ts';
import type { BackendName } from '../../../src/engine/protocol.ts';

/** Whether a backend's GPU is played by the processor. @throws Error where there is none at all */
export async function isSoftwareGpu(backend: BackendName): Promise<boolean> {
  const probe = await probeOf(backend);
  if (probe.kind === 'none') throw new Error(probe.detail);
  return probe.kind === 'software';
}

function probeOf(backend: BackendName): Probe | Promise<Probe> {
  if (backend === 'webgpu') return probeWebgpu();
  return backend === 'webgl' ? probeWebgl() : { kind: 'hardware' };
}
