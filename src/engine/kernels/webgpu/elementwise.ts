import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type Dispatch, dispatch } from './dispatch.ts';

const threads = 256;

/** More than this many workgroups along one dimension no device need have. */
export const mostWorkgroups = 65535;

/** As `Dispatch`; `code` holds a function `element(i: i32)`, which is called for each `i` below `count`. */
type Elementwise = Omit<Dispatch, 'workgroups'> & { readonly count: number };

/** Runs one thread per element. */
export function elementwise(backend: WebGPUBackend, { count, ...call }: Elementwise): void {
  const groups = Math.ceil(count / threads);
  const rows = Math.ceil(groups / mostWorkgroups);
  dispatch(backend, {
    ...call,
    shader: { ...call.shader, code: () => call.shader.code() + entry },
    integers: { count, ...call.integers },
    workgroups: [Math.ceil(groups / rows), rows, 1],
  });
}

const entry = /* wgsl */ `
@compute @workgroup_size(${threads})
fn main(
  @builtin(local_invocation_index) lane: u32,
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  let i = i32((group.y * groups.x + group.x) * ${threads}u + lane);
  if (i < uniforms.count) { element(i); }
}`;
