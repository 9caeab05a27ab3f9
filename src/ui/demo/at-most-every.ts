/**
 * The same action, done at once and then not again for `ms`: what is asked for meanwhile is done once,
 * when the time is over.
 */
export function atMostEvery(ms: number, action: () => void): () => void {
  let isResting = false;
  let isWanted = false;
  const act = () => {
    action();
    isWanted = false;
    isResting = true;
    setTimeout(() => {
      isResting = false;
      if (isWanted) act();
    }, ms);
  };
  return () => {
    if (isResting) isWanted = true;
    else act();
  };
}
