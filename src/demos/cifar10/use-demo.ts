import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { createTrainer } from './run.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { initial, next } from './state.ts';
import { readUrl, writeUrl, type UrlState } from './url-state.ts';

/** What the demo knows and what can be done with it: settings from the address, a training, orders. */
export function useDemo() {
  const settings = useSignal<Settings>(defaultSettings);
  const link = useSignal<Omit<UrlState, 'settings'>>({ ignored: [], locked: false });
  const archive = useSignal<File>();
  const state = useSignal(initial());
  const trainer = useMemo(
    () =>
      createTrainer((message) => {
        state.value = next(state.value, message);
      }),
    [],
  );
  useEffect(() => {
    const { settings: linked, ...rest } = readUrl(location.search);
    settings.value = linked;
    link.value = rest;
    return trainer.dispose;
  }, []);

  const change = (changed: Settings) => {
    settings.value = changed;
    const address = `${location.pathname}${writeUrl(changed, location.search)}${location.hash}`;
    history.replaceState(history.state, '', address);
  };
  const start = () => {
    void trainer.start(settings.value, archive.value);
  };
  const startWith = (changes: Partial<Settings>) => {
    change({ ...settings.value, ...changes });
    start();
  };
  return { settings, link, archive, state, trainer, change, start, startWith };
}
