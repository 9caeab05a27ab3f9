import { roomLeft } from '../../notebook/room.ts';
import type { DeviceReport } from './reports.ts';

/** A module with one instruction on vectors of 128 bits: `i8x16.popcnt(i8x16.splat(0))`. */
const simdProbe = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

/** Looks at what the browser has; requests nothing and starts nothing. */
export async function reportDevice(): Promise<DeviceReport> {
  const { caches, crossOriginIsolated, indexedDB, isSecureContext, WebAssembly } =
    globalThis as Partial<typeof globalThis>;
  const { gpu, hardwareConcurrency = 1, serviceWorker, storage } = navigator as Partial<Navigator>;
  const room = await roomLeft();
  return {
    has: {
      isolated: crossOriginIsolated ?? false,
      secure: isSecureContext ?? false,
      policy: document.querySelector('meta[http-equiv="content-security-policy" i]') !== null,
      webgpu: gpu !== undefined,
      simd: WebAssembly?.validate(simdProbe) ?? false,
      indexeddb: indexedDB !== undefined,
      caches: caches !== undefined,
      opfs: typeof (storage as Partial<StorageManager> | undefined)?.getDirectory === 'function',
      'service-worker': Boolean(serviceWorker?.controller),
    },
    cores: hardwareConcurrency,
    ...(room && { room }),
  };
}
