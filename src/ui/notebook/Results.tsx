/** What a run came to: test results, confusion matrices, logs. */
import { standardError } from '../../math/standard-error.ts';
import { kerasLog } from '../../notebook/keras-log.ts';
import { lastTest } from '../../notebook/summary.ts';
import { DataTable } from '../DataTable.tsx';
import { Matrix } from '../Matrix.tsx';
import type { KeyedArm } from './keyed-arms.ts';
import { trainingSeconds } from './overlay-lines.ts';
import { fill, isolated, useNotebookWords } from './words.ts';

interface Props {
  readonly arms: readonly KeyedArm[];
  /** What they belong to, where a page has several such tables. */
  readonly of?: string;
}

/** A caption that tells a table from others of its kind. */
export const captionOf = (caption: string, of: string | undefined) =>
  of === undefined ? caption : `${of}: ${caption}`;

export function ResultsTable({ arms, of }: Props) {
  const { t, duration } = useNotebookWords();
  return (
    <DataTable
      caption={captionOf(t.resultsTable, of)}
      head={[t.network, t.testAccuracy, t.testLoss, t.time]}
      rows={arms.map((one) => {
        const { arm, key, label, run } = one;
        const test = lastTest(arm);
        const seconds = trainingSeconds(arm);
        return [
          <bdi key="name" dir="ltr">
            <b>{key}</b> {label}
          </bdi>,
          test ? (
            <Accuracy key="test" accuracy={test.accuracy} count={run.dataset?.testCount} />
          ) : (
            '–'
          ),
          test ? (test.loss?.toFixed(4) ?? t.noNumber) : '–',
          seconds === undefined ? '–' : duration(1000 * seconds),
        ];
      })}
    />
  );
}

function Accuracy(props: { readonly accuracy: number; readonly count: number | undefined }) {
  const { accuracy, count } = props;
  const error = count ? ` ± ${(100 * standardError(accuracy, count)).toFixed(2)}` : '';
  return (
    <bdi dir="ltr" data-accuracy={accuracy.toFixed(4)}>
      {(100 * accuracy).toFixed(2)}
      {error} %
    </bdi>
  );
}

export function Confusions({ arms }: Props) {
  const { t, pick } = useNotebookWords();
  return arms.map(({ arm, key, label, run }) => {
    const classes = run.dataset?.classes ?? [];
    const { confusion } = arm;
    if (confusion?.length !== classes.length ** 2) return null;
    return (
      <Matrix
        key={key}
        caption={fill(t.confusionOf, { arm: isolated(`${key} ${label}`) })}
        rowTitle={t.trueClass}
        columnTitle={t.predictedClass}
        labels={classes.map((name) => pick('class', name) || name)}
        counts={confusion}
        colour={`var(--${arm.family})`}
        format={String}
      />
    );
  });
}

export function Logs({ arms, of }: Props) {
  const { t } = useNotebookWords();
  return arms.map(({ arm, key, label, run }) => (
    <figure key={key} class="run-log">
      <figcaption>
        <bdi dir="ltr">
          <b>{key}</b> {label}
        </bdi>
      </figcaption>
      <pre
        dir="ltr"
        role="region"
        tabIndex={0}
        aria-label={captionOf(fill(t.logOf, { arm: isolated(`${key} ${label}`) }), of)}
        style={{ '--colour': `var(--${arm.family})` }}
      >
        {kerasLog(run, arm)}
      </pre>
    </figure>
  ));
}
