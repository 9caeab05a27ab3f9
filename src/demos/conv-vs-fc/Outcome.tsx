import { standardError } from '../../math/standard-error.ts';
import { permutation } from '../../models/experiments/permutation.ts';
import { BarChart, type Bar } from '../../ui/BarChart.tsx';
import {
  armIds,
  borders,
  verdictOf,
  type Accuracies,
  type ArmId,
  type ExperimentOutcome,
} from './verdict.ts';
import { fill, useWords } from './words.ts';

export const armColours = {
  cnn: 'var(--conv)',
  'cnn-permuted': 'var(--cvf-conv-permuted)',
  mlp: 'var(--fc)',
  'mlp-permuted': 'var(--cvf-fc-permuted)',
} as const satisfies Record<ArmId, string>;

/** The four accuracies side by side and what they say of the claim. */
export function Outcome({ outcome }: { readonly outcome: ExperimentOutcome }) {
  const { t, percent } = useWords();
  const { accuracies } = outcome;
  const title = fill(t.accuracyBars, { from: t[`outcome_${outcome.from}`] });
  const headings: Partial<Record<ArmId, string>> = { cnn: t.convNetwork, mlp: t.fcNetwork };
  const bars = armIds.map((id): Bar => {
    return {
      id,
      label: id.endsWith('permuted') ? t.inDisorder : t.inOrder,
      heading: headings[id],
      parts: [{ id, label: '', value: accuracies[id], colour: armColours[id] }],
    };
  });
  return (
    <div class="cvf-outcome" data-outcome={outcome.from}>
      <h5>{title}</h5>
      <BarChart
        title={title}
        bars={bars}
        scale="linear"
        axisTitle={t.accuracyAxis}
        formatTick={(value) => `${Math.round(100 * value)}%`}
        formatValue={(value) => percent(value)}
      />
      {outcome.stopped ? <p>{t.stoppedEarly}</p> : <VerdictText outcome={outcome} />}
    </div>
  );
}

function VerdictText({ outcome }: { readonly outcome: ExperimentOutcome }) {
  const { t, count, fixed } = useWords();
  const verdict = verdictOf(outcome.accuracies);
  const points = (share: number, digits = 1) => fixed(100 * share, digits);
  const { epochs, trainingSize } = permutation.run;
  return (
    <div class="cvf-verdict" data-verdict={verdict.holds ? 'holds' : 'refuted'}>
      <p>
        <strong>{verdict.holds ? t.verdict_holds : t.verdict_fails}</strong>
      </p>
      <ul>
        <li data-ok={verdict.convFell}>
          {fill(t.convSays, {
            points: points(verdict.convLoss),
            border: points(borders.convLoss, 0),
          })}
        </li>
        <li data-ok={verdict.fcStayed}>
          {fill(t.fcSays, {
            points: points(Math.abs(verdict.fcLoss)),
            border: points(borders.fcMove, 0),
          })}
        </li>
      </ul>
      <p class="small">
        {fill(t.errorSays, {
          points: points(errorOfDifference(outcome.accuracies, outcome.testImages)),
          images: count(outcome.testImages),
        })}{' '}
        {outcome.isAsSet ||
          fill(t.otherSettings, { images: count(trainingSize), epochs: count(epochs) })}
      </p>
    </div>
  );
}

/** The larger of the two; the networks saw the same test images, so that it is rather less than this. */
function errorOfDifference(accuracies: Accuracies, images: number): number {
  const error = (a: ArmId, b: ArmId) =>
    Math.hypot(standardError(accuracies[a], images), standardError(accuracies[b], images));
  return Math.max(error('cnn', 'cnn-permuted'), error('mlp', 'mlp-permuted'));
}
