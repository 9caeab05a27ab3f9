import { useSignal } from '@preact/signals';
import type { StoredRun } from '../../notebook/store.ts';
import { fill, isolated, useNotebookWords } from './words.ts';

export const fileKinds = ['json', 'csv', 'log', 'svg', 'png'] as const;
export type FileKind = (typeof fileKinds)[number];

interface Props {
  /** The runs with what they have learnt. */
  readonly load: () => Promise<readonly StoredRun[]>;
  /** Of a picture. */
  readonly title: string;
}

/** Some runs as files of several kinds. */
export function Exports({ load, title }: Props) {
  const words = useNotebookWords();
  const { t, pick } = words;
  const failure = useSignal('');
  const save = async (kind: FileKind) => {
    try {
      const [{ saveRuns }, runs] = await Promise.all([import('./files.ts'), load()]);
      await saveRuns(runs, kind, title, words);
      failure.value = '';
    } catch (error) {
      failure.value = fill(t.saveFailed, { detail: isolated(String(error)) });
    }
  };
  return (
    <div class="exports ways" role="group" aria-label={t.save}>
      <span class="small">{t.save}</span>
      {fileKinds.map((kind) => (
        <button
          type="button"
          class="quiet"
          key={kind}
          data-action={`save-${kind}`}
          onClick={() => void save(kind)}
        >
          {pick('save', kind)}
        </button>
      ))}
      <span role="status">{failure}</span>
    </div>
  );
}
