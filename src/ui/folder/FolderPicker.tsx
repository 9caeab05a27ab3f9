/** A reader's own folder, chosen or dropped: its files with their paths. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  entriesOfDrop,
  filesBelow,
  filesOfInput,
  type PickedFile,
} from '../../datasets/folder/picked-files.ts';
import type { Language } from '../../facts/format.ts';
import { folderStrings } from './strings.ts';

interface Props {
  readonly language: Language;
  readonly disabled: boolean;
  /** The files come later, since a dropped folder has to be walked through first. */
  readonly onFolder: (files: (walk: Walk) => Promise<readonly PickedFile[]>) => void;
}

interface Walk {
  readonly signal: AbortSignal;
  readonly onFound: (count: number) => void;
}

export function FolderButton({ language, disabled, onFolder }: Props) {
  const t = folderStrings[language];
  return (
    <div class="own-ways">
      <label class="file-button">
        <input
          type="file"
          name="folder"
          multiple
          {...{ webkitdirectory: true }}
          disabled={disabled}
          onChange={(event) => {
            const files = filesOfInput(event.currentTarget.files ?? new DataTransfer().files);
            if (files.length > 0) onFolder(() => Promise.resolve(files));
            // The same folder can be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <span>{t.pickFolder}</span>
      </label>
      <span class="small">{t.folderHint}</span>
    </div>
  );
}

/** Takes folders that are dropped anywhere on what it holds. */
export function FolderDrop(props: Props & { readonly children: ComponentChildren }) {
  const { language, disabled, onFolder } = props;
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent) =>
    !disabled && event.dataTransfer?.types.includes('Files') === true;
  return (
    <div
      class="drop-zone"
      data-over={over}
      data-hint={folderStrings[language].dropFolder}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!hasFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        const entries = entriesOfDrop(event.dataTransfer);
        onFolder((walk) => filesBelow(entries, walk));
      }}
    >
      {props.children}
    </div>
  );
}
