/** The demo: one frame, three parts of which one is shown. */
import { useMemo, useRef } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { codec } from './link.ts';
import { Square } from './Square.tsx';
import { parts } from './state.ts';
import type { Strings } from './strings.ts';
import { usePicture } from './use-picture.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
}

const loadTurntable = async () => (await import('./Turntable.tsx')).Turntable;
const loadFolder = async () => (await import('./Folder.tsx')).Folder;

export default function View({ t, language }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const picture = usePicture(demo);
  const { part } = demo.state.value;
  const wasFolder = useRef(false);
  wasFolder.current ||= part === 'folder';
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame demo={demo} language={language} t={t} data={{ 'data-part': part }}>
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
        {part === 'square' && <Square demo={demo} picture={picture} />}
        {part === 'turntable' && <Lazy load={loadTurntable} props={{ demo }} />}
        {/* It stays, since a folder has been chosen in it. */}
        {wasFolder.current && (
          <div hidden={part !== 'folder'}>
            <Lazy load={loadFolder} props={{ demo }} />
          </div>
        )}
      </DemoFrame>
    </WordsContext.Provider>
  );
}
