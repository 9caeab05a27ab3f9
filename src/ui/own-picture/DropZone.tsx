import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { ownStrings } from './strings.ts';

interface Props {
  /** Of the element that takes them. */
  readonly class: string;
  readonly language: Language;
  readonly disabled: boolean;
  readonly onPicture: (file: Blob) => void;
  readonly children: ComponentChildren;
}

/** Takes pictures that are dropped anywhere on what it holds. */
export function DropZone(props: Props) {
  const [over, setOver] = useState(false);
  const hasFile = (event: DragEvent) =>
    !props.disabled && event.dataTransfer?.types.includes('Files') === true;
  return (
    <div
      class={`drop-zone ${props.class}`}
      data-over={over}
      data-hint={ownStrings[props.language].dropHere}
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (!hasFile(event) || !file) return;
        event.preventDefault();
        props.onPicture(file);
      }}
    >
      {props.children}
    </div>
  );
}
