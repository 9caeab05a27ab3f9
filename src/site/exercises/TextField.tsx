import { useId } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** More than one line where given. */
  readonly rows?: number;
  readonly onInput: (value: string) => void;
}

/** Text in either language; each paragraph takes its own direction. */
export function TextField({ name, label, hint, value, rows, onInput }: Props) {
  const id = useId();
  const common = {
    ...{ id, name, value, dir: 'auto' as const },
    'aria-describedby': hint ? `${id}-hint` : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...common}
          type="text"
          autocomplete="off"
          onInput={({ currentTarget }) => {
            onInput(currentTarget.value);
          }}
        />
      ) : (
        <textarea
          {...common}
          rows={rows}
          onInput={({ currentTarget }) => {
            onInput(currentTarget.value);
          }}
        />
      )}
      {hint && (
        <span class="small" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
