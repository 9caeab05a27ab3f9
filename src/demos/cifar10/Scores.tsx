import type { Score } from '../../engine/protocol.ts';
import { sides, type Side } from './settings.ts';
import { hasProgress, latestTest, type TrainingState } from './state.ts';
import { fill, useWords } from './words.ts';

/** Where each network stands, in two large numbers. */
export function Scores({ state }: { readonly state: TrainingState }) {
  if (!hasProgress(state)) return null;
  return (
    <div class="scores">
      {sides.map((side, index) => (
        <ScoreCard key={side} side={side} index={index as 0 | 1} state={state} />
      ))}
    </div>
  );
}

function ScoreCard(props: {
  readonly side: Side;
  readonly index: 0 | 1;
  readonly state: TrainingState;
}) {
  const { t, count } = useWords();
  const { side, index, state } = props;
  const { progress } = state.arms[index];
  const test = latestTest(state, index);
  return (
    <div class="score" data-side={side}>
      <h4>{t[side]}</h4>
      <dl>
        <Value label={t.testAccuracy} score={test} strong />
        <Value label={t.trainAccuracy} score={progress?.train} />
      </dl>
      <p class="rate">
        {progress && fill(t.imagesPerSecond, { rate: count(progress.imagesPerSecond) })}
      </p>
    </div>
  );
}

function Value(props: {
  readonly label: string;
  readonly score: Score | undefined;
  readonly strong?: boolean;
}) {
  const { t, percent, fixed } = useWords();
  const { score } = props;
  return (
    <div class={props.strong ? 'strong' : undefined}>
      <dt>{props.label}</dt>
      <dd>
        <b>{score ? percent(score.accuracy) : '–'}</b>
        <small>
          {t.loss} {score ? fixed(score.loss, 3) : '–'}
        </small>
      </dd>
    </div>
  );
}
