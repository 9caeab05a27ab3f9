/** The runs that are chosen: compared, exported, reported, deleted. Fetched with the first of them. */
import { useSignal } from '@preact/signals';
import { isMine } from '../../notebook/find.ts';
import type { Summary } from '../../notebook/summary.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { Comparison } from '../../ui/notebook/Comparison.tsx';
import { Exports } from '../../ui/notebook/Exports.tsx';
import { storedById } from '../../ui/notebook/RunDetails.tsx';
import { nameOf, useNotebookWords } from '../../ui/notebook/words.ts';

interface Props {
  readonly ids: readonly string[];
  readonly summaries: readonly Summary[];
  readonly titles: Readonly<Record<string, string>>;
  readonly onClear: () => void;
  readonly onDelete: (ids: readonly string[]) => void;
}

const loadReport = async () => (await import('./Report.tsx')).Report;

export function Chosen({ ids, summaries, titles, onClear, onDelete }: Props) {
  const words = useNotebookWords();
  const { t } = words;
  const isReporting = useSignal(false);
  const chosen = summaries.filter(({ id }) => ids.includes(id));
  const mine = chosen.filter(isMine).map(({ id }) => id);
  return (
    <section class="chosen" aria-label={t.shownRuns}>
      <Comparison ids={ids} version={summaries} />
      <Exports
        load={async () => (await Promise.all(ids.map(storedById))).flat()}
        title={chosen.map((summary) => nameOf(summary, words)).join(t.comma)}
      />
      <p class="ways">
        <button
          type="button"
          data-action="report"
          aria-expanded={isReporting.value}
          onClick={() => {
            isReporting.value = !isReporting.value;
          }}
        >
          {isReporting.value ? t.closeReport : t.report}
        </button>
        <button type="button" class="quiet" data-action="clear-shown" onClick={onClear}>
          {t.clearShown}
        </button>
        {mine.length > 0 && (
          <button
            type="button"
            class="quiet"
            data-action="delete-shown"
            onClick={() => {
              onDelete(mine);
            }}
          >
            {t.deleteShown}
          </button>
        )}
      </p>
      {isReporting.value && (
        <Lazy
          load={loadReport}
          props={{
            ...{ ids, summaries, titles },
            onClose: () => {
              isReporting.value = false;
            },
          }}
        />
      )}
    </section>
  );
}
