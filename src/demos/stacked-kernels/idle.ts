/**
 * Does `work` piece by piece while the page has nothing else to do. Returns what ends it early.
 * Safari has no idle callbacks; there every piece is a task of its own.
 */
export function inIdleSlices(work: Iterator<unknown>): () => void {
  let ended = false;
  const onward = (deadline?: IdleDeadline) => {
    do {
      if (ended || work.next().done) return;
    } while ((deadline?.timeRemaining() ?? 0) > pieceMs);
    schedule(onward);
  };
  schedule(onward);
  return () => {
    ended = true;
  };
}

/** What a piece may take on a slow machine: the next one is begun only where so much is left. */
const pieceMs = 15;
/** A page that is never idle still lets one piece pass so often. */
const patienceMs = 250;

function schedule(slice: (deadline?: IdleDeadline) => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(slice, { timeout: patienceMs });
  else setTimeout(slice);
}
