/** The worker's entry: requests in, events out. */
import { handedOver } from './handed-over.ts';
import type { AnyEvent, Request } from './protocol.ts';
import { Session } from './session.ts';

const session = new Session((event: AnyEvent) => {
  postMessage(event, { transfer: handedOver(event) as Transferable[] });
});

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  session.handle(data);
});
