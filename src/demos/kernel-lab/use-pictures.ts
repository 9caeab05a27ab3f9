/** The pictures that the lab can show, and how more of them come. */
import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Picture } from '../../ui/bitmap.ts';
import type { OwnFault } from '../../ui/own-picture/read-own.ts';
import { useOwnReader } from '../../ui/own-picture/use-own-reader.ts';
import type { Photos } from './photos.ts';
import { drawnIds, drawnPicture } from './pictures.ts';
import type { OwnSize, PictureId, State } from './state.ts';

export type PhotosState = Photos | 'none' | 'loading' | 'failed';
export type OwnState = { readonly picture?: Picture; readonly fault?: OwnFault } | undefined;

const drawn = new Map<PictureId, Picture>(drawnIds.map((id) => [id, drawnPicture(id)]));

export interface Pictures {
  /** The picture of the state; where it is not there yet, the one in which the lab opens. */
  readonly shown: Picture;
  readonly isMissing: boolean;
  readonly photos: PhotosState;
  readonly own: OwnState;
  readonly find: (id: PictureId) => Picture | undefined;
  readonly loadPhotos: () => void;
  readonly takeOwn: (file: Blob) => void;
}

export function usePictures(
  { value: { picture, ownSize } }: ReadonlySignal<State>,
  onOwn: () => void,
): Pictures {
  const photos = useSignal<PhotosState>('none');
  /** That of the own picture, and the size at which it was read. */
  const shown = useRef<{ readonly file: Blob; readonly size: OwnSize }>();
  /** One that the reader has brought, until it is read. */
  const brought = useRef<Blob>();
  const own = useSignal<OwnState>(undefined);
  const reader = useOwnReader();
  const readFile = (file: Blob) => {
    reader.read(file, Number(ownSize), (read) => {
      const isNew = brought.current === file;
      brought.current = undefined;
      // A file that is none leaves the picture before it in its place.
      own.value = read.picture ? read : { ...own.value, ...read };
      if (!read.picture) return;
      shown.current = { file, size: ownSize };
      if (isNew) onOwn();
    });
  };
  useEffect(() => {
    if (picture === 'own') return;
    reader.forget();
    brought.current = undefined;
  }, [picture]);
  useEffect(() => {
    const isOtherSize = picture === 'own' && shown.current?.size !== ownSize;
    const file = brought.current ?? (isOtherSize ? shown.current?.file : undefined);
    if (file) readFile(file);
  }, [picture, ownSize]);

  const find = (id: PictureId): Picture | undefined => {
    if (id === 'own') return own.value?.picture;
    const loaded = typeof photos.value === 'string' ? undefined : photos.value.pictures;
    return drawn.get(id) ?? loaded?.get(id as Parameters<Photos['pictures']['get']>[0]);
  };
  const found = find(picture);
  const fallback = useMemo(() => drawnPicture('letter'), []);
  return {
    shown: found ?? fallback,
    isMissing: found === undefined,
    photos: photos.value,
    own: own.value,
    find,
    loadPhotos: () => {
      photos.value = 'loading';
      void fetchPhotos().then(
        (loaded) => (photos.value = loaded),
        () => (photos.value = 'failed'),
      );
    },
    takeOwn: (taken) => {
      brought.current = taken;
      readFile(taken);
    },
  };
}

async function fetchPhotos(): Promise<Photos> {
  const { loadPhotos } = await import('./photos.ts');
  return loadPhotos(new URL(`${import.meta.env.BASE_URL}assets/`, location.href).href);
}
