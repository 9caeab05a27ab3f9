/** The demo: how stacks of every depth end, and one of them with its gradients, on record and live. */
import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import type { RecordedSkipDepth } from '../../facts/skip-depth-record.ts';
import { skipDepth } from '../../models/experiments/skip-depth.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { ByDepth } from './ByDepth.tsx';
import { gradientsOf } from './charts.ts';
import { codec } from './link.ts';
import { noNews, type News } from './news.ts';
import type { Pair } from './outcome.ts';
import { Settings } from './Settings.tsx';
import { caseOf, keyOf } from './state.ts';
import type { Strings } from './strings.ts';
import { Stack } from './Stack.tsx';
import { useStacks, type Stacks } from './use-stacks.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** How all stacks on record ended. */
  readonly pairs: readonly Pair[];
  /** The record of the stacks that are shown first. */
  readonly first: RecordedSkipDepth;
}

/** Nothing of the training is needed before the reader asks for it. */
const loadTraining = async () => (await import('./LiveStack.tsx')).LiveStack;

export default function View({ t, language, pairs, first }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const trained = useSignal<readonly Pair[]>([]);
  const news = useSignal(noNews);
  const isBusy = useComputed(() =>
    ['loading', 'ready', 'running', 'paused'].includes(String(news.value.data['data-state'])),
  );
  const hear = (next: News) => {
    const { pair } = next;
    if (pair && !news.value.pair) trained.value = [...trained.value, pair];
    news.value = next;
  };
  const state = demo.state.value;
  const key = keyOf(state);
  const experiment = useMemo(() => skipDepth(state), [key]);
  const { stacks, failed } = useStacks(first, state);
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame
        demo={demo}
        language={language}
        t={t}
        data={() => ({
          ...news.value.data,
          ...gradientData(news.value, stacks),
          'data-depth': state.depth,
          'data-case': caseOf(state),
          'data-trained': trained.value.length,
        })}
      >
        <Settings state={state} disabled={demo.locked || isBusy.value} onChange={demo.change} />
        <ByDepth state={state} recorded={pairs} trained={trained.value} />
        {failed && <p role="alert">{t.partFailed}</p>}
        <Stack
          depth={state.depth}
          stacks={stacks}
          recorded={pairs.find(({ settings }) => keyOf(settings) === key)}
          news={news.value}
        />
        {state.trains ? (
          // Another stack is another experiment, with a training of its own.
          <Lazy key={key} load={loadTraining} props={{ demo, experiment, stacks, onNews: hear }} />
        ) : (
          <p class="ways needs-script">
            <button
              type="button"
              data-action="train"
              onClick={() => {
                demo.change({ trains: true });
              }}
            >
              {t.train}
            </button>
          </p>
        )}
        <p class="small sd-scope">{t.scope}</p>
      </DemoFrame>
    </WordsContext.Provider>
  );
}

function gradientData({ norms }: News, stacks: Stacks) {
  const [first] = gradientsOf(norms, stacks);
  return {
    'data-gradients': first?.from,
    'data-plain-first-gradient': first?.of.plain[0]?.toPrecision(3),
    'data-skip-first-gradient': first?.of.skip[0]?.toPrecision(3),
  };
}
