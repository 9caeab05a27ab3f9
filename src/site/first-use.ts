/** Milliseconds in which the network and the processor belong to the part of the page that is in sight. */
const firstUse = 4000;

/** Does what can wait once the page is complete, has been looked at for a while and has nothing else to do. */
export function afterFirstUse(work: () => void): void {
  afterLoad(() => setTimeout(whenIdle, firstUse, work));
}

export function afterLoad(work: () => unknown): void {
  if (document.readyState === 'complete') work();
  else addEventListener('load', work, { once: true });
}

export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 1);
}
