import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** 1 unless given. */
  readonly step?: number;
  readonly disabled?: boolean;
  /** How the value is shown and read out. */
  readonly format: (value: number) => string;
  readonly name: string;
  readonly onChange: (value: number) => void;
}

/** A number chosen by dragging. It runs left to right in either language, like the figure it belongs to. */
export function Slider(props: Props) {
  const id = useId();
  return (
    <div class="field slider">
      <label for={id}>
        {props.label} {/* The slider speaks for itself. */}
        <output for={id} aria-live="off">
          {props.format(props.value)}
        </output>
      </label>
      <input
        id={id}
        type="range"
        dir="ltr"
        name={props.name}
        min={props.min}
        max={props.max}
        step={props.step ?? 1}
        value={props.value}
        disabled={props.disabled}
        aria-valuetext={props.format(props.value)}
        onInput={(event) => {
          props.onChange(event.currentTarget.valueAsNumber);
        }}
      />
    </div>
  );
}
