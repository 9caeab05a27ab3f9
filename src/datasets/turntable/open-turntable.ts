import type { ImageBatch, ImageForm, ImageSource } from '../image-source.ts';
import { nextTurn } from '../next-turn.ts';
import { Random } from '../random.ts';
import { type Model, modelOf } from './camera.ts';
import { dealFrames, type TurntableSettings } from './deal.ts';
import { individualOf } from './individual.ts';
import { kinds } from './kinds.ts';
import { FramePainter } from './render.ts';

/** To be raised whenever the same settings make other pixels. */
const version = 1;
/** Beyond the streams of individuals, one for each film. */
const grainStream = 0x2800_0000;
/** Without a pause; then messages to the worker get through. */
const longestTurnMs = 25;

/**
 * `turntable24`: 24 kinds of fruit-like objects, each filmed while it turns once round, rendered when
 * asked for.
 * @throws RangeError where the settings cannot be met
 */
export function openTurntable(settings: TurntableSettings): ImageSource {
  const { films, frames, seed } = settings;
  const examples = dealFrames(settings);
  const models = new Map<number, Model>();
  const modelFor = (film: number) => {
    const kept = models.get(film);
    if (kept) return kept;
    const model = modelOf(individualOf(seed, Math.floor(film / films), film % films));
    models.set(film, model);
    return model;
  };
  const studio = new Studio();

  const read = async (indices: readonly number[], form: ImageForm, signal?: AbortSignal) => {
    const painter = studio.painterFor(form);
    const imageBytes = form.side * form.side * 3;
    const batch = {
      indices,
      pixels: new Uint8Array(indices.length * imageBytes),
      labels: new Uint16Array(indices.length),
      failures: [],
    } satisfies ImageBatch;
    let began = performance.now();
    for (const [place, index] of indices.entries()) {
      signal?.throwIfAborted();
      const { film = 0, frame = 0, label } = exampleAt(examples, index);
      const grain = new Random(seed, grainStream + film, frame);
      painter.paint(modelFor(film), frame / frames, grain, batch.pixels, place * imageBytes);
      batch.labels[place] = label;
      if (performance.now() - began < longestTurnMs) continue;
      await nextTurn();
      began = performance.now();
    }
    return batch;
  };
  return {
    info: {
      id: 'turntable24',
      classes: kinds.map(({ id }) => id),
      fingerprint: `turntable24 v${version} ${JSON.stringify(settings, Object.keys(settings).sort())}`,
    },
    examples,
    read,
  };
}

/** Keeps the painter of the last form, whose buffers can be used again. */
class Studio {
  #form: ImageForm | undefined;
  #painter: FramePainter | undefined;

  painterFor(form: ImageForm): FramePainter {
    const isSame =
      this.#form?.side === form.side &&
      this.#form.fit === form.fit &&
      this.#form.fill.join() === form.fill.join();
    if (this.#painter && isSame) return this.#painter;
    this.#form = form;
    this.#painter = new FramePainter(form);
    return this.#painter;
  }
}

function exampleAt<Item>(examples: readonly Item[], index: number): Item {
  const example = examples[index];
  if (!example) throw new RangeError(`there is no example ${index}`);
  return example;
}
