import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { CostPart, widthsOf } from './CostPart.tsx';
import { costs } from './costs.ts';
import { FieldPart } from './FieldPart.tsx';
import { link } from './link.ts';
import { RankPart } from './RankPart.tsx';
import { lastField, pixelsSeen, stackText } from './stack.ts';
import type { StackedState } from './state.ts';
import type { Strings } from './strings.ts';
import { summaries, type Draw } from './trials.ts';
import { isComplete, useDraws, type Draws } from './use-draws.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** The draws of the state in which the demo opens. */
  readonly built: readonly Draw[];
}

export default function View({ t, language, built }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(link);
  const { image, seed } = demo.state.value;
  const draws = useDraws(image, seed, built);
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame demo={demo} language={language} t={t} data={outcomes(demo.state.value, draws)}>
        <FieldPart demo={demo} />
        <CostPart demo={demo} />
        <RankPart demo={demo} draws={draws} />
      </DemoFrame>
    </WordsContext.Provider>
  );
}

/** What came out, for tests and for pages that embed the demo. */
function outcomes(state: StackedState, draws: Draws) {
  const { size, jump } = lastField(state.layers);
  const { single, stack } = costs(state.layers, widthsOf(state));
  const chosen = summaries(draws.list)[state.filters - 1];
  return {
    'data-layers': stackText(state.layers),
    'data-receptive-field': size,
    'data-effective-stride': jump,
    'data-pixels-seen': pixelsSeen(state.layers).seen,
    'data-single-weights': single.weights,
    'data-stack-weights': stack.weights,
    'data-single-macs': single.macs,
    'data-stack-macs': stack.macs,
    'data-draws': isComplete(draws) ? draws.from : 'computing',
    'data-rank': isComplete(draws) ? chosen?.ranks[1] : undefined,
    'data-exactly': isComplete(draws) ? chosen?.exactly : undefined,
  };
}
