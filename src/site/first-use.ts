/** Milliseconds in which the network and the processor belong to the part of the page that is in sight. */
const firstUse = 4000;

/** Does what can wait once the page is complete, has been looked at for a while and has nothing else to do. */
export function afterFirstUse(work: () => void): void {
  const begin = () => setTimeout(whenIdle, firstUse, work);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 1);
}
