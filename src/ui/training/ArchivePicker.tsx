import { Rich } from '../demo/Rich.tsx';
import { useWords } from './words.ts';

/** A file button in the look of the others. */
export function ArchivePicker(props: {
  readonly disabled?: boolean;
  readonly onArchive: (archive: File) => void;
}) {
  const { t } = useWords();
  return (
    <label class="file-button">
      <input
        type="file"
        accept=".gz,.tgz,application/gzip"
        data-action="pick-archive"
        disabled={props.disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) props.onArchive(file);
          event.currentTarget.value = '';
        }}
      />
      <span>
        <Rich text={t.pickArchive} />
      </span>
    </label>
  );
}
