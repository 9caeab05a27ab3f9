import { useEffect, useMemo } from 'preact/hooks';
import { readOwn } from './read-own.ts';

type Read = Awaited<ReturnType<typeof readOwn>>;

export interface OwnReader {
  /** Reads a file, at most `longest` pixels a side. A small file is read sooner than a large one before it. */
  readonly read: (file: Blob, longest: number, onRead: (read: Read) => void) => void;
  /** The reader has turned to another picture: what is being read comes too late. */
  readonly forget: () => void;
}

/** Reads the reader's pictures, and answers for the one that was brought last alone. */
export function useOwnReader(): OwnReader {
  const reader = useMemo(createReader, []);
  useEffect(() => reader.forget, [reader]);
  return reader;
}

/** The reader itself, for one part of the page. */
export function createReader(): OwnReader {
  let turn = 0;
  return {
    read: (file, longest, onRead) => {
      turn += 1;
      const mine = turn;
      void readOwn(file, longest).then((read) => {
        if (mine === turn) onRead(read);
      });
    },
    forget: () => {
      turn += 1;
    },
  };
}
