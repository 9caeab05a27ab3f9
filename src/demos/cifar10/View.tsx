/** The demo: one section that shows the state and turns what the reader does into orders. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Lazy } from '../../ui/Lazy.tsx';
import type { Language } from '../../facts/format.ts';
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { announcement } from './announcement.ts';
import { Controls } from './Controls.tsx';
import { Curves } from './Curves.tsx';
import { Folds } from './Folds.tsx';
import { Log } from './Log.tsx';
import { Notices } from './Notices.tsx';
import { Presets } from './Presets.tsx';
import { Progress } from './Progress.tsx';
import { createTrainer } from './run.ts';
import { Scores } from './Scores.tsx';
import { sectionData } from './section-data.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { hasProgress, initial, isBusy, next, type Message } from './state.ts';
import type { Strings } from './strings.ts';
import { readUrl, writeUrl } from './url-state.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** Our records of the first experiment; those of others are fetched when it is chosen. */
  readonly records: readonly RecordedRun[];
}

const loadResults = async () => (await import('./Results.tsx')).Results;

export default function View({ t, language, records }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const settings = useSignal<Settings>(defaultSettings);
  const state = useSignal(initial());
  const archive = useSignal<File>();
  const link = useSignal<{ readonly ignored: readonly string[]; readonly locked: boolean }>({
    ignored: [],
    locked: false,
  });
  const trainer = useMemo(
    () =>
      createTrainer((message: Message) => {
        state.value = next(state.value, message);
      }),
    [],
  );
  useEffect(() => {
    const { settings: linked, ...rest } = readUrl(location.search);
    settings.value = linked;
    link.value = rest;
    return () => {
      trainer.dispose();
    };
  }, []);

  const busy = useComputed(() => isBusy(state.value));
  const spoken = useComputed(() => announcement(state.value, words));
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
  const { outcome, dataset, settings: trained } = state.value;

  return (
    <WordsContext.Provider value={words}>
      <section
        id="demo-cifar10"
        class="lab not-content"
        data-demo="cifar10"
        aria-labelledby="demo-cifar10-title"
        {...sectionData(state.value)}
      >
        <header>
          <h3 id="demo-cifar10-title">{t.title}</h3>
          <p>{t.lead}</p>
        </header>
        <p class="notice no-script">{t.noScript}</p>
        <div class="needs-script">
          <Presets
            settings={settings.value}
            disabled={busy.value || link.value.locked}
            onChange={change}
          />
          <SettingsForm
            settings={settings.value}
            disabled={busy.value || link.value.locked}
            archive={archive.value}
            onChange={change}
            onArchive={(file) => {
              archive.value = file;
            }}
          />
          <Controls state={state.value} trainer={trainer} onStart={start} />
          <Progress state={state.value} archive={archive.value} />
        </div>
        <Notices
          state={state.value}
          link={link.value}
          onUnlock={() => {
            link.value = { ...link.value, locked: false };
          }}
          onArchive={(file) => {
            archive.value = file;
            startWith({ data: 'cifar10' });
          }}
          onStart={startWith}
        />
        <p class="sr-only" role="status">
          {spoken}
        </p>
        <Scores state={state.value} />
        <Curves state={state.value} presetId={settings.value.presetId} records={records} />
        {hasProgress(state.value) && <Log state={state.value} />}
        {outcome && dataset && trained && (
          <Lazy
            key={outcome}
            load={loadResults}
            failed={t.partFailed}
            props={{ outcome, dataset, settings: trained, images: trainer.images }}
          />
        )}
        <Folds settings={settings.value} />
      </section>
    </WordsContext.Provider>
  );
}
