import type { ComponentChildren } from 'preact';

interface Props {
  readonly action: string;
  readonly look?: 'main' | 'quiet';
  /** Where what stands on it is no name. */
  readonly name?: string;
  readonly enabled: boolean;
  /** A lock disables it in earnest, and hides it where it hides what would change a demonstration. */
  readonly locked?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button that cannot be used now stays focusable, so that the keyboard does not lose its place. */
export function Order({ action, look, name, enabled, locked, onClick, children }: Props) {
  return (
    <button
      type="button"
      class={look}
      data-action={action}
      aria-label={name}
      title={name}
      aria-disabled={!enabled}
      disabled={locked}
      onClick={() => {
        if (enabled) onClick();
      }}
    >
      {children}
    </button>
  );
}
