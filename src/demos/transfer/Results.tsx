/** What the trained networks make of the test images. Fetched when a training is over. */
import { useEffect, useState } from 'preact/hooks';
import { kinds } from '../../datasets/turntable/kinds.ts';
import type { DatasetInfo } from '../../datasets/dataset.ts';
import { standardError } from '../../math/standard-error.ts';
import type { Network } from '../../models/spec.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Mistakes } from '../../ui/inside/Mistakes.tsx';
import type { ShownPicture } from '../../ui/inside/Prediction.tsx';
import '../../ui/inside/inside.css';
import { PixelImage } from '../../ui/PixelImage.tsx';
import type { ArmLook } from '../../ui/training/arm-look.ts';
import type { Plan } from '../../ui/training/plan.ts';
import type { Outcome } from '../../ui/training/state.ts';
import type { Training } from '../../ui/training/use-training.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly outcome: Outcome;
  readonly dataset: DatasetInfo;
  readonly plan: Plan;
  readonly looks: readonly ArmLook[];
  readonly images: Training['images'];
}

export function Results({ outcome, dataset, plan, looks, images }: Props) {
  const { t, count, language } = useWords();
  const [chosen, setChosen] = useState(looks.at(-1)?.id ?? '');
  const index = looks.findIndex(({ id }) => id === chosen);
  const result = outcome.arms[index];
  const tested = outcome.testLabels.length;
  const classes =
    dataset.id === 'turntable24' ? kinds.map(({ name }) => name[language]) : dataset.classes;
  const byFrame =
    plan.images?.images.kind === 'turntable' && plan.images.images.settings.splitBy === 'frame';
  const isReduced = plan.arms.some(({ network }) => network.id === 'resnet50-reduced');
  return (
    <section class="results" aria-labelledby="demo-transfer-results">
      <h3 id="demo-transfer-results">{t.results}</h3>
      <ul class="verdicts">
        {looks.map((look, place) => (
          <Verdict key={look.id} look={look} test={outcome.arms[place]?.test} count={tested} />
        ))}
      </ul>
      <p class="small">{fill(t.resultError, { count: count(tested) })}</p>
      {isReduced && <p class="small">{t.resultReduced}</p>}
      {byFrame && <p class="small">{t.resultFrames}</p>}
      {looks.length > 1 && (
        <ChoiceField
          label={t.whichNetwork}
          name="shown-arm"
          value={chosen}
          options={looks.map(({ id, label, colour }) => ({ value: id, label, colour }))}
          onChange={setChosen}
        />
      )}
      {result && (
        <Confused
          key={chosen}
          dataset={dataset}
          classes={classes}
          trained={result}
          testLabels={outcome.testLabels}
          images={images}
        />
      )}
    </section>
  );
}

function Verdict(props: {
  readonly look: ArmLook;
  readonly test: Outcome['arms'][number]['test'] | undefined;
  readonly count: number;
}) {
  const { t, percent, fixed } = useWords();
  const { look, test, count } = props;
  if (!test) return null;
  return (
    <li data-arm={look.id} style={{ '--colour': look.colour }}>
      <b>{look.label}</b>{' '}
      {fill(t.resultTest, {
        accuracy: percent(test.accuracy),
        error: percent(standardError(test.accuracy, count)),
        loss: fixed(test.loss, 4),
      })}
    </li>
  );
}

/** The confusion matrix, the images of a cell, and one of them large. */
function Confused(props: {
  readonly dataset: DatasetInfo;
  readonly classes: readonly string[];
  readonly trained: Outcome['arms'][number];
  readonly testLabels: Uint8Array;
  readonly images: Training['images'];
}) {
  const { t } = useWords();
  const { dataset, classes, trained, testLabels, images } = props;
  const [picture, setPicture] = useState<ShownPicture>();
  useEffect(() => {
    setPicture(undefined);
  }, [trained]);
  // The matrix asks a network for the size of its pictures, and these are of the data set's.
  const network: Network = {
    ...{ id: 'images', family: 'conv', layers: [] },
    inputShape: dataset.imageShape,
  };
  const [height, width] = dataset.imageShape;
  return (
    <div class="inside">
      <h4>{t.confused}</h4>
      <Mistakes
        network={network}
        trained={trained}
        testLabels={testLabels}
        classes={classes}
        images={{ count: testLabels.length, pixels: images }}
        chosen={picture}
        onChoose={setPicture}
      />
      {picture && (
        <figure class="transfer-picture">
          <PixelImage width={width} height={height} rgb={picture.rgb} label={picture.name} />
          <figcaption>{picture.name}</figcaption>
        </figure>
      )}
    </div>
  );
}
