/** The demo: a log, two of its runs, and what their lines say about time, accuracy and trouble. */
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Fields } from './Fields.tsx';
import { link } from './link.ts';
import { comparedRuns } from './runs.ts';
import { Scores } from './Scores.tsx';
import { Signs } from './Signs.tsx';
import { Source } from './Source.tsx';
import type { Strings } from './strings.ts';
import { Times } from './Times.tsx';
import { useLog, type GivenLogs } from './use-log.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  readonly given: GivenLogs;
}

export default function View({ t, language, given }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(link);
  const state = demo.state.value;
  const log = useLog(state.log, given);
  const runs = comparedRuns(log.read, state, words);
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame
        demo={demo}
        language={language}
        t={t}
        data={{
          'data-state': log.isReading ? 'loading' : 'ready',
          'data-log': state.log,
          'data-runs': log.read.runs.length,
          'data-skipped': log.read.skippedCount,
        }}
      >
        <Source demo={demo} log={log} />
        <Fields demo={demo} read={log.read} />
        {runs.length > 0 && (
          <>
            <Times runs={runs} batchSize={state.batchSize} />
            <Scores demo={demo} runs={runs} />
            <Signs runs={runs} state={state} />
          </>
        )}
      </DemoFrame>
    </WordsContext.Provider>
  );
}
