/** The demo: one section that shows the state and turns what the reader does into orders. */
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { kindCount } from '../../datasets/turntable/counts.ts';
import type { Language } from '../../facts/format.ts';
import { LinkNotices } from '../../ui/demo/DemoFrame.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { ShareButtons } from '../../ui/demo/ShareButtons.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { Controls } from '../../ui/training/Controls.tsx';
import { LivePart } from '../../ui/training/LivePart.tsx';
import { sectionData } from '../../ui/training/section-data.ts';
import { isBusy } from '../../ui/training/state.ts';
import { useTraining } from '../../ui/training/use-training.ts';
import { LanguageContext } from '../../ui/training/words.ts';
import { codecFor } from './link.ts';
import { looksOf } from './looks.ts';
import { Needs } from './Needs.tsx';
import { armIdOf, trainableWith } from './plan.ts';
import { SettingsForm } from './SettingsForm.tsx';
import type { ArmId, OwnFolder } from './state.ts';
import type { Strings } from './strings.ts';
import { fill, WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** Which are trained at first. */
  readonly arms: readonly ArmId[];
}

const loadFolder = async () => (await import('./FolderPart.tsx')).FolderPart;
const loadCharts = async () => (await import('./Charts.tsx')).Charts;
const loadResults = async () => (await import('./Results.tsx')).Results;

export default function View({ t, language, arms }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const codec = useMemo(() => codecFor(arms), []);
  const demo = useDemoState(codec);
  const folder = useSignal<OwnFolder | undefined>(undefined);
  const calls = useSignal(0);
  const settings = demo.state.value;
  const trainable = useMemo(
    () =>
      trainableWith(
        (state) => {
          const names = state.arms.map((arm) => words.pick('short', arm));
          return fill(t.name, { arms: new Intl.ListFormat(language).format(names) });
        },
        () => folder.value,
        () => {
          calls.value += 1;
        },
      ),
    [words],
  );
  const training = useTraining(trainable, settings, demo.change);
  const state = training.state.value;
  const { dataset, outcome, plan } = state;
  const trained = plan?.arms.map(armIdOf);
  const isFull = plan
    ? plan.arms.some(({ network }) => network.id === 'resnet50-random')
    : settings.randomNet === 'full';
  const shownArms = trained ?? settings.arms;
  const looks = looksOf(words, shownArms, isFull ? 'full' : 'reduced');
  const isReady = settings.data !== 'folder' || folder.value !== undefined;
  const disabled = isBusy(state) || demo.locked;
  const wayIn = useRef<HTMLDivElement>(null);
  const start = () => {
    if (isReady) training.start();
    else wayIn.current?.querySelector<HTMLElement>('input[name="folder"]')?.focus();
  };
  const charts = (
    <Lazy
      load={loadCharts}
      props={{
        ...{ state, settings, looks },
        classes: dataset?.classes.length ?? folder.value?.classes ?? kindCount,
      }}
    />
  );
  return (
    <LanguageContext.Provider value={language}>
      <WordsContext.Provider value={words}>
        <section
          id="demo-transfer"
          class="lab not-content"
          data-demo="transfer"
          data-lock={demo.lock}
          aria-labelledby="demo-transfer-title"
          {...sectionData(state, shownArms)}
          data-arms={shownArms.join(' ')}
          data-prepared={state.preparing?.images?.done}
          data-known={state.preparing?.images?.cached}
        >
          <header>
            <h3 id="demo-transfer-title">{t.title}</h3>
            <p>{t.lead}</p>
          </header>
          <p class="notice no-script">{t.noScript}</p>
          <LinkNotices demo={demo} t={frameStrings[language]} />
          <div class="needs-script" ref={wayIn}>
            <SettingsForm state={settings} disabled={disabled} onChange={demo.change} />
            {settings.data === 'folder' && (
              <Lazy
                load={loadFolder}
                props={{
                  disabled: isBusy(state),
                  calls: calls.value,
                  onFolder: (next: OwnFolder | undefined) => {
                    folder.value = next;
                  },
                }}
              />
            )}
            <Needs state={settings} folder={folder.value} />
            <Controls
              training={{ ...training, start }}
              reset={{ action: 'reset', label: frameStrings[language].reset }}
            >
              {(outcome ?? state.error) && (
                <button type="button" data-action="close" onClick={training.leave}>
                  {t.close}
                </button>
              )}
              <ShareButtons id="transfer" title={t.title} language={language} />
            </Controls>
          </div>
          <LivePart training={training} arms={looks} />
          {plan && charts}
          {!plan && settings.data !== 'folder' && (
            <Fold summary={t.recordFold}>{() => charts}</Fold>
          )}
          {outcome && dataset && plan && (
            <Lazy
              key={outcome}
              load={loadResults}
              props={{ outcome, dataset, plan, looks, images: training.images }}
            />
          )}
        </section>
      </WordsContext.Provider>
    </LanguageContext.Provider>
  );
}
