/** The demo: ten answers, what loss and accuracy make of them, and the plane in which they lie. */
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { accuracyOf, lossOf } from '../../math/answers.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Answers } from './Answers.tsx';
import { Batches } from './Batches.tsx';
import { codec } from './link.ts';
import { LivePlane } from './LivePlane.tsx';
import { Outcome } from './Outcome.tsx';
import { batchName } from './state.ts';
import type { Strings } from './strings.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
}

export default function View({ t, language }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const { answers } = demo.state.value;
  const data = {
    'data-batch-name': batchName(answers) ?? 'own',
    'data-loss': lossOf(answers).toFixed(3),
    'data-accuracy': accuracyOf(answers),
  };
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame demo={demo} language={language} t={t} data={data}>
        <Batches demo={demo} />
        <Outcome demo={demo} />
        <div class="la-both">
          <Answers demo={demo} />
          <LivePlane demo={demo} />
        </div>
      </DemoFrame>
    </WordsContext.Provider>
  );
}
