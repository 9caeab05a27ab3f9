import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../../ui/bitmap.ts';
import { type OwnFault, readOwn } from '../../ui/own-picture/read-own.ts';
import { useOwnReader } from '../../ui/own-picture/use-own-reader.ts';
import type { Answer } from './answer.ts';
import type { Classifier, Told } from './classifier.ts';
import type { State } from './state.ts';

export type ClassNames = readonly (readonly string[])[];

/** `no-code`: a part of the page could not be fetched. */
export type Fault =
  | Extract<Told, { kind: 'error' }>
  | {
      readonly kind: 'error';
      readonly code: 'no-code';
      readonly file?: undefined;
      readonly detail: string;
    };

export interface Looking {
  readonly phase: 'idle' | 'loading' | 'running' | 'done' | 'error';
  /** While loading. */
  readonly progress: Extract<Told, { kind: 'weights' }>['progress'] | undefined;
  readonly answer: Answer | undefined;
  readonly fault: Fault | undefined;
  readonly names: ClassNames;
  /** What the answer is about. */
  readonly picture: Picture | undefined;
  /** The reader's own picture is what is shown. */
  readonly isOwn: boolean;
  /** Why a picture of the reader's could not be taken; the one before it stays. */
  readonly ownFault: OwnFault | undefined;
}

const nothing: Looking = {
  ...{ phase: 'idle', progress: undefined, answer: undefined, fault: undefined },
  ...{ names: [], picture: undefined, isOwn: false, ownFault: undefined },
};

/** Own pictures are kept no larger than any size at which they are shown to the network needs. */
const longest = 512;

export interface ClassifierUse {
  readonly looking: ReadonlySignal<Looking>;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly close: () => void;
  /** A picture of the reader's. */
  readonly takeOwn: (file: Blob) => void;
  /** Back to the pictures of the page. */
  readonly leaveOwn: () => void;
}

export function useClassifier(state: ReadonlySignal<State>): ClassifierUse {
  const looking = useSignal(nothing);
  const own = useSignal<Picture | undefined>(undefined);
  const reader = useOwnReader();
  const classifier = useRef<Classifier>();
  /** What was ordered before the last order is not heard any more. */
  const turn = useRef(0);
  const set = (changes: Partial<Looking>) => {
    looking.value = { ...looking.value, ...changes };
  };

  const look = async () => {
    const mine = ++turn.current;
    const isMine = () => mine === turn.current;
    set({ phase: 'loading', progress: undefined, fault: undefined });
    try {
      const [{ openClassifier }, names, picture] = await Promise.all([
        import('./classifier.ts'),
        import('../../datasets/imagenet/class-names.json'),
        own.value ?? bundled(state.value.picture),
      ]);
      if (!isMine()) return;
      set({ names: names.default });
      classifier.current ??= openClassifier(assetsUrl());
      const { preprocessing, size, weights } = state.value;
      classifier.current.look({ picture, settings: { preprocessing, size, weights } }, (told) => {
        if (isMine()) hear(told, picture);
      });
    } catch (failure) {
      const detail = String(failure);
      if (isMine()) set({ phase: 'error', fault: { kind: 'error', code: 'no-code', detail } });
    }
  };

  const hear = (told: Told, picture: Picture) => {
    switch (told.kind) {
      case 'choosing':
        set({ phase: 'loading' });
        break;
      case 'weights':
        set({ phase: 'loading', progress: told.progress });
        break;
      case 'looking':
        set({ phase: 'running' });
        break;
      case 'answer':
        set({ phase: 'done', answer: told.answer, picture, progress: undefined });
        break;
      case 'error':
        set({ phase: 'error', fault: told });
        break;
    }
  };

  const end = () => {
    turn.current += 1;
    classifier.current?.close();
    classifier.current = undefined;
  };
  useEffect(() => end, []);

  // Once it has begun, and was not called off, the network looks again at whatever the reader changes.
  const { picture, preprocessing, size, weights } = state.value;
  useEffect(() => {
    if (looking.value.phase !== 'idle') void look();
  }, [picture, preprocessing, size, weights, own.value]);

  return {
    looking,
    start: () => {
      void look();
    },
    cancel: () => {
      turn.current += 1;
      classifier.current?.cancel();
      set({ phase: looking.value.answer ? 'done' : 'idle', progress: undefined });
    },
    close: () => {
      end();
      looking.value = { ...nothing, isOwn: looking.value.isOwn };
    },
    takeOwn: (file) => {
      reader.read(file, longest, (read) => {
        if (read.picture) own.value = read.picture;
        set({ isOwn: own.value !== undefined, ownFault: read.fault });
      });
    },
    leaveOwn: () => {
      reader.forget();
      own.value = undefined;
      set({ isOwn: false, ownFault: undefined });
    },
  };
}

function assetsUrl(): string {
  return new URL(`${import.meta.env.BASE_URL}assets/`, location.href).href;
}

const fetched = new Map<State['picture'], Picture>();

/** A drawing of the page's; the same object each time, so that it is known for the same picture. */
async function bundled(id: State['picture']): Promise<Picture> {
  const known = fetched.get(id);
  if (known) return known;
  const response = await fetch(`${assetsUrl()}pictures/${id}.webp`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { picture, fault } = await readOwn(await response.blob(), longest);
  if (!picture) throw new Error(`${response.url}: ${fault}`);
  fetched.set(id, picture);
  return picture;
}
