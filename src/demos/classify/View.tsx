import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { preprocessings } from '../../datasets/preprocess.ts';
import { weightPrecisions } from '../../datasets/weights/manifest.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { DropZone } from '../../ui/own-picture/DropZone.tsx';
import { OwnSources } from '../../ui/own-picture/OwnSources.tsx';
import { ownFaultText } from '../../ui/own-picture/strings.ts';
import { link } from './link.ts';
import { Progress } from './Progress.tsx';
import { weightMegabytes } from '../../datasets/weights/pack-sizes.ts';
import { pictureIds, sizes } from './state.ts';
import type { Strings } from './strings.ts';
import { type Looking, useClassifier } from './use-classifier.ts';
import { fill, useWords, WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
}

const loadResult = async () => (await import('./Result.tsx')).Result;
const loadFailure = async () => (await import('./Failure.tsx')).Failure;

export default function View({ t, language }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  return (
    <WordsContext.Provider value={words}>
      <Demo t={t} language={language} />
    </WordsContext.Provider>
  );
}

function Demo({ t, language }: Props) {
  const { pick, bytes, count } = useWords();
  const demo = useDemoState(link);
  const use = useClassifier(demo.state);
  const state = demo.state.value;
  const looking = use.looking.value;
  const { phase, fault } = looking;
  const isBusy = phase === 'loading' || phase === 'running';
  const choices = <Value extends string>(group: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: pick(group, value) }));
  return (
    <DemoFrame
      demo={demo}
      language={language}
      t={t}
      data={outcomes(looking)}
      controls={
        <>
          {isBusy ? (
            <button type="button" data-action="cancel" onClick={use.cancel}>
              {t.cancel}
            </button>
          ) : (
            <button type="button" class="main" data-action="start" onClick={use.start}>
              {looking.answer
                ? t.again
                : fill(t.start, { size: bytes(1e6 * weightMegabytes[state.weights]) })}
            </button>
          )}
          {looking.answer && !isBusy && (
            <button type="button" data-action="close" onClick={use.close}>
              {t.close}
            </button>
          )}
        </>
      }
    >
      <DropZone
        class="classify-settings"
        language={language}
        disabled={demo.locked}
        onPicture={use.takeOwn}
      >
        <ChoiceField
          label={t.picture}
          name="picture"
          value={state.picture}
          options={choices('picture', pictureIds)}
          disabled={demo.locked}
          onChange={(picture) => {
            use.leaveOwn();
            demo.change({ picture });
          }}
        />
        <OwnSources language={language} disabled={demo.locked} onPicture={use.takeOwn} />
        {looking.ownFault && (
          <Notice kind="error" about="own-picture">
            {ownFaultText(looking.ownFault, language)}
          </Notice>
        )}
        {looking.isOwn ? (
          <p class="small" data-own>
            {t.ownShown}{' '}
            <button type="button" class="quiet" data-action="own-away" onClick={use.leaveOwn}>
              {t.ownAway}
            </button>
          </p>
        ) : (
          <p class="small">{t.pictureHint}</p>
        )}
        <ChoiceField
          label={t.see}
          name="see"
          value={state.preprocessing}
          options={choices('see', preprocessings)}
          disabled={demo.locked}
          onChange={(preprocessing) => {
            demo.change({ preprocessing });
          }}
        />
        <div class="classify-row">
          <ChoiceField
            label={t.size}
            name="size"
            value={state.size}
            options={sizes.map((value) => ({ value, label: count(Number(value)) }))}
            disabled={demo.locked}
            onChange={(size) => {
              demo.change({ size });
            }}
          />
          <ChoiceField
            label={t.weights}
            name="weights"
            value={state.weights}
            options={choices('weights', weightPrecisions)}
            disabled={demo.locked}
            onChange={(weights) => {
              demo.change({ weights });
            }}
          />
        </div>
      </DropZone>
      {phase === 'idle' && <p class="small needs-script">{t.idleHint}</p>}
      {isBusy && <Progress looking={looking} />}
      {phase === 'error' && fault && (
        <Lazy
          load={loadFailure}
          props={{
            fault,
            weights: state.weights,
            onAgain: use.start,
            onInt8: () => {
              demo.change({ weights: 'int8' });
              use.start();
            },
          }}
        />
      )}
      {looking.answer && <Lazy load={loadResult} props={{ looking, answer: looking.answer }} />}
    </DemoFrame>
  );
}

/** What came out, for tests and for pages that embed the demo. */
function outcomes({ phase, answer, fault }: Looking) {
  const [first] = answer?.guesses ?? [];
  return {
    'data-state': phase,
    'data-backend': answer?.backend,
    'data-class': first?.index,
    'data-probability': first?.probability.toFixed(4),
    'data-classes': answer?.guesses.map(({ index }) => index).join(' '),
    'data-preprocessing': answer?.of.preprocessing,
    'data-size': answer?.of.size,
    'data-weights': answer?.of.weights,
    'data-error': phase === 'error' ? fault?.code : undefined,
  };
}
