/** The demo: the spread of many runs, a comparison of two, and the reader's own. */
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import type { RecordedSeeds } from '../../facts/seeds-record.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { LanguageContext } from '../../ui/training/words.ts';
import { codec } from './link.ts';
import { Own } from './Own.tsx';
import { setOf } from './own-runs.ts';
import { Pair } from './Pair.tsx';
import { recordedSet } from './seed-set.ts';
import { SpreadPart } from './SpreadPart.tsx';
import type { Strings } from './strings.ts';
import { useSeries } from './use-series.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  readonly record: RecordedSeeds;
}

export default function View({ t, language, record }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const series = useSeries(demo, t.experimentName);
  const ownRuns = series.runs.value;
  const recorded = useMemo(() => recordedSet(record), [record]);
  const own = useMemo(() => setOf(ownRuns), [ownRuns]);
  const { set } = demo.state.value;
  return (
    <LanguageContext.Provider value={language}>
      <WordsContext.Provider value={words}>
        <DemoFrame
          demo={demo}
          language={language}
          t={t}
          data={() => ({
            ...series.training.data(),
            'data-set': set,
            'data-own-runs': ownRuns.length,
          })}
        >
          <SpreadPart record={record} recorded={recorded} own={own} />
          <Pair demo={demo} set={set === 'own' ? own : recorded} hasOwn={ownRuns.length > 0} />
          <Own demo={demo} series={series} />
        </DemoFrame>
      </WordsContext.Provider>
    </LanguageContext.Provider>
  );
}
