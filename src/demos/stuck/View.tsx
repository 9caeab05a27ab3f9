/** The demo: a bench for one stuck network, and a network of which only the biases learn. */
import { useMemo, useRef } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import type { RecordedBench } from '../../facts/stuck-record.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { sectionData } from '../../ui/training/section-data.ts';
import { useTraining } from '../../ui/training/use-training.ts';
import { LanguageContext } from '../../ui/training/words.ts';
import { Bench } from './Bench.tsx';
import { codec } from './link.ts';
import { shownOf } from './shown.ts';
import { benchOf, parts, stateOf, trainableNamed } from './state.ts';
import type { Strings } from './strings.ts';
import { useRecord } from './use-record.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** The record of the first suspect; others are fetched when they are chosen. */
  readonly first: RecordedBench;
}

const loadBiases = async () => (await import('./Biases.tsx')).Biases;

export default function View({ t, language, first }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const trainable = useMemo(() => trainableNamed(t.trainingName), [t]);
  const demo = useDemoState(codec);
  const { part, at } = demo.state.value;
  const settings = benchOf(demo.state.value);
  const training = useTraining(trainable, settings, (changed) => {
    demo.change(stateOf(changed));
  });
  const record = useRecord(first, settings.network);
  const wasAsked = useRef(false);
  wasAsked.current ||= part === 'biases';
  const shown = shownOf(training.state.value, settings, record, at);
  return (
    <LanguageContext.Provider value={language}>
      <WordsContext.Provider value={words}>
        <DemoFrame
          demo={demo}
          language={language}
          t={t}
          data={{
            ...sectionData(training.state.value, ['fc']),
            'data-part': part,
            ...shown.data,
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
          {/* It stays, since a training may be going on in it. */}
          <div hidden={part !== 'bench'}>
            <Bench {...{ demo, training, settings, record, shown }} />
          </div>
          {wasAsked.current && (
            <div hidden={part !== 'biases'}>
              <Lazy load={loadBiases} props={{ demo }} />
            </div>
          )}
        </DemoFrame>
      </WordsContext.Provider>
    </LanguageContext.Provider>
  );
}
