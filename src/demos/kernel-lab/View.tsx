/** The lab: a picture, a kernel, the answers, and the numbers where they meet. */
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { Notice } from '../../ui/demo/Notice.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DropZone } from '../../ui/own-picture/DropZone.tsx';
import { OwnSources } from '../../ui/own-picture/OwnSources.tsx';
import { ownFaultText } from '../../ui/own-picture/strings.ts';
import { Explore } from './Explore.tsx';
import { Flip } from './Flip.tsx';
import { LearnFold } from './LearnFold.tsx';
import { codec } from './link.ts';
import { Settings } from './Settings.tsx';
import { Shelf } from './Shelf.tsx';
import {
  channels,
  isPhoto,
  outputOf,
  ownSizes,
  planeOf,
  presetChanges,
  presetIds,
  presetOf,
  type PresetId,
  type State,
} from './state.ts';
import type { Strings } from './strings.ts';
import { usePictures, type Pictures } from './use-pictures.ts';
import { fill, useWords, WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
}

export default function View({ t, language }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const state = demo.state.value;
  const pictures = usePictures(demo.state, () => {
    demo.change({ picture: 'own' });
  });
  const { shown } = pictures;
  const plane = useMemo(() => planeOf(shown, state.channel), [shown, state.channel]);
  const { kernel, divisor, bias, answer, order, padding, stride } = state;
  const output = useMemo(
    () => outputOf(plane, state),
    [plane, kernel, divisor, bias, answer, order, padding, stride],
  );
  const part = { state, disabled: demo.locked, change: demo.change };
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame
        demo={demo}
        language={language}
        t={t}
        data={{
          'data-picture': pictures.isMissing ? undefined : state.picture,
          'data-preset': presetOf(state),
          'data-output-rows': output.rows,
          'data-output-columns': output.columns,
        }}
      >
        <DropZone
          class="kl"
          language={language}
          disabled={demo.locked}
          onPicture={pictures.takeOwn}
        >
          <PictureChoice {...part} pictures={pictures} />
          <PresetChoice {...part} />
          {output.values.length === 0 ? (
            <Notice kind="warning" about="impossible">
              {t.impossible}
            </Notice>
          ) : (
            <Explore {...part} plane={plane} output={output} />
          )}
          <Settings {...part} />
          {order === 'flipped' && <Flip state={state} plane={plane} />}
          <LearnFold {...part} plane={plane} pictures={pictures} />
        </DropZone>
      </DemoFrame>
    </WordsContext.Provider>
  );
}

interface PartProps {
  readonly state: State;
  readonly disabled: boolean;
  readonly change: (changes: Partial<State>) => void;
}

function PictureChoice(props: PartProps & { readonly pictures: Pictures }) {
  const { state, disabled, change, pictures } = props;
  const { t, pick, language } = useWords();
  const { own, photos, isMissing } = pictures;
  return (
    <div class="kl-choice needs-script">
      <Shelf
        chosen={state.picture}
        pictures={pictures}
        disabled={disabled}
        onChoose={(picture) => {
          change({ picture });
        }}
      />
      <OwnSources language={language} disabled={disabled} onPicture={pictures.takeOwn} />
      {isMissing && isPhoto(state.picture) && (
        <Notice kind="info" about="photo">
          {fill(t.photoMissing, { name: pick('picture', state.picture) })}
        </Notice>
      )}
      {own?.fault && (
        <Notice kind="error" about="own-picture">
          {ownFaultText(own.fault, language)}
        </Notice>
      )}
      <div class="kl-row">
        <ChoiceField
          label={t.channel}
          name="channel"
          value={state.channel}
          disabled={disabled}
          options={channels.map((value) => ({ value, label: pick('channel', value) }))}
          onChange={(channel) => {
            change({ channel });
          }}
        />
        {state.picture === 'own' && (
          <ChoiceField
            label={t.ownSize}
            name="own-size"
            value={state.ownSize}
            disabled={disabled}
            options={ownSizes.map((value) => ({ value, label: value }))}
            onChange={(ownSize) => {
              change({ ownSize });
            }}
          />
        )}
      </div>
      {typeof photos !== 'string' && (
        <p class="small">{photos.dataset === 'cifar10' ? t.photosReal : t.photosComposed}</p>
      )}
    </div>
  );
}

function PresetChoice({ state, disabled, change }: PartProps) {
  const { t, pick } = useWords();
  const preset = presetOf(state);
  const options: readonly (PresetId | 'own')[] = preset ? presetIds : [...presetIds, 'own'];
  return (
    <div class="needs-script">
      <ChoiceField
        label={t.preset}
        name="preset"
        value={preset ?? 'own'}
        disabled={disabled}
        options={options.map((value) => ({ value, label: pick('preset', value) }))}
        onChange={(id) => {
          if (id !== 'own') change(presetChanges(id, state.kernel.length));
        }}
      />
    </div>
  );
}
