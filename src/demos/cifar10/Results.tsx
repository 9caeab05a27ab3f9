/** What two trained networks have learnt. Fetched when the first training is over. */
import { useSignal } from '@preact/signals';
import type { DatasetInfo } from '../../datasets/dataset.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Confusion } from './Confusion.tsx';
import { Filters } from './Filters.tsx';
import { Gallery } from './Gallery.tsx';
import { colours } from './lines.ts';
import type { Trainer } from './run.ts';
import { armOf, sides, type Settings, type Side } from './settings.ts';
import { accuracyError, type Outcome } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly outcome: Outcome;
  readonly dataset: DatasetInfo;
  /** What was trained. */
  readonly settings: Settings;
  readonly images: Trainer['images'];
}

export function Results({ outcome, dataset, settings, images }: Props) {
  const { t, count, pick } = useWords();
  const side = useSignal<Side>('conv');
  const result = outcome.arms[side.value === 'fc' ? 0 : 1];
  const classes = dataset.classes.map((name) => pick('class', name));
  return (
    <section class="results" aria-labelledby="demo-cifar10-results">
      <h3 id="demo-cifar10-results">{t.results}</h3>
      <ul class="verdicts">
        {sides.map((one, index) => (
          <Verdict key={one} side={one} outcome={outcome} index={index as 0 | 1} />
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
      <Confusion result={result} classes={classes} side={side.value} />
      <Gallery
        key={side.value}
        result={result}
        testLabels={outcome.testLabels}
        dataset={dataset}
        classes={classes}
        images={images}
      />
      <Filters result={result} network={armOf(settings[side.value]).network} side={side.value} />
    </section>
  );
}

function Verdict(props: { readonly side: Side; readonly index: 0 | 1; readonly outcome: Outcome }) {
  const { t, percent, fixed } = useWords();
  const { test } = props.outcome.arms[props.index];
  const error = accuracyError(test.accuracy, props.outcome.testLabels.length);
  return (
    <li data-side={props.side}>
      <b>{t[props.side]}</b>{' '}
      {fill(t.resultTest, {
        accuracy: percent(test.accuracy),
        error: percent(error, 2),
        loss: fixed(test.loss, 4),
      })}
    </li>
  );
}
