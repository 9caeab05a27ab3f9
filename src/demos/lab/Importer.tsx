/** Takes runs from a file, and gives all of the reader's as one. */
import { useSignal } from '@preact/signals';
import { readContents, readStored } from '../../notebook/store.ts';
import { isMine } from '../../notebook/find.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { fill, isolated, useNotebookWords } from '../../ui/notebook/words.ts';
import type { Told } from './import-runs.ts';

interface Props {
  readonly disabled: boolean;
  /** How many runs are the reader's own. */
  readonly count: number;
}

export function Importer({ disabled, count }: Props) {
  const words = useNotebookWords();
  const { t } = words;
  const told = useSignal<Told | undefined>(undefined);
  const failed = (sentence: string) => (cause: unknown) => {
    told.value = { isGood: false, lines: [fill(sentence, { detail: isolated(String(cause)) })] };
  };
  const take = async (file: File) => {
    told.value = undefined;
    const { importRuns } = await import('./import-runs.ts');
    told.value = await importRuns(file, words);
  };
  const give = async () => {
    told.value = undefined;
    const [{ saveRuns }, { summaries }] = await Promise.all([
      import('../../ui/notebook/files.ts'),
      readContents(),
    ]);
    const stored = await Promise.all(summaries.filter(isMine).map(({ id }) => readStored(id)));
    await saveRuns(
      stored.filter((one) => one !== undefined),
      'json',
      '',
      words,
    );
  };
  return (
    <>
      <div class="ways">
        <label class="file-button">
          <input
            type="file"
            accept=".json,application/json"
            data-action="import"
            disabled={disabled}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) take(file).catch(failed(t.importFailed));
              event.currentTarget.value = '';
            }}
          />
          <span>{t.import}</span>
        </label>
        <button
          type="button"
          class="quiet"
          data-action="export-all"
          disabled={count === 0}
          onClick={() => {
            give().catch(failed(t.saveFailed));
          }}
        >
          {t.exportAll}
        </button>
      </div>
      <div role="status">
        {told.value && (
          <Notice kind={told.value.isGood ? 'info' : 'warning'} about="import">
            {told.value.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
      </div>
    </>
  );
}
