import config from '../../playwright.config.ts';
import { press, reaches, value } from './cifar10-demo.ts';
import { hookWorkers, successorOf, worker } from './engine-worker.ts';
import {
  expect,
  longRun,
  notice,
  openWithHook,
  passesAndEnds,
  test,
  trainAndKeep,
  words,
} from './faults-demo.ts';
import { softwareGpu } from './software-gpu.ts';

test.use({ launchOptions: softwareGpu(config) });
test.describe.configure({ timeout: 600_000 });

const small = { ...longRun, batch: 4 };

/**
 * Runs in the worker: once a training has begun, its device gives nothing back. A backend is given up
 * when it is lost again before the training has come further, so until then it must not.
 */
function standStill(): void {
  const tell = globalThis.postMessage.bind(globalThis) as (...all: unknown[]) => void;
  globalThis.postMessage = (...all: unknown[]) => {
    tell(...all);
    if ((all[0] as { readonly type?: string }).type !== 'started') return;
    GPUBuffer.prototype.mapAsync = () => new Promise<never>(() => undefined);
  };
}

test('a WebGPU device that is lost is taken again, and given up when it is lost again', async ({
  page,
  data,
}) => {
  const demo = await openWithHook(page, data, 'en', { ...small, backend: 'webgpu' });
  await trainAndKeep(demo);
  const step = await value(demo, 'step');
  const first = worker(page);
  await hookWorkers(page.context(), standStill);
  await first.evaluate(() => {
    inside.devices.at(-1)?.destroy();
  });
  await expect(notice(demo, 'recovery')).toContainText(words.en.fault_backendLost);
  const second = await successorOf(first, page);
  await expect(notice(demo, 'recovery')).toContainText(
    /went on with WebGPU from epoch 1, step \d+/,
    { timeout: 150_000 },
  );

  await second.evaluate(() => {
    inside.devices.at(-1)?.destroy();
  });
  await expect(notice(demo, 'recovery')).toContainText('WebGPU is not used again');
  await passesAndEnds(demo, step);
  await expect(demo).toHaveAttribute('data-backend', 'wasm');
});

test('a WebGL context that is lost is taken again', async ({ page, data }) => {
  const demo = await openWithHook(page, data, 'fa', { ...small, backend: 'webgl' });
  await trainAndKeep(demo);
  const step = await value(demo, 'step');
  await worker(page).evaluate(() => {
    inside.contexts.at(-1)?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(notice(demo, 'recovery')).toContainText(words.fa.fault_backendLost);
  await expect(notice(demo, 'recovery')).toContainText('WebGL از ایپاک ۱، گام آموزش', {
    timeout: 150_000,
  });
  await passesAndEnds(demo, step);
});

/** Runs in the worker: WebGL looks like hardware, and computes wrongly. */
function spoilWebgl(): void {
  const prototype = WebGL2RenderingContext.prototype;
  /* eslint-disable @typescript-eslint/unbound-method -- called with their own `this` below */
  const { getBufferSubData, getParameter, readPixels } = prototype;
  /* eslint-enable @typescript-eslint/unbound-method */
  const spoil = (pixels: unknown) => {
    if (pixels instanceof Float32Array) pixels.fill(7);
  };
  prototype.getParameter = function (name: number): unknown {
    const found: unknown = getParameter.call(this, name);
    return typeof found === 'string' ? 'A graphics processor' : found;
  };
  prototype.getBufferSubData = function (...all: Parameters<typeof getBufferSubData>) {
    getBufferSubData.apply(this, all);
    spoil(all[2]);
  };
  prototype.readPixels = function (...all: unknown[]) {
    (readPixels as (...values: unknown[]) => void).apply(this, all);
    spoil(all.at(-1));
  };
}

test('a backend that fails its self-test is not used, and the reader is told', async ({
  page,
  data,
}) => {
  const demo = await openWithHook(page, data, 'en', { ...longRun, backend: 'auto' }, spoilWebgl);
  await press(demo, 'start');
  await reaches(demo, 'running');
  await expect(demo).toHaveAttribute('data-backend', 'wasm');
  await expect(notice(demo, 'self-test')).toContainText('WebGL computed wrongly in its self-test');
  await passesAndEnds(demo, 0);
});

test('a chosen backend that fails its self-test gives way to another', async ({ page, data }) => {
  const demo = await openWithHook(page, data, 'fa', { ...longRun, backend: 'webgl' }, spoilWebgl);
  await press(demo, 'start');
  await reaches(demo, 'running');
  await expect(demo).toHaveAttribute('data-backend', 'wasm');
  await expect(notice(demo, 'recovery')).toContainText(words.fa.fault_backendUnavailable);
  await passesAndEnds(demo, 0);
});
