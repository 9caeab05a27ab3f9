/** The parts of a line chart that are drawn: axes, lines, their names, the rule at the cursor. */
import { ticks } from 'd3-array';
import { line as linePath } from 'd3-shape';
import { nearestPoint, spreadLabels, type Point } from './chart-geometry.ts';
import { epochReach, type ChartProps, type Frame, type Line } from './chart-types.ts';

/** Pixels from one tick of the x axis to the next, so that their labels stand apart on a phone. */
const leastTickDistance = 40;

export function Axes({ frame, reference, ...props }: ChartProps & { readonly frame: Frame }) {
  const { x, y, left, right, bottom } = frame;
  return (
    <g class="axes">
      {ticks(...props.y, 5).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick)} dy="0.32em" text-anchor="end">
            {props.formatTick(tick)}
          </text>
        </g>
      ))}
      {ticks(...props.x, Math.min(10, props.x[1], (right - left) / leastTickDistance))
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line class="tick" x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 4} />
            <text x={x(tick)} y={bottom + 17} text-anchor="middle">
              {props.formatX(tick)}
            </text>
          </g>
        ))}
      <text class="axis-title" x={right} y={bottom + 33} text-anchor="end">
        {props.xTitle}
      </text>
      {reference && (
        <g class="reference">
          <line x1={left} x2={right} y1={y(reference.value)} y2={y(reference.value)} />
          <text
            x={right - 6}
            y={y(reference.value) + (y(reference.value) > bottom / 2 ? 14 : -6)}
            text-anchor="end"
          >
            {reference.label}
          </text>
        </g>
      )}
    </g>
  );
}

/** What a curve's place is told in: finer is not seen, and a page carries it. */
const tenths = (pixels: number) => Math.round(10 * pixels) / 10;

export function Curves({
  lines,
  frame,
}: {
  readonly lines: readonly Line[];
  readonly frame: Frame;
}) {
  const { x, y, left, right, top, bottom } = frame;
  const path = linePath<Point>(
    (point) => tenths(x(point[0])),
    (point) => tenths(y(point[1])),
  ).defined((point) => Number.isFinite(point[1]));
  const backToFront = lines.toSorted((a, b) => Number(b.faded ?? false) - Number(a.faded ?? false));
  return (
    <svg x={left - 5} y={top - 5} width={right - left + 10} height={bottom - top + 10}>
      <g transform={`translate(${5 - left} ${5 - top})`}>
        {backToFront.map((line) => (
          <g
            key={line.id}
            class="curve"
            data-stroke={line.stroke}
            data-strong={line.strong}
            data-faded={line.faded}
            style={{ '--colour': line.colour }}
          >
            <path d={path(line.points) ?? ''} />
            {line.marks &&
              line.points
                .filter(([, value]) => Number.isFinite(value))
                .map(([px, py]) => (
                  <circle key={px} cx={x(px)} cy={y(py)} r={line.strong ? 3.2 : 2.4} />
                ))}
          </g>
        ))}
      </g>
    </svg>
  );
}

export function EndLabels({
  lines,
  frame,
}: {
  readonly lines: readonly Line[];
  readonly frame: Frame;
}) {
  const { x, y, top, bottom } = frame;
  const labelled = lines.flatMap(({ id, colour, endLabel, points }) => {
    const value = points.at(-1)?.[1] ?? NaN;
    return endLabel && Number.isFinite(value) ? [{ id, colour, endLabel, value }] : [];
  });
  const wanted = labelled.map(({ value }) => Math.max(top, y(value)));
  const places = spreadLabels(wanted, 16, bottom);
  return (
    <g class="end-labels">
      {labelled.map(({ id, colour, endLabel }, index) => (
        <text
          key={id}
          style={{ '--colour': colour }}
          x={x(endLabel.x) + 10}
          y={places[index]}
          dy="0.32em"
        >
          {endLabel.text}
        </text>
      ))}
    </g>
  );
}

export function Rule(props: {
  readonly at: number;
  readonly lines: readonly Line[];
  readonly frame: Frame;
}) {
  const { x, y, top, bottom } = props.frame;
  return (
    <g class="rule">
      <line x1={x(props.at)} x2={x(props.at)} y1={top} y2={bottom} />
      {props.lines.map((line) => {
        const point = nearestPoint(line.points, props.at, line.reach ?? epochReach);
        return (
          point && (
            <circle
              key={line.id}
              cx={x(point[0])}
              cy={Math.max(top, y(point[1]))}
              r="3.5"
              style={{ '--colour': line.colour }}
            />
          )
        );
      })}
    </g>
  );
}
