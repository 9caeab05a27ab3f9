/**
 * Lines over one x axis, as SVG: the same on the server (a reader without JavaScript sees it) and live.
 * An invisible slider over the plot gives the readout to mouse, touch, keyboard and screen reader alike.
 * Left to right in every language; words and number formats arrive as props.
 */
import { ticks } from 'd3-array';
import { line as linePath } from 'd3-shape';
import { useState } from 'preact/hooks';
import { linearScale, nearestPoint, spreadLabels, type Point } from './chart-geometry.ts';
import { LineSample, type Stroke } from './LineSample.tsx';
import { useWidth } from './use-width.ts';

export interface Line {
  readonly id: string;
  /** Names the line in the readout. */
  readonly label: string;
  /** Names it at its end; lines without one have no label there. */
  readonly endLabel?: EndLabel | undefined;
  /** Any CSS colour, usually a variable. */
  readonly colour: string;
  readonly stroke: Stroke;
  readonly strong: boolean;
  /** Dots at the points, for values that are measured and not a course. */
  readonly marks: boolean;
  /** Drawn paler, behind the others. */
  readonly faded?: boolean;
  /** Sorted by x. */
  readonly points: readonly Point[];
}

export interface EndLabel {
  readonly text: string;
  /** Beyond this x; another line of the same colour may reach further than the one that is named. */
  readonly x: number;
}

interface Props {
  /** What the chart shows, for those who do not see it. */
  readonly title: string;
  readonly lines: readonly Line[];
  readonly x: Domain;
  readonly y: Domain;
  readonly xTitle: string;
  readonly formatX: (value: number) => string;
  readonly formatTick: (value: number) => string;
  readonly formatValue: (value: number) => string;
  /** A level to compare with, such as pure chance. */
  readonly reference?: { readonly value: number; readonly label: string };
  readonly height?: number;
  /** Room for labels at the lines' ends. */
  readonly margin?: number;
}

type Domain = readonly [number, number];
type Scale = ReturnType<typeof linearScale>;
interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly right: number;
  readonly bottom: number;
}

const left = 42;
const top = 10;
const below = 38;
const reach = 0.51;

export function LineChart(props: Props) {
  const { height = 270, margin = 92 } = props;
  const { ref, width } = useWidth<HTMLDivElement>(600);
  const [cursor, setCursor] = useState<number>();
  const frame: Frame = {
    x: linearScale(props.x, [left, Math.max(left + 40, width - margin)]),
    y: linearScale(props.y, [height - below, top]),
    right: Math.max(left + 40, width - margin),
    bottom: height - below,
  };
  return (
    <div class="line-chart" ref={ref} dir="ltr">
      <svg viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
        <Axes {...props} frame={frame} />
        <Curves lines={props.lines} frame={frame} />
        <EndLabels lines={props.lines} frame={frame} />
        {cursor !== undefined && <Rule at={cursor} lines={props.lines} frame={frame} />}
      </svg>
      <CursorSlider {...props} frame={frame} cursor={cursor} onMove={setCursor} />
      {cursor !== undefined && <Readout {...props} frame={frame} at={cursor} width={width} />}
    </div>
  );
}

function Axes({ frame, reference, ...props }: Props & { readonly frame: Frame }) {
  const { x, y, right, bottom } = frame;
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
      {ticks(...props.x, Math.min(10, props.x[1]))
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

function Curves({ lines, frame }: { readonly lines: readonly Line[]; readonly frame: Frame }) {
  const { x, y, right, bottom } = frame;
  const path = linePath<Point>(
    (point) => x(point[0]),
    (point) => y(point[1]),
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
              line.points.map(([px, py]) => (
                <circle key={px} cx={x(px)} cy={y(py)} r={line.strong ? 3.2 : 2.4} />
              ))}
          </g>
        ))}
      </g>
    </svg>
  );
}

function EndLabels({ lines, frame }: { readonly lines: readonly Line[]; readonly frame: Frame }) {
  const { x, y, bottom } = frame;
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

function Rule(props: {
  readonly at: number;
  readonly lines: readonly Line[];
  readonly frame: Frame;
}) {
  const { x, y, bottom } = props.frame;
  return (
    <g class="rule">
      <line x1={x(props.at)} x2={x(props.at)} y1={top} y2={bottom} />
      {props.lines.map((line) => {
        const point = nearestPoint(line.points, props.at, reach);
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

/** What each line says near the cursor, as words for the readout and for the slider's value. */
function valuesAt({ lines, formatValue }: Props, at: number) {
  return lines.flatMap((line) => {
    const point = nearestPoint(line.points, at, reach);
    return point ? [{ line, value: formatValue(point[1]) }] : [];
  });
}

function CursorSlider(
  props: Props & {
    readonly frame: Frame;
    readonly cursor: number | undefined;
    readonly onMove: (cursor: number | undefined) => void;
  },
) {
  const { frame, cursor, onMove } = props;
  const [min, max] = props.x;
  const at = cursor ?? max;
  const spoken = valuesAt(props, at).map(({ line, value }) => `${line.label} ${value}`);
  const follow = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    onMove(min + Math.min(1, Math.max(0, share)) * (max - min));
  };
  return (
    <input
      type="range"
      class="cursor"
      style={{ left: `${left}px`, width: `${frame.right - left}px`, height: `${frame.bottom}px` }}
      min={min}
      max={max}
      step={0.5}
      value={at}
      aria-label={props.title}
      aria-valuetext={[`${props.xTitle} ${props.formatX(at)}`, ...spoken].join(' · ')}
      onInput={(event) => {
        onMove(Number(event.currentTarget.value));
      }}
      onPointerMove={follow}
      onPointerLeave={() => {
        onMove(undefined);
      }}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) onMove(at);
      }}
      onBlur={() => {
        onMove(undefined);
      }}
    />
  );
}

function Readout(
  props: Props & { readonly frame: Frame; readonly at: number; readonly width: number },
) {
  const x = props.frame.x(props.at);
  const side =
    x > props.width / 2 ? { right: `${props.width - x + 10}px` } : { left: `${x + 10}px` };
  return (
    <div class="readout" style={side} aria-hidden="true">
      <strong>
        {props.xTitle} {props.formatX(props.at)}
      </strong>
      <table>
        <tbody>
          {valuesAt(props, props.at).map(({ line, value }) => (
            <tr key={line.id}>
              <td>
                <LineSample {...line} />
              </td>
              <th scope="row" dir="auto">
                {line.label}
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
