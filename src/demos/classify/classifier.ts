/** From the reader's orders to the engine and back. Fetched with the first click. */
import type { DatasetErrorCode } from '../../datasets/dataset.ts';
import type { WeightProgress } from '../../datasets/weights/open-weights.ts';
import { Engine } from '../../engine/client.ts';
import type { AnyEvent, EngineErrorCode } from '../../engine/protocol.ts';
import type { Picture } from '../../ui/bitmap.ts';
import { squareOf } from '../../ui/own-picture/square.ts';
import { type Answer, likeliest } from './answer.ts';
import type { State } from './state.ts';

export type Told =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'weights'; readonly progress: WeightProgress }
  | { readonly kind: 'looking' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'error';
      readonly code: EngineErrorCode | DatasetErrorCode;
      readonly file: string | undefined;
      readonly detail: string;
    };

export interface Order {
  readonly picture: Picture;
  readonly settings: Pick<State, 'preprocessing' | 'size' | 'weights'>;
}

export interface Classifier {
  /** Shows a picture to the network, in place of what it is looking at. */
  readonly look: (order: Order, tell: (told: Told) => void) => void;
  /** Calls off what is under way. */
  readonly cancel: () => void;
  /** Ends the worker, which gives all its memory back. */
  readonly close: () => void;
}

/** `assetsUrl` is the folder in which the weights' folder lies. */
export function openClassifier(assetsUrl: string): Classifier {
  const engine = new Engine();
  let run: { reset(): void } | undefined;
  return {
    look: ({ picture, settings }, tell) => {
      const size = Number(settings.size);
      tell({ kind: 'choosing' });
      run = engine.infer(
        {
          backend: 'auto',
          weightsUrl: `${assetsUrl}resnet50/${settings.weights}/`,
          preprocessing: settings.preprocessing,
          size,
          pixels: squareOf(picture, size),
          scores: 'imagenet',
          keepFeatures: false,
        },
        (event) => {
          const told = toldBy(event, settings);
          if (told) tell(told);
        },
      );
    },
    cancel: () => {
      run?.reset();
      run = undefined;
    },
    close: () => {
      engine.dispose();
    },
  };
}

function toldBy(event: AnyEvent, of: Order['settings']): Told | undefined {
  switch (event.type) {
    case 'weights':
      return { kind: 'weights', progress: event.progress };
    case 'inferring':
      return { kind: 'looking' };
    case 'recovering':
      return { kind: 'choosing' };
    case 'error':
      return { kind: 'error', code: event.code, file: event.file, detail: event.detail };
    case 'inferred': {
      const { computeMs: ms, backend, threads = 1, memory, probabilities } = event;
      const guesses = likeliest(probabilities ?? new Float32Array());
      return { kind: 'answer', answer: { of, guesses, ms, backend, threads, memory } };
    }
    default:
      return undefined;
  }
}
