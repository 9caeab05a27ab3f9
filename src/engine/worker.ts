/** The worker's entry: requests in, events out. */
import type { Event, Request } from './protocol.ts';
import { Session } from './session.ts';

const session = new Session((event: Event) => {
  postMessage(event);
});

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  session.handle(data);
});
