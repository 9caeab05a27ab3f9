import { useId, useState } from 'preact/hooks';
import { parseNumber, rungAfter } from './number-text.ts';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Where the buttons and arrow keys go, ascending; typing may give any value between. */
  readonly rungs: readonly number[];
  readonly whole?: boolean;
  readonly disabled: boolean;
  readonly format: (value: number) => string;
  readonly less: string;
  readonly more: string;
  readonly name: string;
  readonly onChange: (value: number) => void;
}

/** A number with − and + that climbs a ladder of sensible values; reads Persian and Latin digits. */
export function NumberField(props: Props) {
  const { value, rungs, disabled, format } = props;
  const id = useId();
  // What is being typed; another value, from wherever it comes, takes its place.
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: number }>();
  if (draft && draft.over !== value) setDraft(undefined);
  const typed = draft?.over === value ? draft.text : undefined;

  const set = (next: number) => {
    props.onChange(Math.min(props.max, Math.max(props.min, next)));
  };
  const step = (direction: 1 | -1) => {
    if (!disabled) set(rungAfter(rungs, value, direction));
  };
  const commit = () => {
    const number = typed === undefined ? undefined : parseNumber(typed);
    setDraft(undefined);
    if (number !== undefined) set(props.whole ? Math.round(number) : number);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  };

  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <div class="stepper">
        <StepButton
          sign="−"
          name={`${props.less}: ${props.label}`}
          disabled={disabled || value <= props.min}
          onClick={() => {
            step(-1);
          }}
        />
        <input
          id={id}
          name={props.name}
          role="spinbutton"
          aria-valuenow={value}
          aria-valuetext={format(value)}
          aria-valuemin={props.min}
          aria-valuemax={props.max}
          inputMode={props.whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          disabled={disabled}
          value={typed ?? format(value)}
          onInput={(event) => {
            setDraft({ text: event.currentTarget.value, over: value });
          }}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        <StepButton
          sign="+"
          name={`${props.more}: ${props.label}`}
          disabled={disabled || value >= props.max}
          onClick={() => {
            step(1);
          }}
        />
      </div>
    </div>
  );
}

/** Not in the tab order: the arrow keys do the same from within the field. */
function StepButton(props: {
  readonly sign: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={props.name}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.sign}
    </button>
  );
}
