import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useState } from 'preact/hooks';
import { atMostEvery } from './at-most-every.ts';
import { strayLocks, type LinkCodec, type LinkState } from './link-state.ts';

/** What a reader has set, which the address bar always shows, and what the address demanded. */
export interface DemoState<State> {
  readonly id: string;
  readonly state: ReadonlySignal<State>;
  readonly link: ReadonlySignal<Omit<LinkState<State>, 'state'>>;
  /** Controls are not to be used as long as the link has locked them. */
  readonly locked: boolean;
  /** For the section: how it is locked just now. */
  readonly lock: 'freeze' | 'hide' | undefined;
  readonly change: (changes: Partial<State>) => void;
  /** Back to the state in which the demo opens. */
  readonly reset: () => void;
  readonly unlock: () => void;
}

/** Safari refuses an address that changes more than 100 times in 30 seconds, as in an animation. */
const addressRest = 400;

/** A lock that names none of the page's demos is told by each: nobody knows which of them was meant. */
const demosHere = () =>
  [...document.querySelectorAll<HTMLElement>('[data-demo]')].map(
    ({ dataset }) => dataset['demo'] ?? '',
  );

/** The state in which the page is rendered is the first one; the address is read once it has script. */
export function useDemoState<State extends object>(codec: LinkCodec<State>): DemoState<State> {
  const state = useSignal(codec.initial);
  const link = useSignal<Omit<LinkState<State>, 'state'>>({ ignored: [], locked: false });
  // At once, not after the next frame as other effects: a click may come before that.
  useLayoutEffect(() => {
    const { state: linked, ...rest } = codec.read(location.search);
    state.value = linked;
    link.value = {
      ...rest,
      ignored: [...rest.ignored, ...strayLocks(location.search, demosHere())],
    };
  }, []);

  const [showAddress] = useState(() =>
    atMostEvery(addressRest, () => {
      const query = codec.write(state.value, location.search);
      history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
    }),
  );
  const set = (next: State) => {
    state.value = next;
    showAddress();
  };
  return {
    id: codec.id,
    state,
    link,
    locked: link.value.locked,
    lock: link.value.locked ? (link.value.hides ? 'hide' : 'freeze') : undefined,
    change: (changes) => {
      set({ ...state.value, ...changes });
    },
    reset: () => {
      set(codec.initial);
    },
    unlock: () => {
      link.value = { ...link.value, locked: false };
    },
  };
}
