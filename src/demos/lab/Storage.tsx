/** How much the notebook holds, what is damaged in it, and what to do before it is full. */
import { isScarce, type Room } from '../../notebook/room.ts';
import { type Contents, forgetTrained } from '../../notebook/store.ts';
import type { Summary } from '../../notebook/summary.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { fill, useNotebookWords } from '../../ui/notebook/words.ts';

interface Props {
  readonly contents: Contents;
  readonly mine: readonly Summary[];
  readonly room: Room | undefined;
  readonly onDelete: (ids: readonly string[]) => void;
}

export function Storage({ contents, mine, room, onDelete }: Props) {
  const { t, bytes, count } = useNotebookWords();
  const { damaged, later } = contents;
  const weights = mine.reduce((sum, { trainedBytes }) => sum + trainedBytes, 0);
  const unpinned = mine.filter(({ pinned, trainedBytes }) => !pinned && trainedBytes > 0);
  return (
    <>
      {room && isScarce(room) && (
        <Notice kind="warning" about="scarce">
          <p>{fill(t.scarce, { left: bytes(room.left) })}</p>
          {unpinned.length > 0 && (
            <p class="ways">
              <button
                type="button"
                data-action="forget-unpinned"
                onClick={() =>
                  void forgetTrained(unpinned.map(({ id }) => id)).catch(() => undefined)
                }
              >
                {t.forgetUnpinned}
              </button>
            </p>
          )}
        </Notice>
      )}
      {damaged.length > 0 && (
        <Notice kind="warning" about="damaged">
          {fill(t.damaged, { count: count(damaged.length) })}{' '}
          <button
            type="button"
            class="quiet"
            data-action="remove-damaged"
            onClick={() => {
              onDelete(damaged);
            }}
          >
            {t.removeDamaged}
          </button>
        </Notice>
      )}
      {later.length > 0 && (
        <Notice kind="info" about="later">
          {fill(t.later, { count: count(later.length) })}
        </Notice>
      )}
      <p class="small" data-storage>
        {[
          fill(t.storage, { runs: count(mine.length), weights: bytes(weights) }),
          ...(room ? [fill(t.room, { left: bytes(room.left) })] : []),
        ].join(' · ')}
      </p>
    </>
  );
}
