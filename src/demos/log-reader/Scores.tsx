/** Accuracy and loss of the two runs: their course, and whether they differ by more than chance. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { LineChart } from '../../ui/LineChart.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { uniformLoss } from '../../math/softmax.ts';
import { largestDisagreement, pairedDifference } from '../../math/two-proportions.ts';
import { scoreLines } from './score-lines.ts';
import {
  accuracyDifference,
  finalScore,
  measured,
  type FinalScore,
  type Measured,
} from './scores.ts';
import type { NamedRun } from './runs.ts';
import { limits, metrics, type State } from './state.ts';
import { imagesOf } from './timing.ts';
import { chanceText, fill, shareText, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly runs: readonly NamedRun[];
}

export function Scores({ demo, runs }: Props) {
  const { t, pick } = useWords();
  return (
    <section class="log-part" aria-labelledby="log-reader-scores">
      <h4 id="log-reader-scores">{t.scores}</h4>
      <div class="needs-script">
        <ChoiceField
          name="metric"
          label={t.chart}
          value={demo.state.value.metric}
          options={metrics.map((value) => ({ value, label: pick('metric', value) }))}
          disabled={demo.locked}
          onChange={(metric) => {
            demo.change({ metric });
          }}
        />
      </div>
      <ScoreChart demo={demo} runs={runs} />
      <p class="small">{t.where}</p>
      <Comparison demo={demo} runs={runs} />
    </section>
  );
}

function ScoreChart({ demo, runs }: Props) {
  const words = useWords();
  const { t, pick } = words;
  const { metric, classes } = demo.state.value;
  const lines = scoreLines(runs, metric, words);
  const values = lines.flatMap(({ points }) => points.map(([, y]) => y)).filter(Number.isFinite);
  const uniform = metric === 'loss' ? uniformLoss(classes) : 1 / classes;
  const most = values.reduce((top, value) => Math.max(top, value), uniform) * 1.08;
  const epochs = Math.max(1, ...lines.flatMap(({ points }) => points.map(([x]) => x)));
  return (
    <LineChart
      title={fill(t.scoreChart, { metric: pick('metric', metric) })}
      lines={lines}
      x={[0, epochs]}
      y={[0, metric === 'accuracy' ? Math.min(1, most) : most]}
      xTitle={t.epochs}
      formatX={(value) => String(Math.round(10 * value) / 10)}
      formatTick={(value) => String(Number(value.toFixed(2)))}
      formatValue={(value) => value.toFixed(4)}
      reference={{ value: uniform, label: metric === 'loss' ? `ln ${classes}` : `1/${classes}` }}
      height={250}
      margin={100}
    />
  );
}

function Comparison({ demo, runs }: Props) {
  const { t } = useWords();
  const [a, b] = runs;
  if (!a || !b) return <p>{t.pickTwo}</p>;
  return <Compared demo={demo} a={a} b={b} />;
}

interface Pair {
  readonly demo: Props['demo'];
  readonly a: NamedRun;
  readonly b: NamedRun;
}

/** Training epochs that both have; a thousand of them would only bury the last line. */
const mostEpochs = 20;

function Compared({ demo, a, b }: Pair) {
  const words = useWords();
  const { t, count, fixed, pick } = words;
  const settings = demo.state.value;
  const [finalA, finalB] = [finalScore(a.run, settings), finalScore(b.run, settings)];
  const epochs = a.run.epochs.slice(0, mostEpochs).flatMap((row, index) => {
    const other = b.run.epochs[index];
    if (!other) return [];
    const images = imagesOf(row.steps, settings.batchSize)?.value;
    const otherImages = imagesOf(other.steps, settings.batchSize)?.value;
    return [
      {
        label: fill(t.trainingOf, { epoch: count(row.epoch) }),
        a: measured(row.score, images),
        b: measured(other.score, otherImages),
      },
    ];
  });
  const last =
    finalA && finalA.kind !== 'training' && finalA.kind === finalB?.kind
      ? [{ label: pick('kind', finalA.kind), a: finalA, b: finalB }]
      : [];
  const cell = (one: Measured) => (one.score.accuracy ? fixed(one.score.accuracy.value, 4) : '–');
  return (
    <>
      <DataTable
        caption={t.compared}
        head={[t.measure, 'A', 'B', t.difference, t.standardError, 'z', 'p']}
        rows={[...epochs, ...last].map(({ label, a: one, b: other }) => {
          const d = accuracyDifference(one, other);
          return [
            ...[label, cell(one), cell(other)],
            ...(d
              ? [
                  fixed(d.difference, 4),
                  fixed(d.standardError, 4),
                  fixed(Math.abs(d.z), 2),
                  chanceText(words, d.p),
                ]
              : ['–', '–', '–', '–']),
          ];
        })}
      />
      {finalA && finalB && <Verdict demo={demo} a={finalA} b={finalB} />}
    </>
  );
}

/** Beyond so many standard errors, chance is seldom to blame: once in twenty times. */
const beyond = 1.96;

function Verdict(props: {
  readonly demo: Props['demo'];
  readonly a: FinalScore;
  readonly b: FinalScore;
}) {
  const words = useWords();
  const { t, fixed, percent, pick } = words;
  const { demo, a, b } = props;
  const d = accuracyDifference(a, b);
  if (!d || a.kind !== b.kind) return <p>{t.noAccuracies}</p>;
  const share = demo.state.value.disagreement / 100;
  const images = a.images ?? NaN;
  const isPaired = a.kind !== 'training' && images === b.images;
  const paired = pairedDifference(d.difference, share, images);
  const isApart = Math.abs(d.z) > beyond;
  const limit = largestDisagreement(d.difference, images, beyond);
  return (
    <>
      <p
        class="log-verdict"
        data-z={Math.abs(d.z).toFixed(3)}
        data-p={d.p.toPrecision(3)}
        data-apart={isApart}
      >
        {fill(isApart ? t.apart : t.same, {
          kind: pick('kind', a.kind),
          difference: fixed(Math.abs(d.difference), 4),
          z: fixed(Math.abs(d.z), 2),
          chance: shareText(words, d.p),
        })}
      </p>
      {isPaired && (
        <div class="log-paired" data-z={Math.abs(paired.z).toFixed(3)}>
          <div class="needs-script">
            <Slider
              name="disagreement"
              label={t.disagreement}
              value={demo.state.value.disagreement}
              {...limits.disagreement}
              disabled={demo.locked}
              format={(value) => percent(value / 100, 0)}
              onChange={(disagreement) => {
                demo.change({ disagreement });
              }}
            />
          </div>
          <p>
            {fill(t.paired, {
              share: percent(Math.max(share, Math.abs(d.difference)), share < 0.01 ? 1 : 0),
              error: fixed(paired.standardError, 4),
              z: fixed(Math.abs(paired.z), 2),
            })}{' '}
            {fill(limit < 1 ? t.pairedLimit : t.pairedAlways, {
              limit: percent(limit, 1),
              beyond: fixed(beyond, 2),
            })}
          </p>
        </div>
      )}
    </>
  );
}
