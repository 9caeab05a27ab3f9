/** A thread's entry in a browser. */
import { serve, type ThreadOrder } from './thread.ts';

addEventListener('message', ({ data }: MessageEvent<ThreadOrder>) => {
  serve(data, () => {
    postMessage('ready');
  });
});
