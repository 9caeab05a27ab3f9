/**
 * Horizontal bars over one axis, linear or logarithmic, as HTML whose lengths are shares of the room
 * there is: the same on the server and live. Left to right in every language; words and number formats
 * arrive as props. A table says the same to those who do not see it.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { barAxis, stacked, type BarAxis, type BarScale } from './bar-geometry.ts';

/** A piece of a bar; a bar that is not stacked has one. */
export interface BarPart {
  readonly id: string;
  /** Names it in the readout; may be empty where the bar's own name says it all. */
  readonly label: string;
  readonly value: number;
  /** Any CSS colour, usually a variable. */
  readonly colour: string;
  /** Written on the piece if it is long enough. */
  readonly tag?: string;
}

export interface Bar {
  readonly id: string;
  readonly label: string;
  /** Stands above the bar, as the heading of those that follow. */
  readonly heading?: string | undefined;
  readonly parts: readonly BarPart[];
}

export interface BarMark {
  readonly bar: Bar;
  readonly part: BarPart;
}

interface Props {
  /** What the chart shows, for those who do not see it. */
  readonly title: string;
  /** On a log axis each has one part: lengths of pieces laid end to end would mean nothing there. */
  readonly bars: readonly Bar[];
  readonly scale: BarScale;
  readonly axisTitle: string;
  readonly formatTick: (value: number) => string;
  readonly formatValue: (value: number) => string;
  /** More to say of a piece in the readout, such as its share of the bar. */
  readonly detail?: (mark: BarMark) => string;
  /** Charts to be compared share the values that their axis must reach. */
  readonly reach?: readonly number[];
  /** Told which piece the reader points at, by mouse, touch or arrow keys. */
  readonly onPoint?: (mark: BarMark | undefined) => void;
}

const totalOf = ({ parts }: Bar) => parts.reduce((sum, { value }) => sum + value, 0);

export function BarChart(props: Props) {
  const { bars, scale, formatTick } = props;
  const [cursor, setCursor] = useState<number>();
  const marks = bars.flatMap((bar) => bar.parts.map((part) => ({ bar, part })));
  const axis = barAxis(scale, [...bars.map(totalOf), ...(props.reach ?? [])]);
  const pointed = cursor === undefined ? undefined : marks[cursor];
  const point = (index: number | undefined) => {
    setCursor(index);
    props.onPoint?.(index === undefined ? undefined : marks[index]);
  };
  return (
    <div class="bar-chart" dir="ltr" data-scale={scale}>
      <Cursor {...props} marks={marks} cursor={cursor} onMove={point}>
        {bars.map((bar) => (
          <BarRow
            key={bar.id}
            {...props}
            bar={bar}
            axis={axis}
            pointed={pointed?.bar.id === bar.id ? pointed.part : undefined}
            onPoint={(part) => {
              point(part && marks.findIndex((mark) => mark.bar === bar && mark.part === part));
            }}
          />
        ))}
        <div class="bar-axis">
          <div class="bar-ticks">
            {axis.ticks.map((tick) => (
              <span
                key={tick}
                style={{ '--at': axis.place(tick) }}
                data-is-end={axis.place(tick) === 1}
              >
                {formatTick(tick)}
              </span>
            ))}
          </div>
          <p dir="auto">{props.axisTitle}</p>
        </div>
      </Cursor>
      <BarTable {...props} />
    </div>
  );
}

/** What is said of a piece: its names, its value, and more where there is more. */
function sayingOf(
  { bar, part }: BarMark,
  { formatValue, detail }: Pick<Props, 'formatValue' | 'detail'>,
): string {
  const names = [bar.label, part.label].filter(Boolean).join(' · ');
  return [`${names}: ${formatValue(part.value)}`, detail?.({ bar, part })]
    .filter(Boolean)
    .join(' · ');
}

/** One stop for the keyboard, whose arrow keys go from piece to piece. */
function Cursor(
  props: Props & {
    readonly marks: readonly BarMark[];
    readonly cursor: number | undefined;
    readonly onMove: (cursor: number | undefined) => void;
    readonly children: ComponentChildren;
  },
) {
  const { marks, cursor = 0, onMove } = props;
  const current = marks[cursor];
  return (
    <div
      class="bars"
      role="slider"
      tabIndex={0}
      aria-label={props.title}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, marks.length)}
      aria-valuenow={cursor + 1}
      aria-valuetext={current && sayingOf(current, props)}
      onKeyDown={(event) => {
        const next = placeAfter(event.key, cursor, marks.length - 1);
        if (next === undefined) return;
        event.preventDefault();
        onMove(next);
      }}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) onMove(cursor);
      }}
      onBlur={() => {
        onMove(undefined);
      }}
      onPointerLeave={() => {
        onMove(undefined);
      }}
    >
      {props.children}
    </div>
  );
}

function placeAfter(key: string, cursor: number, last: number): number | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(last, cursor + 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(0, cursor - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

function BarRow(
  props: Omit<Props, 'onPoint'> & {
    readonly bar: Bar;
    readonly axis: BarAxis;
    readonly pointed: BarPart | undefined;
    readonly onPoint: (part: BarPart | undefined) => void;
  },
) {
  const { bar, axis, pointed } = props;
  const spans = stacked(bar.parts.map(({ value }) => value));
  const end = axis.place(totalOf(bar));
  return (
    <div class="bar-row" data-bar={bar.id}>
      {bar.heading && (
        <p class="bar-heading" dir="auto">
          {bar.heading}
        </p>
      )}
      <span class="bar-label" dir="auto">
        {bar.label}
      </span>
      <div class="bar-track">
        {axis.ticks.map((tick) => (
          <i key={tick} style={{ '--at': axis.place(tick) }} />
        ))}
        {bar.parts.map((part, index) => {
          const from = axis.place(spans[index]?.from ?? 0);
          const to = axis.place(spans[index]?.to ?? 0);
          return (
            <div
              key={part.id}
              class="bar-part"
              data-part={part.id}
              data-value={part.value}
              data-pointed={part === pointed}
              style={{ '--from': from, '--to': to, '--colour': part.colour }}
              onPointerEnter={() => {
                props.onPoint(part);
              }}
            >
              {part.tag && <span>{part.tag}</span>}
            </div>
          );
        })}
        {pointed && (
          <div class="readout" data-side={end > 0.5 ? 'left' : 'right'} style={{ '--at': end }}>
            <span dir="auto">{sayingOf({ bar, part: pointed }, props)}</span>
          </div>
        )}
      </div>
      <span class="bar-value" dir="auto">
        {props.formatValue(totalOf(bar))}
      </span>
    </div>
  );
}

function BarTable({ title, bars, formatValue }: Props) {
  return (
    // A table keeps its width however small it is told to be; a box clips it.
    <div class="sr-only">
      <table>
        <caption>{title}</caption>
        <tbody>
          {bars.flatMap((bar) =>
            bar.parts.map((part) => (
              <tr key={`${bar.id} ${part.id}`}>
                <th scope="row">{[bar.label, part.label].filter(Boolean).join(' · ')}</th>
                <td>{formatValue(part.value)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
