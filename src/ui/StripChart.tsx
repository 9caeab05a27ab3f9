/**
 * Many values of a few kinds as dots over one axis, with their means, as HTML: the same on the server and
 * live. Left to right in every language; words arrive as props. A table that says the same stands with
 * whoever shows it.
 */
import { ticks } from 'd3-array';
import { linearScale } from './chart-geometry.ts';

export interface Strip {
  readonly id: string;
  readonly label: string;
  /** Any CSS colour, usually a variable. */
  readonly colour: string;
  readonly values: readonly number[];
  /** Drawn larger, by their place among the values. */
  readonly marked?: readonly number[];
}

interface Props {
  /** What the chart shows, for those who do not see it. */
  readonly title: string;
  readonly rows: readonly Strip[];
  readonly domain: readonly [number, number];
  readonly axisTitle: string;
  readonly formatTick: (value: number) => string;
  /** A value to compare with, and how far chance alone moves one to either side. */
  readonly reference?: { readonly value: number; readonly label: string };
  readonly band?: number;
}

export function StripChart(props: Props) {
  const { title, rows, domain, reference, band = 0, axisTitle, formatTick } = props;
  const place = linearScale(domain, [0, 1]);
  const within = (value: number) => Math.min(1, Math.max(0, place(value)));
  return (
    <div class="strip-chart" dir="ltr" role="img" aria-label={title}>
      {rows.map(({ id, label, colour, values, marked = [] }) => (
        <div key={id} class="strip-row" data-row={id} style={{ '--colour': colour }}>
          <span class="strip-label" dir="auto">
            {label}
          </span>
          <div class="strip-track">
            {reference && band > 0 && (
              <i
                class="strip-band"
                style={{
                  '--from': within(reference.value - band),
                  '--to': within(reference.value + band),
                }}
              />
            )}
            {reference && <i class="strip-reference" style={{ '--at': within(reference.value) }} />}
            {values.map((value, index) => (
              <i
                key={index}
                class="strip-dot"
                data-marked={marked.includes(index)}
                style={{ '--at': within(value), '--lift': lift(index) }}
              />
            ))}
            {values.length > 0 && (
              <i class="strip-mean" style={{ '--at': within(meanOf(values)) }} />
            )}
          </div>
        </div>
      ))}
      <div class="strip-axis">
        <div class="strip-ticks">
          {ticks(...domain, 5).map((tick) => (
            <span key={tick} style={{ '--at': place(tick) }}>
              {formatTick(tick)}
            </span>
          ))}
        </div>
        <p dir="auto">
          {axisTitle}
          {reference && ` · ┊ ${reference.label}`}
        </p>
      </div>
    </div>
  );
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Spreads dots evenly over the height of their row (the golden ratio's multiples), so that few overlap. */
const lift = (index: number) => (index * 0.618_034) % 1;
