import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onChange } from '../../notebook/changes.ts';
import { roomLeft, type Room } from '../../notebook/room.ts';
import { readContents, type Contents } from '../../notebook/store.ts';

export interface Notebook {
  /** Undefined until it has been read; `refused` where the browser keeps nothing. */
  readonly contents: ReadonlySignal<Contents | 'refused' | undefined>;
  readonly room: ReadonlySignal<Room | undefined>;
}

/** What is in the notebook, read again whenever this tab or another has changed it. */
export function useContents(): Notebook {
  const contents = useSignal<Contents | 'refused' | undefined>(undefined);
  const room = useSignal<Room | undefined>(undefined);
  useEffect(() => {
    let turn = 0;
    const read = async () => {
      const mine = (turn += 1);
      const found = await readContents().catch(() => 'refused' as const);
      const left = await roomLeft();
      if (mine !== turn) return;
      contents.value = found;
      room.value = left;
    };
    void read();
    const end = onChange(() => void read());
    return () => {
      turn = -1;
      end();
    };
  }, []);
  return { contents, room };
}
