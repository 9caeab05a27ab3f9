/** One answer as a bar: the true class, its rival, the other eight. Both borders are sliders. */
import { useRef } from 'preact/hooks';
import { smallestProbability } from '../../facts/confidence-batches.ts';
import { costOf, isRight, type Answer } from '../../math/answers.ts';
import { rungAfter } from '../../ui/number-text.ts';
import { rivalRange } from './possible.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly number: number;
  readonly answer: Answer;
  readonly disabled: boolean;
  readonly onChange: (answer: Answer) => void;
}

type Border = 'confidence' | 'rival';

/** Hundredths, and powers of ten below them down to Keras's limit. */
const rungs = [
  ...Array.from({ length: 5 }, (_, index) => smallestProbability * 10 ** index),
  ...Array.from({ length: 100 }, (_, index) => (index + 1) / 100),
].map((value) => Number(value.toPrecision(6)));

export function SplitBar({ number, answer, disabled, onChange }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const held = useRef<Border>();
  const { confidence, rival } = answer;
  const drag = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (!box) return;
    const place = Math.round((100 * (event.clientX - box.left)) / box.width) / 100;
    // The border is held that was nearer when the pointer came down.
    held.current ??= place < confidence + rival / 2 ? 'confidence' : 'rival';
    onChange(
      held.current === 'confidence'
        ? { ...answer, confidence: place }
        : { ...answer, rival: place - confidence },
    );
  };
  return (
    <div
      class="la-bar"
      dir="ltr"
      ref={bar}
      data-disabled={disabled}
      onPointerDown={(event) => {
        if (disabled) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
      onLostPointerCapture={() => {
        held.current = undefined;
      }}
    >
      <i data-part="true" style={{ inlineSize: `${100 * confidence}%` }} />
      <i data-part="rival" style={{ inlineSize: `${100 * rival}%` }} />
      <Handle
        {...{ number, answer, disabled, onChange }}
        border="confidence"
        range={[smallestProbability, 1]}
        at={confidence}
      />
      <Handle
        {...{ number, answer, disabled, onChange }}
        border="rival"
        range={rivalRange(confidence)}
        at={confidence + rival}
      />
    </div>
  );
}

function Handle(
  props: Props & {
    readonly border: Border;
    readonly range: readonly [number, number];
    /** Share of the bar's length. */
    readonly at: number;
  },
) {
  const { number, answer, border, disabled, range } = props;
  const { t, pick, count, decimal, fixed } = useWords();
  const value = answer[border];
  return (
    <span
      class="la-border"
      data-border={border}
      role="slider"
      tabIndex={disabled ? -1 : 0}
      aria-disabled={disabled}
      aria-label={fill(pick('border', border), { number: count(number) })}
      aria-valuemin={0}
      aria-valuemax={1}
      // Assistive technology knows no 1e-7; the text beside says it.
      aria-valuenow={Number(value.toFixed(4))}
      aria-valuetext={fill(t.answerSays, {
        value: decimal(Number(value.toPrecision(3))),
        result: isRight(answer) ? t.right : t.wrong,
        cost: fixed(costOf(answer), 3),
      })}
      style={{ left: `${100 * Math.min(1, props.at)}%` }}
      onKeyDown={(event) => {
        const next = disabled ? undefined : valueAfter(event.key, value, range);
        if (next === undefined) return;
        event.preventDefault();
        props.onChange({ ...answer, [border]: next });
      }}
    />
  );
}

/** The value to which a key leads; undefined for other keys. */
function valueAfter(
  key: string,
  value: number,
  [least, most]: readonly [number, number],
): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return rungAfter(rungs, value, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return rungAfter(rungs, value, -1);
    case 'PageUp':
      return value + 0.1;
    case 'PageDown':
      return value - 0.1;
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return undefined;
  }
}
