/** The demo: input and output with the window between them, what is set, and what follows. */
import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import type { Formulas } from './formulas.ts';
import { geometryOf, type Geometry } from './geometry.ts';
import { Layer } from './Layer.tsx';
import { Legend } from './Legend.tsx';
import { codec } from './link.ts';
import { Outcome } from './Outcome.tsx';
import { placeText } from './place-text.ts';
import { Planes } from './Planes.tsx';
import { Player } from './Player.tsx';
import { Settings } from './Settings.tsx';
import { Sizes } from './Sizes.tsx';
import type { Strings } from './strings.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** KaTeX's work, done when the site was built. */
  readonly formulas: Formulas;
}

export default function View({ t, language, formulas }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const geometry = useComputed(() => geometryOf(demo.state.value)).value;
  const state = demo.state.value;
  const { change, locked } = demo;
  const goTo = (step: number) => {
    change({ step });
  };
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame demo={demo} language={language} t={t} data={dataOf(geometry)}>
        <Settings state={state} disabled={locked} onChange={change} />
        <Planes state={state} geometry={geometry} onStep={locked ? undefined : goTo} />
        <p class="pad-place">{placeText(words, state, geometry)}</p>
        <Player
          step={geometry.step}
          places={geometry.isPossible ? geometry.places : 0}
          speed={state.speed}
          disabled={locked}
          onStep={goTo}
          onSpeed={(speed) => {
            change({ speed });
          }}
        />
        <Legend state={state} geometry={geometry} disabled={locked} onChange={change} />
        <Outcome state={state} geometry={geometry} />
        <Sizes state={state} geometry={geometry} formulas={formulas} />
        <Layer {...{ state, geometry, formulas }} disabled={locked} onChange={change} />
      </DemoFrame>
    </WordsContext.Provider>
  );
}

const dataOf = ({ height, width, ...geometry }: Geometry) => ({
  'data-output-height': height.outputSize,
  'data-output-width': width.outputSize,
  'data-counted': height.counted * width.counted,
  'data-touching': geometry.touching,
  'data-parameters': geometry.weights + geometry.biases,
  'data-macs': geometry.macs,
  'data-step': geometry.step,
});
