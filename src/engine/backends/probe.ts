/** What there is behind a way to compute: nothing, a program that plays a GPU, or the real thing. */
export type Probe =
  | { readonly kind: 'none'; readonly detail: string }
  | { readonly kind: 'software'; readonly detail: string }
  | { readonly kind: 'hardware'; readonly detail?: string };

const softwareRenderers = /swiftshader|llvmpipe|softpipe|lavapipe|software|basic render/i;

export async function probeWebgpu(): Promise<Probe> {
  // The type says it is always there; most browsers of today disagree somewhere.
  const gpu = navigator.gpu as GPU | undefined;
  if (!gpu) return { kind: 'none', detail: 'the browser has no WebGPU here' };
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return { kind: 'none', detail: 'WebGPU finds no adapter' };
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const detail = [vendor, architecture, device, description].filter(Boolean).join(' ');
  const isSoftware = isFallbackAdapter || softwareRenderers.test(detail);
  return { kind: isSoftware ? 'software' : 'hardware', detail };
}

export function probeWebgl(): Probe {
  if (typeof OffscreenCanvas === 'undefined') {
    return { kind: 'none', detail: 'the browser has no canvas in workers' };
  }
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!context) return { kind: 'none', detail: 'the browser gives no WebGL 2 context' };
  const debugInfo = context.getExtension('WEBGL_debug_renderer_info');
  const name = debugInfo ? debugInfo.UNMASKED_RENDERER_WEBGL : context.RENDERER;
  const detail = String(context.getParameter(name));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return { kind: softwareRenderers.test(detail) ? 'software' : 'hardware', detail };
}

export function probeWasm(): Probe {
  return typeof WebAssembly === 'object'
    ? { kind: 'hardware' }
    : { kind: 'none', detail: 'the browser runs no WebAssembly' };
}
