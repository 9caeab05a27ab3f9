import { env } from '@tensorflow/tfjs-core';

/** The builds of our kernels: with and without the fused multiply-add. */
export type OwnBuild = 'relaxed' | 'simd';

/** A module whose one function is `() => f32x4.relaxed_madd(0, 0, 0)`. */
// prettier-ignore
const relaxedProbe = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, // magic number, version
  0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b, // the type () → v128
  0x03, 0x02, 0x01, 0x00, // one function of that type
  0x0a, 0x13, 0x01, 0x11, 0x00, // its code, without locals
  0x41, 0x00, 0xfd, 0x11, // i32x4.splat(0), three times
  0x41, 0x00, 0xfd, 0x11,
  0x41, 0x00, 0xfd, 0x11,
  0xfd, 0x85, 0x02, 0x0b, // f32x4.relaxed_madd, end
]);

/** The fastest build that this machine can run; none where it lacks SIMD. */
export async function bestBuild(): Promise<OwnBuild | undefined> {
  if (WebAssembly.validate(relaxedProbe)) return 'relaxed';
  return (await env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? 'simd' : undefined;
}
