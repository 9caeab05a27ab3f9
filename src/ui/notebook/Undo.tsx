import type { Signal } from '@preact/signals';
import type { StoredRun } from '../../notebook/store.ts';
import { fill, useNotebookWords } from './words.ts';

interface Props {
  /** What was deleted last; it is here until the next deletion or the end of the visit. */
  readonly removed: Signal<readonly StoredRun[]>;
  readonly onUndo: (runs: readonly StoredRun[]) => Promise<void>;
}

/** Says what was deleted and takes it back. */
export function Undo({ removed, onUndo }: Props) {
  const { t, count } = useNotebookWords();
  const undo = async () => {
    await onUndo(removed.value);
    removed.value = [];
  };
  return (
    <p class="undo" role="status">
      {removed.value.length > 0 && (
        <>
          {fill(t.deleted, { count: count(removed.value.length) })}{' '}
          <button
            type="button"
            class="quiet"
            data-action="undo"
            onClick={() => void undo().catch(() => undefined)}
          >
            {t.undo}
          </button>
        </>
      )}
    </p>
  );
}
