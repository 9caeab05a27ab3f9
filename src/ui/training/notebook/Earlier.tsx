/** The reader's runs of one demo. Fetched when they are asked for. */
import { useSignal } from '@preact/signals';
import type { Language } from '../../../facts/format.ts';
import { keepRuns, removeRuns, type StoredRun } from '../../../notebook/store.ts';
import { Lazy } from '../../Lazy.tsx';
import { RunList } from '../../notebook/RunList.tsx';
import { pageAddress } from '../../notebook/RunLink.tsx';
import { Undo } from '../../notebook/Undo.tsx';
import { useContents } from '../../notebook/use-contents.ts';
import { useNotebookWords } from '../../notebook/words.ts';

interface Props {
  readonly demo: string;
  readonly language: Language;
}

const loadComparison = async () => (await import('../../notebook/Comparison.tsx')).Comparison;

export function Earlier({ demo, language }: Props) {
  const { t } = useNotebookWords();
  const { contents } = useContents();
  const shown = useSignal<readonly string[]>([]);
  const open = useSignal<string | undefined>(undefined);
  const removed = useSignal<readonly StoredRun[]>([]);
  const all = contents.value;
  if (all === undefined) return null;
  if (all === 'refused') return <p>{t.refused}</p>;
  const own = all.summaries.filter(({ place }) => place?.demo === demo);
  const ids = shown.value.filter((id) => own.some((summary) => summary.id === id));
  return (
    <div class="notebook">
      {own.length === 0 && <p>{t.earlierNone}</p>}
      <Undo removed={removed} onUndo={keepRuns} />
      <RunList
        summaries={own}
        shown={ids}
        open={open.value}
        onShow={(next) => {
          shown.value = next;
        }}
        onOpen={(id) => {
          open.value = id;
        }}
        onDelete={(gone) => {
          void removeRuns(gone).then(
            (runs) => {
              removed.value = runs;
            },
            () => undefined,
          );
        }}
      />
      {ids.length > 0 && <Lazy load={loadComparison} props={{ ids, version: all }} />}
      <p>
        <a href={`${pageAddress('lab', language)}?lab=runs:${ids.join('.')}#demo-lab`}>
          {t.compareInLab}
        </a>
      </p>
    </div>
  );
}
