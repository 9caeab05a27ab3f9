/** What the figures of a run give away besides: how many images, and three signs of trouble. */
import type { ComponentChildren } from 'preact';
import type { NamedRun } from './runs.ts';
import {
  accuracyDifference,
  constantAnswer,
  finalScore,
  isPossible,
  measured,
  overUniform,
  type FinalScore,
} from './scores.ts';
import type { State } from './state.ts';
import { imagesOf } from './timing.ts';
import { fill, shareText, useWords, type Words } from './words.ts';

interface Props {
  readonly runs: readonly NamedRun[];
  readonly state: State;
}

export function Signs({ runs, state }: Props) {
  const { t } = useWords();
  return (
    <section class="log-part" aria-labelledby="log-reader-signs">
      <h4 id="log-reader-signs">{t.signs}</h4>
      <div class="columns">
        {runs.map((one) => (
          <div key={one.id} data-run={one.id}>
            <h5>{one.name}</h5>
            <dl class="log-signs">
              <RunSigns one={one} state={state} />
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

function RunSigns({ one: { run }, state }: { readonly one: NamedRun; readonly state: State }) {
  const words = useWords();
  const { t, count } = words;
  const final = finalScore(run, state);
  const images = (steps: number | undefined) => {
    const range = imagesOf(steps, state.batchSize);
    if (!range || steps === undefined) return undefined;
    const { low, high } = range;
    return fill(t.imagesFrom, {
      low: count(low),
      high: count(high),
      steps: count(steps),
      batch: count(state.batchSize),
    });
  };
  return (
    <>
      <Sign id="training-images" name={t.trainingImages} text={images(run.epochs.at(-1)?.steps)} />
      <Sign id="test-images" name={t.testImages} text={images(run.test?.steps)} />
      {final && <FinalSigns final={final} run={run} state={state} />}
    </>
  );
}

interface Judged {
  readonly final: FinalScore;
  readonly run: NamedRun['run'];
  readonly state: State;
}

function FinalSigns({ final, run, state }: Judged) {
  const words = useWords();
  const { t, fixed, pick } = words;
  const { loss, accuracy } = final.score;
  const constant = constantAnswer(accuracy, final.images, state.classes);
  const classes = String(state.classes);
  return (
    <>
      {accuracy && final.standardError !== undefined && (
        <Sign
          id="final"
          name={t.finalKind}
          text={fill(t.finalAccuracy, {
            accuracy: fixed(accuracy.value, 4),
            error: fixed(final.standardError, 4),
            kind: pick('kind', final.kind),
          })}
        />
      )}
      {loss && <Sign id="uniform" name={t.againstUniform} text={uniformText(loss, state, words)} />}
      {accuracy && (
        <Sign
          id="constant"
          name={t.constant}
          text={
            constant
              ? fill(t.constantYes, { classes, chance: shareText(words, constant.chance) })
              : fill(t.constantNo, { classes, accuracy: fixed(accuracy.value, 4) })
          }
        />
      )}
      <Gap final={final} run={run} state={state} />
      {loss && accuracy && !isPossible(final.score) && (
        <Sign
          id="impossible"
          name={t.impossible}
          text={fill(t.impossibleWhy, {
            loss: fixed(loss.value, 4),
            accuracy: fixed(accuracy.value, 4),
          })}
        />
      )}
    </>
  );
}

/** The training accuracy of the last epoch beside the final one, where they are of different images. */
function Gap({ final, run, state }: Judged) {
  const { t, fixed, pick } = useWords();
  const row = run.epochs.at(-1);
  if (!row || final.kind === 'training') return null;
  const training = measured(row.score, imagesOf(row.steps, state.batchSize)?.value);
  const gap = accuracyDifference(training, final);
  if (!gap) return null;
  const text = fill(t.meanGap, {
    training: fixed(row.score.accuracy?.value ?? NaN, 4),
    other: fixed(final.score.accuracy?.value ?? NaN, 4),
    difference: fixed(Math.abs(gap.difference), 4),
    z: fixed(Math.abs(gap.z), 1),
  });
  return (
    <Sign id="gap" name={fill(t.runningMean, { kind: pick('kind', final.kind) })} text={text} />
  );
}

/** So near to ln K, or nearer, a network does as good as not tell the classes apart. */
const near = 0.01;

function uniformText(loss: { value: number; half: number }, state: State, words: Words): string {
  const { t, fixed } = words;
  if (!Number.isFinite(loss.value)) return String(loss.value);
  const { uniform, excess, logitSpread } = overUniform(loss, state.classes);
  const isNear = Math.abs(excess) < near;
  const sentence =
    excess > 0 ? (isNear && logitSpread ? t.near : t.above) : isNear ? t.nearBelow : t.below;
  return fill(sentence, {
    loss: fixed(loss.value, 4),
    excess: fixed(Math.abs(excess), 4),
    uniform: fixed(uniform, 4),
    classes: String(state.classes),
    spread: fixed(logitSpread ?? 0, 3),
  });
}

function Sign(props: {
  readonly id: string;
  readonly name: string;
  readonly text: ComponentChildren;
}) {
  if (!props.text) return null;
  return (
    <div data-sign={props.id}>
      <dt>{props.name}</dt>
      <dd>{props.text}</dd>
    </div>
  );
}
