/** The demo: one frame, four parts of which one is shown. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import type { SectionData } from '../../ui/training/section-data.ts';
import type { Measurement } from './correlation-worker.ts';
import { Counts } from './Counts.tsx';
import { codec } from './link.ts';
import { compare, parts } from './state.ts';
import type { Strings } from './strings.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
}

/** Nobody sees them before a click. */
const loadMatrix = async () => (await import('./TiedMatrix.tsx')).TiedMatrix;
const loadNeighbours = async () => (await import('./Neighbours.tsx')).Neighbours;
const loadShuffled = async () => (await import('./ShuffledPixels.tsx')).ShuffledPixels;

export default function View({ t, language }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const [measurement, setMeasurement] = useState<Measurement>();
  const [trainingData, setTrainingData] = useState<SectionData>({});
  const { part } = demo.state.value;
  const isShuffled = part === 'permutation';
  const wasShuffled = useRef(false);
  wasShuffled.current ||= isShuffled;
  const comparison = compare(demo.state.value);
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame
        demo={demo}
        language={language}
        t={t}
        data={{
          ...trainingData,
          'data-part': part,
          'data-conv-weights': comparison?.conv.weights,
          'data-fc-weights': comparison?.dense.weights,
          'data-conv-macs': comparison?.conv.macs,
          'data-measured': measurement?.dataset,
          'data-neighbours': measurement?.correlation.across.raw[0]?.toFixed(4),
        }}
      >
        <div class="needs-script">
          <ChoiceField
            name="part"
            label={t.part}
            hideLabel
            value={part}
            options={parts.map((value) => ({ value, label: words.pick('part', value) }))}
            disabled={demo.locked}
            onChange={(value) => {
              demo.change({ part: value });
            }}
          />
        </div>
        {part === 'cost' && <Counts demo={demo} />}
        {part === 'matrix' && <Lazy key={part} load={loadMatrix} props={{ demo }} />}
        {part === 'neighbours' && (
          <Lazy
            key={part}
            load={loadNeighbours}
            props={{ demo, measurement, onMeasured: setMeasurement }}
          />
        )}
        {/* Once shown it stays, since a training may be going on in it. */}
        {wasShuffled.current && (
          <Lazy
            key="permutation"
            load={loadShuffled}
            props={{
              ...{ demo, samples: measurement?.samples },
              hidden: !isShuffled,
              onData: setTrainingData,
            }}
          />
        )}
      </DemoFrame>
    </WordsContext.Provider>
  );
}
