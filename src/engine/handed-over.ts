import type { AnyEvent } from './protocol.ts';

/** The buffers of an event that go over to the page instead of being copied; the worker loses them. */
export function handedOver(event: AnyEvent): ArrayBufferLike[] {
  if (event.type === 'images') return [event.pixels.buffer];
  if (event.type !== 'done') return [];
  return [...new Set(event.arms.flatMap(({ weights }) => weights.map(({ buffer }) => buffer)))];
}
