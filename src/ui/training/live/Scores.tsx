import type { Score } from '../../../engine/protocol.ts';
import type { ArmLook } from '../arm-look.ts';
import { hasProgress, latestTest, type TrainingState } from '../state.ts';
import { fill } from '../words.ts';
import { useLiveWords } from './live-words.ts';

interface Props {
  readonly state: TrainingState;
  readonly arms: readonly ArmLook[];
}

/** Where each network stands, in two large numbers. */
export function Scores({ state, arms }: Props) {
  if (!hasProgress(state)) return null;
  return (
    <div class="scores">
      {arms.map((arm, index) => (
        <ScoreCard key={arm.id} arm={arm} index={index} state={state} />
      ))}
    </div>
  );
}

function ScoreCard(props: {
  readonly arm: ArmLook;
  readonly index: number;
  readonly state: TrainingState;
}) {
  const { t, count } = useLiveWords();
  const { arm, index, state } = props;
  const progress = state.arms[index]?.progress;
  return (
    <div class="score" data-arm={arm.id} style={{ '--colour': arm.colour }}>
      <h4>{arm.label}</h4>
      <dl>
        <Value label={t.testAccuracy} score={latestTest(state, index)} strong />
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
  const { t, percent, fixed } = useLiveWords();
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
