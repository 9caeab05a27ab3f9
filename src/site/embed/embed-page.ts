/** Tells the page around this one when a run has ended and how high the demo is; keeps links true. */
import { ownQuery, stateAddress } from '../../ui/demo/addresses.ts';
import { resized, runEnded, targetOrigin, type Resized, type RunEnded } from './messages.ts';

const section = document.querySelector<HTMLElement>('section[data-demo]');
const demo = section?.dataset['demo'] ?? '';
const origin = targetOrigin(location.search, document.referrer);

function tell(message: RunEnded | Resized | undefined): void {
  if (message && parent !== window) parent.postMessage(message, origin);
}

if (section) {
  let state = section.dataset['state'];
  new MutationObserver(() => {
    const former = state;
    state = section.dataset['state'];
    if (state !== former) tell(runEnded(section.dataset, stateAddress(demo)));
  }).observe(section, { attributeFilter: ['data-state'] });

  let height = 0;
  new ResizeObserver(() => {
    const needed = Math.ceil(document.body.getBoundingClientRect().height);
    if (needed === height) return;
    height = needed;
    tell(resized(demo, height));
  }).observe(document.body);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keeps-state]'))
  link.addEventListener('click', () => {
    link.search = ownQuery(location.search, demo);
  });
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keeps-query]'))
  link.addEventListener('click', () => {
    link.search = location.search;
  });
