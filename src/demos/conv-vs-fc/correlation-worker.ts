/** Measures the correlation of neighbouring pixels on images of this site, off the page's thread. */
import { DatasetError, type DatasetErrorCode, type PackedSetId } from '../../datasets/dataset.ts';
import { decodeSheet } from '../../datasets/decode-sheet.ts';
import { loadFirstImages } from '../../datasets/first-images.ts';
import { PixelCorrelationMeter, type PixelCorrelation } from '../../datasets/pixel-correlation.ts';

export interface MeasureRequest {
  /** Absolute address of the folder of all assets. */
  readonly assetsUrl: string;
  readonly seed: number;
}

export type MeasureEvent =
  | { readonly type: 'progress'; readonly images: number; readonly count: number }
  | { readonly type: 'done'; readonly measurement: Measurement }
  | { readonly type: 'error'; readonly code: DatasetErrorCode };

export interface Measurement {
  readonly dataset: PackedSetId;
  readonly images: number;
  readonly correlation: PixelCorrelation;
  /** The first of the images, RGB one after the other. */
  readonly samples: Uint8Array;
}

const spriteCount = 1000;
const sampleCount = 5;
const imagesPerReport = 100;

addEventListener('message', ({ data }: MessageEvent<MeasureRequest>) => {
  measure(data).then(
    (measurement) => {
      report({ type: 'done', measurement });
    },
    (failure: unknown) => {
      if (!(failure instanceof DatasetError)) throw failure;
      report({ type: 'error', code: failure.code });
    },
  );
});

function report(event: MeasureEvent): void {
  postMessage(event);
}

async function measure({ assetsUrl, seed }: MeasureRequest): Promise<Measurement> {
  const loaded = await loadFirstImages(assetsUrl, spriteCount, { decodeSheet });
  const { id, images, count } = loaded;
  const [height, width, channels] = loaded.imageShape;
  const imageBytes = height * width * channels;
  const meter = new PixelCorrelationMeter([height, width], seed);
  for (let image = 0; image < count; image += 1) {
    if (image % imagesPerReport === 0) report({ type: 'progress', images: image, count });
    meter.add(images, image * imageBytes);
  }
  const samples = images.slice(0, sampleCount * imageBytes);
  return { dataset: id, images: count, correlation: meter.result(), samples };
}
