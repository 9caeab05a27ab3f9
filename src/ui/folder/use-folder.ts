/** A reader's folder from the choice to the report, off the page's thread, and how to call it off. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FolderDeal } from '../../datasets/folder/arrange.ts';
import { mostFiles, type PickedFile } from '../../datasets/folder/picked-files.ts';
import { ImagesClient, type OpenedInWorker } from '../../datasets/images-client.ts';

export type FolderState =
  | { readonly phase: 'none' | 'failed' }
  | { readonly phase: 'walking'; readonly count: number }
  | { readonly phase: 'reading'; readonly done: number; readonly count: number }
  | {
      readonly phase: 'open';
      readonly opened: OpenedInWorker;
      readonly client: ImagesClient;
      /** To be posted to whoever reads them next. */
      readonly files: readonly PickedFile[];
      /** There were more files than are looked at. */
      readonly isCut: boolean;
    };

interface Walk {
  readonly signal: AbortSignal;
  readonly onFound: (count: number) => void;
}

export interface OwnFolder {
  readonly state: FolderState;
  readonly take: (files: (walk: Walk) => Promise<readonly PickedFile[]>) => void;
  readonly cancel: () => void;
}

export function useFolder(deal: FolderDeal): OwnFolder {
  const [state, setState] = useState<FolderState>({ phase: 'none' });
  const running = useRef<{ stop: AbortController; client: ImagesClient | undefined }>();
  const end = () => {
    running.current?.stop.abort();
    running.current?.client?.close();
    running.current = undefined;
  };
  useEffect(() => end, []);

  const take: OwnFolder['take'] = (walkThrough) => {
    end();
    const run = { stop: new AbortController(), client: undefined as ImagesClient | undefined };
    running.current = run;
    const show = (next: FolderState) => {
      if (running.current === run) setState(next);
    };
    const open = async () => {
      show({ phase: 'walking', count: 0 });
      const { signal } = run.stop;
      const onFound = (count: number) => {
        show({ phase: 'walking', count });
      };
      const all = await walkThrough({ signal, onFound });
      if (running.current !== run) return;
      const files = all.slice(0, mostFiles);
      const client = new ImagesClient();
      run.client = client;
      show({ phase: 'reading', done: 0, count: files.length });
      const opened = await client.open({ kind: 'folder', files, deal }, (done, count) => {
        show({ phase: 'reading', done, count });
      });
      show({ phase: 'open', opened, client, files, isCut: all.length >= mostFiles });
    };
    open().catch(() => {
      show({ phase: 'failed' });
    });
  };
  return {
    state,
    take,
    cancel: () => {
      end();
      setState({ phase: 'none' });
    },
  };
}
