/** The demo: seven suspects and their tests, a comparison of pixels, and a finder of fractions. */
import { useMemo, useRef } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { Bench } from './Bench.tsx';
import type { BriefRecord } from './brief.ts';
import { link } from './link.ts';
import { dataOf } from './live.ts';
import { parts } from './state.ts';
import type { Strings } from './strings.ts';
import { useLive } from './use-live.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  readonly record: BriefRecord;
}

const loadNearest = async () => (await import('./Nearest.tsx')).Nearest;
const loadFraction = async () => (await import('./Fraction.tsx')).Fraction;

export default function View({ t, language, record }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(link);
  const live = useLive();
  const { part, suspect } = demo.state.value;
  const wasAsked = useRef(new Set<string>());
  wasAsked.current.add(part);
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame
        demo={demo}
        language={language}
        t={t}
        data={() => ({
          'data-part': part,
          'data-suspect': suspect,
          ...dataOf(live.state.value),
        })}
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
        {/* Parts stay once they have been shown, since work may be going on in them. */}
        <div hidden={part !== 'suspects'}>
          <Bench demo={demo} live={live} record={record} />
        </div>
        {wasAsked.current.has('nearest') && (
          <div hidden={part !== 'nearest'}>
            <Lazy load={loadNearest} props={{ demo }} />
          </div>
        )}
        {wasAsked.current.has('fraction') && (
          <div hidden={part !== 'fraction'}>
            <Lazy load={loadFraction} props={{ demo }} />
          </div>
        )}
      </DemoFrame>
    </WordsContext.Provider>
  );
}
