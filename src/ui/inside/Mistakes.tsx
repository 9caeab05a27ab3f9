/** The confusion matrix; a cell leads to its images, and an image into the network. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TrainedNetworkProps } from '../notebook/trained-parts.ts';
import { Matrix, type MatrixCell } from '../Matrix.tsx';
import { PixelImage } from '../PixelImage.tsx';
import { confusionOf } from '../../math/confusion.ts';
import { commonMistake, imagesOf } from './mistakes.ts';
import type { ShownPicture } from './Prediction.tsx';
import type { TestImages } from './test-images.ts';
import { fill, useInsideWords } from './words.ts';

interface Props extends Pick<TrainedNetworkProps, 'network' | 'trained' | 'testLabels'> {
  readonly classes: readonly string[];
  readonly images: TestImages | undefined;
  readonly chosen: ShownPicture | undefined;
  readonly onChoose: (picture: ShownPicture) => void;
}

const perPage = 12;

export function Mistakes(props: Props) {
  const { t, count } = useInsideWords();
  const { network, trained, testLabels, classes, images } = props;
  const counts = useMemo(
    () => confusionOf(testLabels, trained.predicted, classes.length),
    [trained, testLabels],
  );
  const [cell, setCell] = useState(() => commonMistake(counts, classes.length));
  const [shown, setShown] = useState(perPage);
  const all = useMemo(() => imagesOf(cell, testLabels, trained), [cell, trained, testLabels]);
  const there = all.filter((index) => index < (images?.count ?? 0));
  return (
    <div class="inside-mistakes">
      <Matrix
        caption={t.matrixCaption}
        rowTitle={t.trueClass}
        columnTitle={t.predictedClass}
        labels={classes}
        counts={counts}
        colour={network.family === 'fc' ? 'var(--fc)' : 'var(--conv)'}
        format={String}
        chosen={cell}
        onChoose={(next) => {
          setCell(next);
          setShown(perPage);
        }}
        // A button's name holds what is written on it: the figures of a matrix are Latin in every language.
        cellLabel={(of, number) => cellText(t, of, classes, String(number))}
      />
      {images && (
        <div class="inside-cell" data-cell={`${cell.row}-${cell.column}`} data-count={all.length}>
          <h5>{cellText(t, cell, classes, count(all.length))}</h5>
          {there.length < all.length && (
            <p class="small">
              {fill(t.onlySome, { count: count(there.length), images: count(images.count) })}
            </p>
          )}
          <Thumbs {...props} images={images} indices={there.slice(0, shown)} />
          {there.length > shown && (
            <button
              type="button"
              class="quiet"
              data-action="more-images"
              onClick={() => {
                setShown(shown + perPage);
              }}
            >
              {t.moreImages}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function cellText(
  t: ReturnType<typeof useInsideWords>['t'],
  { row, column }: MatrixCell,
  classes: readonly string[],
  count: string,
): string {
  return row === column
    ? fill(t.cellRight, { class: classes[row] ?? '', count })
    : fill(t.cellWrong, { class: classes[row] ?? '', as: classes[column] ?? '', count });
}

function Thumbs(
  props: Props & { readonly images: TestImages; readonly indices: readonly number[] },
) {
  const { t, percent, count } = useInsideWords();
  const { images, indices, trained, testLabels, network, classes, chosen, onChoose } = props;
  const pixels = usePixels(images, indices, network.inputShape);
  const [height, width] = network.inputShape;
  return (
    <ul class="inside-thumbs">
      {indices.map((index) => {
        const rgb = pixels.get(index);
        const confidence = percent(trained.confidence[index] ?? 0, 0);
        const label = testLabels[index] ?? 0;
        const name = fill(t.testImage, { number: count(index + 1), class: classes[label] ?? '' });
        return (
          <li key={index}>
            <button
              type="button"
              data-image={index}
              aria-pressed={chosen?.name === name}
              aria-label={`${name} ${confidence}`}
              disabled={!rgb}
              onClick={() => {
                if (rgb) onChoose({ rgb, name, label });
              }}
            >
              {rgb && <PixelImage width={width} height={height} rgb={rgb} label="" />}
              <small>{confidence}</small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The pixels of images by index; those that have come stay. */
export function usePixels(
  images: TestImages,
  indices: readonly number[],
  shape: readonly number[],
): ReadonlyMap<number, Uint8Array> {
  const [pixels, setPixels] = useState<ReadonlyMap<number, Uint8Array>>(new Map());
  const missing = indices.filter((index) => !pixels.has(index));
  useEffect(() => {
    if (missing.length === 0) return;
    let gone = false;
    const bytes = shape.reduce((product, extent) => product * extent, 1);
    // A run that is dropped meanwhile answers with an error; then there is nothing to show.
    images.pixels(missing).then(
      (all) => {
        if (gone) return;
        const came = missing.map(
          (index, place) => [index, all.slice(place * bytes, (place + 1) * bytes)] as const,
        );
        setPixels((before) => new Map([...before, ...came]));
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [images, missing.join()]);
  return pixels;
}
