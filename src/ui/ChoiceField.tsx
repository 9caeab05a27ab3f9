import { useId } from 'preact/hooks';

interface Props<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly name: string;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly colour?: string;
  }[];
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few values, all in sight: radio buttons in the shape of chips. */
export function ChoiceField<T extends string>(props: Props<T>) {
  const group = useId();
  return (
    <fieldset class="choices" disabled={props.disabled}>
      <legend class={props.hideLabel ? 'sr-only' : undefined}>{props.label}</legend>
      <div class="chips">
        {props.options.map(({ value, label, colour }) => (
          <label
            key={value}
            class="chip"
            data-value={value}
            style={colour ? { '--colour': colour } : undefined}
          >
            <input
              type="radio"
              name={`${props.name}${group}`}
              value={value}
              checked={value === props.value}
              onChange={() => {
                props.onChange(value);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
