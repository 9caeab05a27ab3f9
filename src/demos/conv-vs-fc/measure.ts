/** The page's side of the measurement; loaded on the click that starts it. */
import type { MeasureEvent, MeasureRequest } from './correlation-worker.ts';

/** Starts a measurement on the images that the site has; what it returns calls it off. */
export function startMeasurement(
  seed: number,
  onEvent: (event: MeasureEvent | { readonly type: 'crash' }) => void,
): () => void {
  const worker = new Worker(new URL('./correlation-worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.onmessage = ({ data }: MessageEvent<MeasureEvent>) => {
    onEvent(data);
    if (data.type !== 'progress') worker.terminate();
  };
  worker.onerror = () => {
    onEvent({ type: 'crash' });
    worker.terminate();
  };
  const request: MeasureRequest = { assetsUrl: assetsUrl(), seed };
  worker.postMessage(request);
  return () => {
    worker.terminate();
  };
}

/** Absolute, since the worker that fetches lives at another address than the page. */
const assetsUrl = () => new URL(`${import.meta.env.BASE_URL}assets/`, location.href).href;
