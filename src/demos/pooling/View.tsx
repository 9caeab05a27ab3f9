/** The demo: one frame, four parts of which one is shown. */
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { gapHead } from '../../models/experiments/gap-head.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { useExperiment } from '../../ui/training/use-experiment.ts';
import type { Trunks } from './Head.tsx';
import { codec } from './link.ts';
import { Shift } from './Shift.tsx';
import { parts } from './state.ts';
import type { Strings } from './strings.ts';
import { WholeMap } from './WholeMap.tsx';
import { Windows } from './Windows.tsx';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  readonly trunks: Trunks;
}

/** With its charts and the training it is the largest part, and nobody sees it before a click. */
const loadHead = async () => (await import('./Head.tsx')).Head;

export default function View({ t, language, trunks }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const training = useExperiment({
    experiment: gapHead,
    name: t.experimentName,
    settings: demo.state.value.training,
    onChange: (settings) => {
      demo.change({ training: settings });
    },
  });
  const { part } = demo.state.value;
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame
        demo={demo}
        language={language}
        t={t}
        data={{ ...training.data(), 'data-part': part }}
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
        {part === 'windows' && <Windows demo={demo} />}
        {part === 'shift' && <Shift demo={demo} />}
        {part === 'global' && <WholeMap demo={demo} />}
        {part === 'head' && <Lazy load={loadHead} props={{ demo, training, trunks }} />}
      </DemoFrame>
    </WordsContext.Provider>
  );
}
