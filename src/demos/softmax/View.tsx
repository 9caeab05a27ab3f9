/** The demo: logits, what becomes of them, the loss, and what large numbers do to the formula. */
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Classes } from './Classes.tsx';
import { Curve } from './Curve.tsx';
import { LargeNumbers } from './LargeNumbers.tsx';
import { codec } from './link.ts';
import { outcomeOf } from './outcome.ts';
import { Result } from './Result.tsx';
import { Settings } from './Settings.tsx';
import type { Strings } from './strings.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
}

export default function View({ t, language }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const state = demo.state.value;
  const outcome = outcomeOf(state);
  const data = {
    'data-classes': state.logits.length,
    'data-passes': state.passes,
    'data-loss': outcome.loss.toFixed(4),
  };
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame demo={demo} language={language} t={t} data={data}>
        <Settings demo={demo} />
        <Classes demo={demo} outcome={outcome} />
        <Result state={state} outcome={outcome} />
        <Curve state={state} />
        <LargeNumbers demo={demo} />
      </DemoFrame>
    </WordsContext.Provider>
  );
}
