/** What two trained networks have learnt. Fetched when the first training is over. */
import { useSignal } from '@preact/signals';
import type { DatasetInfo } from '../../datasets/dataset.ts';
import type { Score } from '../../engine/protocol.ts';
import { standardError } from '../../math/standard-error.ts';
import type { Plan } from '../../ui/training/plan.ts';
import type { Outcome } from '../../ui/training/state.ts';
import type { Training } from '../../ui/training/use-training.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Confusion } from './Confusion.tsx';
import { Filters } from './Filters.tsx';
import { Gallery } from './Gallery.tsx';
import { colours } from './looks.ts';
import { sides, type Side } from './settings.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly outcome: Outcome;
  readonly dataset: DatasetInfo;
  /** What was trained. */
  readonly plan: Plan;
  readonly images: Training['images'];
}

export function Results({ outcome, dataset, plan, images }: Props) {
  const { t, count, pick } = useWords();
  const side = useSignal<Side>('conv');
  const index = sides.indexOf(side.value);
  const result = outcome.arms[index];
  const network = plan.arms[index]?.network;
  const classes = dataset.classes.map((name) => pick('class', name));
  return (
    <section class="results" aria-labelledby="demo-cifar10-results">
      <h3 id="demo-cifar10-results">{t.results}</h3>
      <ul class="verdicts">
        {sides.map((one, place) => (
          <Verdict
            key={one}
            side={one}
            test={outcome.arms[place]?.test}
            count={outcome.testLabels.length}
          />
        ))}
      </ul>
      <p class="small">{fill(t.resultError, { count: count(outcome.testLabels.length) })}</p>
      <ChoiceField
        label={t.whichNetwork}
        name="side"
        value={side.value}
        options={sides.map((value) => ({ value, label: t[value], colour: colours[value] }))}
        onChange={(value) => {
          side.value = value;
        }}
      />
      {result && network && (
        <>
          <Confusion result={result} classes={classes} side={side.value} />
          <Gallery
            key={side.value}
            result={result}
            testLabels={outcome.testLabels}
            dataset={dataset}
            classes={classes}
            images={images}
          />
          <Filters result={result} network={network} side={side.value} />
        </>
      )}
    </section>
  );
}

function Verdict(props: {
  readonly side: Side;
  readonly test: Score | undefined;
  readonly count: number;
}) {
  const { t, percent, fixed } = useWords();
  const { side, test, count } = props;
  if (!test) return null;
  return (
    <li data-side={side}>
      <b>{t[side]}</b>{' '}
      {fill(t.resultTest, {
        accuracy: percent(test.accuracy),
        error: percent(standardError(test.accuracy, count), 2),
        loss: fixed(test.loss, 4),
      })}
    </li>
  );
}
