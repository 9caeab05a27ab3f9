/** The demo: one section that shows the state and turns what the reader does into orders. */
import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { announcement } from './announcement.ts';
import { Controls } from './Controls.tsx';
import { Curves } from './Curves.tsx';
import { Folds } from './Folds.tsx';
import { Log } from './Log.tsx';
import { Notices } from './Notices.tsx';
import { Presets } from './Presets.tsx';
import { Progress } from './Progress.tsx';
import { Scores } from './Scores.tsx';
import { sectionData } from './section-data.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { hasProgress, isBusy } from './state.ts';
import type { Strings } from './strings.ts';
import { useDemo } from './use-demo.ts';
import { useWords, WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** Our records of the first experiment; those of others are fetched when it is chosen. */
  readonly records: readonly RecordedRun[];
}

type Demo = ReturnType<typeof useDemo>;

const loadResults = async () => (await import('./Results.tsx')).Results;

export default function View({ t, language, records }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemo();
  const state = demo.state.value;
  const settings = demo.settings.value;
  return (
    <WordsContext.Provider value={words}>
      <section
        id="demo-cifar10"
        class="lab not-content"
        data-demo="cifar10"
        aria-labelledby="demo-cifar10-title"
        {...sectionData(state)}
      >
        <header>
          <h3 id="demo-cifar10-title">{t.title}</h3>
          <p>{t.lead}</p>
        </header>
        <p class="notice no-script">{t.noScript}</p>
        <Bench demo={demo} />
        <Messages demo={demo} />
        <Announcement demo={demo} />
        <Scores state={state} />
        <Curves state={state} presetId={settings.presetId} records={records} />
        {hasProgress(state) && <Log state={state} />}
        <Outcome demo={demo} failed={t.partFailed} />
        <Folds settings={settings} />
      </section>
    </WordsContext.Provider>
  );
}

/** Where the experiment is set up and run. */
function Bench({ demo }: { readonly demo: Demo }) {
  const { archive, change, link, settings, start, state, trainer } = demo;
  const disabled = isBusy(state.value) || link.value.locked;
  return (
    <div class="needs-script">
      <Presets settings={settings.value} disabled={disabled} onChange={change} />
      <SettingsForm
        settings={settings.value}
        disabled={disabled}
        archive={archive.value}
        onChange={change}
        onArchive={(file) => {
          archive.value = file;
        }}
      />
      <Controls state={state.value} trainer={trainer} onStart={start} />
      <Progress state={state.value} archive={archive.value} />
    </div>
  );
}

function Messages({ demo: { archive, link, startWith, state } }: { readonly demo: Demo }) {
  return (
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
  );
}

/** For screen readers; computed apart, so that it is told only when it changes. */
function Announcement({ demo }: { readonly demo: Demo }) {
  const words = useWords();
  const spoken = useComputed(() => announcement(demo.state.value, words));
  return (
    <p class="sr-only" role="status">
      {spoken}
    </p>
  );
}

function Outcome({ demo, failed }: { readonly demo: Demo; readonly failed: string }) {
  const { outcome, dataset, settings } = demo.state.value;
  if (!outcome || !dataset || !settings) return null;
  const { images } = demo.trainer;
  return (
    <Lazy
      key={outcome}
      load={loadResults}
      failed={failed}
      props={{ outcome, dataset, settings, images }}
    />
  );
}
