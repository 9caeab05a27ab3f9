/** The demo: one section that shows the state and turns what the reader does into orders. */
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { LinkNotices } from '../../ui/demo/DemoFrame.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { ShareButtons } from '../../ui/demo/ShareButtons.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { Controls } from '../../ui/training/Controls.tsx';
import { LivePart } from '../../ui/training/LivePart.tsx';
import { sectionData } from '../../ui/training/section-data.ts';
import { hasProgress, isBusy } from '../../ui/training/state.ts';
import { LanguageContext } from '../../ui/training/words.ts';
import { Charts } from './Charts.tsx';
import { Folds } from './Folds.tsx';
import { looksOf } from './looks.ts';
import { Presets } from './Presets.tsx';
import { sides } from './settings.ts';
import { SettingsForm } from './SettingsForm.tsx';
import type { Strings } from './strings.ts';
import { useDemo } from './use-demo.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** Our records of the first experiment; those of others are fetched when it is chosen. */
  readonly records: readonly RecordedRun[];
}

type Demo = ReturnType<typeof useDemo>;

const loadLog = async () => (await import('./Log.tsx')).Log;
const loadResults = async () => (await import('./Results.tsx')).Results;

export default function View({ t, language, records }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const looks = useMemo(() => looksOf(words), [words]);
  const demo = useDemo(words);
  const { settings, training } = demo;
  const state = training.state.value;
  return (
    <LanguageContext.Provider value={language}>
      <WordsContext.Provider value={words}>
        <section
          id="demo-cifar10"
          class="lab not-content"
          data-demo="cifar10"
          data-lock={demo.lock}
          aria-labelledby="demo-cifar10-title"
          {...sectionData(state, sides)}
        >
          <header>
            <h3 id="demo-cifar10-title">{t.title}</h3>
            <p>{t.lead}</p>
          </header>
          <p class="notice no-script">{t.noScript}</p>
          <LinkNotices demo={demo} t={frameStrings[language]} />
          <Bench demo={demo} title={t.title} language={language} />
          <LivePart training={training} arms={looks} />
          <Charts state={state} arms={looks} presetId={settings.presetId} records={records} />
          <RunLog demo={demo} />
          <Outcome demo={demo} />
          <Folds settings={settings} />
        </section>
      </WordsContext.Provider>
    </LanguageContext.Provider>
  );
}

/** Where the experiment is set up and run. */
function Bench(props: {
  readonly demo: Demo;
  readonly title: string;
  readonly language: Language;
}) {
  const { demo, title, language } = props;
  const { change, locked, settings, training } = demo;
  const { archive, state } = training;
  const disabled = isBusy(state.value) || locked;
  return (
    <div class="needs-script">
      <Presets settings={settings} disabled={disabled} onChange={change} />
      <SettingsForm
        settings={settings}
        disabled={disabled}
        archive={archive.value}
        onChange={change}
        onArchive={(file) => {
          archive.value = file;
        }}
      />
      <Controls
        training={training}
        reset={{ action: 'reset', label: frameStrings[language].reset }}
      >
        <ShareButtons id="cifar10" title={title} language={language} />
      </Controls>
    </div>
  );
}

function RunLog({ demo: { training } }: { readonly demo: Demo }) {
  const state = training.state.value;
  if (!hasProgress(state)) return null;
  return <Lazy load={loadLog} props={{ state }} />;
}

function Outcome({ demo: { training } }: { readonly demo: Demo }) {
  const { outcome, dataset, plan } = training.state.value;
  if (!outcome || !dataset || !plan) return null;
  const { images } = training;
  return <Lazy key={outcome} load={loadResults} props={{ outcome, dataset, plan, images }} />;
}
