import type { LaunchOptions, PlaywrightTestConfig } from '@playwright/test';

/** A browser whose WebGPU and WebGL are drawn by SwiftShader on the processor: slow, but everywhere. */
export function softwareGpu({ use }: PlaywrightTestConfig): LaunchOptions {
  const { args = [], ...options } = use?.launchOptions ?? {};
  return {
    ...options,
    args: [
      ...args,
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
      '--enable-features=Vulkan',
      '--use-vulkan=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  };
}
