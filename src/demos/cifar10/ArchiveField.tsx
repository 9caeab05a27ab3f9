import { Rich } from './Rich.tsx';
import type { Settings } from './settings.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly archive: File | undefined;
  readonly onArchive: (archive: File | undefined) => void;
}

/** Where the reader gives CIFAR-10's own archive; nothing of it leaves the machine. */
export function ArchiveField({ settings, disabled, archive, onArchive }: Props) {
  const { t } = useWords();
  if (settings.data !== 'cifar10') return null;
  if (!archive) return <ArchivePicker disabled={disabled} onArchive={onArchive} />;
  return (
    <p class="archive">
      <Rich text={fill(t.archivePicked, { name: archive.name })} />{' '}
      <button
        type="button"
        class="quiet"
        disabled={disabled}
        onClick={() => {
          onArchive(undefined);
        }}
      >
        {t.dropArchive}
      </button>
    </p>
  );
}

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
