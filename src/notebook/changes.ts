/** Tells every part of the site that shows the notebook, in this tab and in others, that it has changed. */
const channelName = 'pichesh-notebook';

/** A channel that speaks does not hear itself, so that listeners of this page are told like all others. */
export function tellChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back after each change, and when the page comes back into sight. Returns how to end it. */
export function onChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  const whenSeen = () => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', whenSeen);
  return () => {
    channel.close();
    document.removeEventListener('visibilitychange', whenSeen);
  };
}
