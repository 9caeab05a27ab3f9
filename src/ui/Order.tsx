import type { ComponentChildren } from 'preact';

interface Props {
  readonly action: string;
  readonly look?: 'main' | 'quiet';
  /** Where what stands on it is no name. */
  readonly name?: string;
  readonly enabled: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button that cannot be used now stays focusable, so that the keyboard does not lose its place. */
export function Order({ action, look, name, enabled, onClick, children }: Props) {
  return (
    <button
      type="button"
      class={look}
      data-action={action}
      aria-label={name}
      title={name}
      aria-disabled={!enabled}
      onClick={() => {
        if (enabled) onClick();
      }}
    >
      {children}
    </button>
  );
}
