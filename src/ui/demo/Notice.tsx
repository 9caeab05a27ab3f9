import type { ComponentChildren } from 'preact';

/** Something that the reader should know, framed. An error is read out at once. */
export function Notice(props: {
  readonly kind: 'info' | 'warning' | 'error';
  /** What it is about, for tests and embedding pages. */
  readonly about?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div
      class="notice"
      data-kind={props.kind}
      data-about={props.about}
      role={props.kind === 'error' ? 'alert' : undefined}
    >
      {props.children}
    </div>
  );
}
