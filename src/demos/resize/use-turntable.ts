/** The turntable's films, opened in a worker as long as they are looked at. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImageBatch } from '../../datasets/image-source.ts';
import {
  ImagesClient,
  type NearestImage,
  type OpenedInWorker,
} from '../../datasets/images-client.ts';
import { type State, turntable } from './state.ts';

/** The frames that are shown, the chosen one in the middle. */
export interface Strip {
  readonly indices: readonly number[];
  readonly batch: ImageBatch;
}

export interface Found {
  /** The frame that was asked about. */
  readonly asked: number;
  readonly nearest: NearestImage;
  /** Both of them, the one that was asked about first. */
  readonly batch: ImageBatch;
}

export type Search =
  | { readonly phase: 'none' | 'failed' }
  | { readonly phase: 'searching'; readonly done: number; readonly count: number }
  | { readonly phase: 'found'; readonly found: Found };

export interface TurntableFilms {
  readonly opened: OpenedInWorker | undefined;
  readonly hasFailed: boolean;
  readonly strip: Strip | undefined;
  readonly search: Search;
  readonly findNearest: () => void;
}

export const shownSide = 112;
const shownForm = { side: shownSide, fit: 'letterbox', fill: [255, 255, 255] } as const;
const comparedForm = { ...shownForm, side: 24 } as const;

/** Place of a frame among all examples. */
export function indexOf({ film, frame }: Pick<State, 'film' | 'frame'>, label: number): number {
  return (label * turntable.films + film) * turntable.frames + frame;
}

export function useTurntable(label: number, state: State): TurntableFilms {
  const { splitBy } = state;
  const [client, setClient] = useState<ImagesClient>();
  /** What is asked of a client ends with it, and is of no use then. */
  const live = useRef<ImagesClient>();
  const [opened, setOpened] = useState<OpenedInWorker>();
  const [hasFailed, setFailed] = useState(false);
  const [strip, setStrip] = useState<Strip>();
  const [search, setSearch] = useState<Search>({ phase: 'none' });
  const asked = indexOf(state, label);
  const current = useRef(asked);
  current.current = asked;

  useEffect(() => {
    const made = new ImagesClient();
    live.current = made;
    setClient(made);
    setSearch({ phase: 'none' });
    made.open({ kind: 'turntable', settings: { ...turntable, splitBy } }).then(
      (one) => {
        if (live.current === made) setOpened(one);
      },
      () => {
        if (live.current === made) setFailed(true);
      },
    );
    return () => {
      live.current = undefined;
      setClient(undefined);
      made.close();
    };
  }, [splitBy]);

  useEffect(() => {
    if (!client) return;
    const indices = around(state, label);
    void client
      .read(indices, shownForm)
      .then((batch) => {
        // Who drags the slider is shown the last frame, not all of them.
        if (current.current === asked) setStrip({ indices, batch });
      })
      .catch(() => undefined);
  }, [client, asked]);

  const findNearest = () => {
    if (!client) return;
    const tell = (news: Search) => {
      if (live.current === client) setSearch(news);
    };
    tell({ phase: 'searching', done: 0, count: 1 });
    const find = async () => {
      const nearest = await client.nearest(asked, comparedForm, (done, count) => {
        tell({ phase: 'searching', done, count });
      });
      const batch = await client.read([asked, nearest.index], shownForm);
      tell({ phase: 'found', found: { asked, nearest, batch } });
    };
    find().catch(() => {
      tell({ phase: 'failed' });
    });
  };
  return { opened, hasFailed, strip, search, findNearest };
}

/** Two frames before, two after; the table comes round. */
function around({ film, frame }: State, label: number): number[] {
  const { frames } = turntable;
  return [-2, -1, 0, 1, 2].map((off) =>
    indexOf({ film, frame: (frame + off + frames) % frames }, label),
  );
}
