import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly summary: ComponentChildren;
  readonly class?: string;
  /** Made only while the fold is open. */
  readonly children: () => ComponentChildren;
}

/** A `<details>` whose contents cost nothing until it is opened. */
export function Fold(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class={`fold ${props.class ?? ''}`}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{props.summary}</summary>
      {open && <div class="fold-body">{props.children()}</div>}
    </details>
  );
}
