import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DatasetInfo } from '../../datasets/dataset.ts';
import type { ArmResult } from '../../engine/protocol.ts';
import { PixelImage } from '../../ui/PixelImage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { classGallery } from './gallery.ts';
import type { Training } from '../../ui/training/use-training.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly result: ArmResult;
  readonly testLabels: Uint8Array;
  readonly dataset: DatasetInfo;
  readonly classes: readonly string[];
  readonly images: Training['images'];
}

const perRow = 8;

/** Test images of one class: those the network is most certain of, rightly and wrongly. */
export function Gallery(props: Props) {
  const { t, count } = useWords();
  const { classes } = props;
  const label = useSignal(0);
  const { right, wrong, rightCount, wrongCount } = classGallery(
    props.result,
    props.testLabels,
    label.value,
    perRow,
  );
  const pixels = usePixels(props, [...right, ...wrong]);
  return (
    <section class="gallery">
      <h4>{t.gallery}</h4>
      <SelectField
        name="gallery-class"
        label={t.galleryClass}
        value={String(label.value)}
        options={classes.map((name, index) => ({ value: String(index), label: name }))}
        disabled={false}
        onChange={(value) => {
          label.value = Number(value);
        }}
      />
      <Row
        {...props}
        title={fill(t.galleryRight, { count: count(rightCount) })}
        indices={right}
        pixels={pixels}
      />
      <Row
        {...props}
        title={fill(t.galleryWrong, { count: count(wrongCount) })}
        indices={wrong}
        pixels={pixels}
      />
    </section>
  );
}

/** The pixels of test images by index, as they come from the worker. */
function usePixels({ images, dataset }: Props, indices: readonly number[]) {
  const pixels = useSignal<ReadonlyMap<number, Uint8Array>>(new Map());
  const wanted = indices.join();
  useEffect(() => {
    let gone = false;
    const [height, width, channels] = dataset.imageShape;
    const bytes = height * width * channels;
    // A training that is dropped meanwhile answers with an error; then there is nothing to show.
    images(indices).then(
      (all) => {
        if (gone) return;
        pixels.value = new Map(
          indices.map((index, place) => [index, all.subarray(place * bytes, (place + 1) * bytes)]),
        );
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return pixels.value;
}

function Row(
  props: Props & {
    readonly title: string;
    readonly indices: readonly number[];
    readonly pixels: ReadonlyMap<number, Uint8Array>;
  },
) {
  const { t } = useWords();
  return (
    <div class="gallery-row">
      <h5>{props.title}</h5>
      {props.indices.length === 0 && <p class="small">{t.galleryNone}</p>}
      <ul>
        {props.indices.map((index) => (
          <Thumb key={index} {...props} index={index} />
        ))}
      </ul>
    </div>
  );
}

function Thumb(
  props: Props & { readonly index: number; readonly pixels: ReadonlyMap<number, Uint8Array> },
) {
  const { t, percent } = useWords();
  const { index, result, testLabels, classes, dataset } = props;
  const said = classes[result.predicted[index] ?? -1] ?? '?';
  const confidence = percent(result.confidence[index] ?? 0, 0);
  const rgb = props.pixels.get(index);
  const [height, width] = dataset.imageShape;
  return (
    <li>
      <div class="frame">
        {rgb && (
          <PixelImage
            width={width}
            height={height}
            rgb={rgb}
            label={fill(t.galleryImage, {
              class: classes[testLabels[index] ?? -1] ?? '?',
              predicted: said,
              confidence,
            })}
          />
        )}
      </div>
      <span>{said}</span> <small>{confidence}</small>
    </li>
  );
}
