/**
 * Runs shaders of ours among TensorFlow.js's: in its command buffers, with its pipeline cache (so that
 * its parallel compilation takes in ours) and its timers. Stock programs have one output each and get
 * the shapes as uniforms; ours have as many as they like, and shapes are constants of the shader.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { env, type TensorInfo, util } from '@tensorflow/tfjs-core';

type Pipeline = GPUComputePipeline | Promise<GPUComputePipeline>;

/** What the backend keeps to itself in version 4.22, which is pinned. */
interface Recorder {
  readonly pipelineCache: Record<string, Pipeline>;
  recordAndSubmit(
    program: object,
    output: TensorInfo,
    inputs: readonly TensorInfo[],
    uniforms: readonly { readonly type: string; readonly data: number[] }[],
  ): void;
}

export interface Shader {
  /** Names the shader; whatever else its code depends on must be in `constants` or `bindings`. */
  readonly name: string;
  /** Integers known when the shader is compiled, such as shapes. */
  readonly constants?: Readonly<Record<string, number>>;
  readonly code: () => string;
}

export interface Binding {
  readonly tensor: TensorInfo;
  readonly access: 'read' | 'read_write';
  /** How the shader sees the tensor; of a tensor seen as `vec4f` the size is a multiple of four. */
  readonly type: 'f32' | 'vec4f';
}

export interface Dispatch {
  readonly shader: Shader;
  /** By the name that the shader uses. */
  readonly bindings: Readonly<Record<string, Binding>>;
  /** Numbers that differ from call to call, as `uniforms.<name>`: `i32`, then `f32`. */
  readonly integers?: Readonly<Record<string, number>>;
  readonly floats?: Readonly<Record<string, number>>;
  /** How many workgroups there are along x, y and z. */
  readonly workgroups: readonly [number, number, number];
}

export function reads(tensor: TensorInfo, type: Binding['type'] = 'f32'): Binding {
  return { tensor, access: 'read', type };
}

export function writes(tensor: TensorInfo, type: Binding['type'] = 'f32'): Binding {
  return { tensor, access: 'read_write', type };
}

/** Records one dispatch; while the backend only compiles, its pipeline is made and nothing else. */
export function dispatch(backend: WebGPUBackend, call: Dispatch): void {
  const { integers = {}, floats = {}, workgroups } = call;
  const recorder = backend as unknown as Recorder;
  const bindings = Object.values(call.bindings);
  for (const binding of bindings) prepare(backend, binding);
  const key = keyOf(call);
  const pipeline = (recorder.pipelineCache[key] ??= compile(backend.device, call));
  if (env().getBool('WEBGPU_ENGINE_COMPILE_ONLY')) return;

  const [first, ...others] = bindings.map(({ tensor }) => flat(tensor));
  if (!first) throw new Error(`${call.shader.name} binds nothing`);
  recorder.recordAndSubmit(
    // Programs that convert pixels get no shapes as uniforms but the strides of their output: of a
    // vector a single number, the uniform `unused`.
    { pipeline, dispatch: workgroups, pixelsOpType: 0 },
    first,
    others,
    [
      ...Object.values(integers).map((value) => ({ type: 'int32', data: [value] })),
      ...Object.values(floats).map((value) => ({ type: 'float32', data: [value] })),
    ],
  );
}

function prepare(backend: WebGPUBackend, { tensor, access }: Binding): void {
  backend.uploadToGPU(tensor.dataId);
  // The backend keeps what it has once read back, which is out of date now.
  if (access === 'read_write')
    Object.assign(backend.tensorMap.get(tensor.dataId), { values: null });
}

function flat(tensor: TensorInfo): TensorInfo {
  return { ...tensor, shape: [util.sizeFromShape(tensor.shape)] };
}

function keyOf({ shader: { name, constants = {} }, bindings }: Dispatch): string {
  const types = Object.values(bindings).map(({ type }) => type);
  return ['own', name, ...Object.values(constants), ...types].join(' ');
}

function compile(device: GPUDevice, call: Dispatch): Pipeline {
  const label = call.shader.name;
  const description: GPUComputePipelineDescriptor = {
    label,
    layout: device.createPipelineLayout({ bindGroupLayouts: [layoutOf(device, call)] }),
    compute: { module: device.createShaderModule({ label, code: sourceOf(call) }) },
  };
  return env().getBool('WEBGPU_ENGINE_COMPILE_ONLY')
    ? device.createComputePipelineAsync(description)
    : device.createComputePipeline(description);
}

/** Written down, since one that is made from the code lacks the bindings that the code does not use. */
function layoutOf(device: GPUDevice, { bindings }: Dispatch): GPUBindGroupLayout {
  const types = Object.values(bindings).map(({ access }): GPUBufferBindingType =>
    access === 'read' ? 'read-only-storage' : 'storage',
  );
  return device.createBindGroupLayout({
    entries: [...types, 'uniform' as const].map((type, binding) => ({
      binding,
      visibility: GPUShaderStage.COMPUTE,
      buffer: { type },
    })),
  });
}

function sourceOf({ shader, bindings, integers = {}, floats = {} }: Dispatch): string {
  const names = Object.entries(bindings);
  return [
    ...Object.entries(shader.constants ?? {}).map(([name, value]) => `const ${name} = ${value};`),
    ...names.map(
      ([name, { access, type }], i) =>
        `@group(0) @binding(${i}) var<storage, ${access}> ${name}: array<${type}>;`,
    ),
    'struct Uniforms {',
    'unused: i32,',
    ...Object.keys(integers).map((name) => `${name}: i32,`),
    ...Object.keys(floats).map((name) => `${name}: f32,`),
    '}',
    `@group(0) @binding(${names.length}) var<uniform> uniforms: Uniforms;`,
    shader.code(),
  ].join('\n');
}
