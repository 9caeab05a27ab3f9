/** Opens and reads a source of labelled images off the page's thread, for demos that only look at them. */
import { nearestNeighbour } from '../math/nearest-neighbour.ts';
import type { AskedOfImages, ImagesAnswer, ImagesReport } from './images-client.ts';
import { type ImageForm, type ImageSource, indicesOf } from './image-source.ts';
import { type OnProgress, readImages, type Searched, surveyNearest } from './nearest-images.ts';
import { openImages } from './open-images.ts';

let source: ImageSource | undefined;
/** The training images as the last search compared them. */
let known: (Searched & { readonly form: string }) | undefined;

addEventListener('message', ({ data }: MessageEvent<AskedOfImages & { readonly id: number }>) => {
  const { id } = data;
  answer(data, (done, count) => {
    post({ id, type: 'progress', done, count });
  }).then(
    (result) => {
      post({ id, type: 'answer', result });
    },
    (failure: unknown) => {
      post({ id, type: 'failure', message: String(failure) });
    },
  );
});

function post(report: ImagesReport): void {
  postMessage(report);
}

async function answer(asked: AskedOfImages, onProgress: OnProgress): Promise<ImagesAnswer> {
  if (asked.type === 'open') {
    known = undefined;
    const opened = await openImages(asked.request, { onProgress });
    source = opened.source;
    const { info, examples } = source;
    return { type: 'opened', info, examples, ...(opened.report && { report: opened.report }) };
  }
  if (!source) throw new Error('nothing is open');
  if (asked.type === 'read')
    return { type: 'batch', batch: await source.read(asked.indices, asked.form) };
  if (asked.type === 'survey')
    return {
      type: 'surveyed',
      survey: await surveyNearest(source, asked.form, asked.every, onProgress),
    };
  return nearest(source, asked.index, asked.form, onProgress);
}

async function nearest(
  from: ImageSource,
  index: number,
  form: ImageForm,
  onProgress: OnProgress,
): Promise<ImagesAnswer> {
  const length = form.side * form.side * 3;
  const { pixels, indices } = await trainingPixels(from, form, onProgress);
  const asked = await from.read([index], form);
  const best = nearestNeighbour({ values: pixels, length }, { values: asked.pixels, length }, 0);
  const found = indices[best.index];
  if (found === undefined) throw new Error('there are no training images');
  // A root mean square, in levels of 0…255.
  return { type: 'nearest', index: found, difference: Math.sqrt(best.distance / length) };
}

async function trainingPixels(from: ImageSource, form: ImageForm, onProgress: OnProgress) {
  const key = JSON.stringify(form);
  if (known?.form === key) return known;
  const training = indicesOf(from, 'train');
  known = { form: key, ...(await readImages(from, training, form, onProgress)) };
  return known;
}
