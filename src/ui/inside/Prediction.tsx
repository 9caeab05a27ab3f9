/** What the network says of the picture: the probability of every class. */
import { useMemo } from 'preact/hooks';
import { softmax } from '../../math/softmax.ts';
import { BarChart } from '../BarChart.tsx';
import { PixelImage } from '../PixelImage.tsx';
import { fill, useInsideWords } from './words.ts';

interface Props {
  readonly picture: ShownPicture;
  readonly size: readonly [height: number, width: number];
  readonly logits: Float32Array;
  readonly classes: readonly string[];
  readonly colour: string;
}

/** A picture as the network is given it. */
export interface ShownPicture {
  readonly rgb: Uint8Array;
  readonly name: string;
  /** Its true class, where it is known. */
  readonly label?: number | undefined;
}

export function Prediction({ picture, size, logits, classes, colour }: Props) {
  const { t, percent } = useInsideWords();
  const probabilities = useMemo(() => softmax([...logits]), [logits]);
  const order = [...probabilities.keys()].sort(
    (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
  );
  const [best = 0] = order;
  const said = fill(t.says, {
    class: classes[best] ?? '',
    probability: percent(probabilities[best] ?? 0),
  });
  const truth =
    picture.label === undefined
      ? ''
      : fill(picture.label === best ? t.rightly : t.wrongly, {
          class: classes[picture.label] ?? '',
        });
  return (
    <div class="inside-prediction" data-predicted={best} data-probability={probabilities[best]}>
      <figure>
        <PixelImage width={size[1]} height={size[0]} rgb={picture.rgb} label={picture.name} />
        <figcaption>{picture.name}</figcaption>
      </figure>
      <div>
        <p role="status">
          <strong>{said}</strong> {truth}
        </p>
        <BarChart
          title={t.probabilities}
          bars={order.map((label) => ({
            id: String(label),
            label: classes[label] ?? String(label),
            parts: [{ id: 'p', label: '', value: probabilities[label] ?? 0, colour }],
          }))}
          scale="linear"
          reach={[1]}
          axisTitle={t.probability}
          formatTick={(value) => percent(value, 0)}
          formatValue={(value) => percent(value)}
        />
      </div>
    </div>
  );
}
