/** A thread's entry in Node. */
import { parentPort, workerData } from 'node:worker_threads';
import { serve, type ThreadOrder } from './thread.ts';

serve(workerData as ThreadOrder, () => {
  parentPort?.postMessage('ready');
});
