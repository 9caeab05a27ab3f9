/**
 * Points over two logarithmic axes, as SVG: the same on the server and live. Left to right in every
 * language; words and number formats arrive as props. Whoever uses it shows the values in a table as well.
 */
import { useState } from 'preact/hooks';
import { logAxis, placeLabels, type LogAxis } from './scatter-geometry.ts';
import { useWidth } from './use-width.ts';

export interface ScatterPoint {
  readonly id: string;
  readonly label: string;
  /** What the readout says: the label and its values, in words. */
  readonly saying: string;
  readonly x: number;
  readonly y: number;
  /** Any CSS colour, usually a variable. */
  readonly colour: string;
  /** So that colour alone does not tell the kinds apart. */
  readonly shape: 'round' | 'square';
  /** Hollow, with a dashed edge. */
  readonly isRecorded?: boolean;
  /** Without its label beside it. */
  readonly isUnnamed?: boolean;
}

interface Axis {
  readonly title: string;
  readonly formatTick: (value: number) => string;
}

interface Props {
  /** What the plot shows, for those who do not see it. */
  readonly title: string;
  readonly points: readonly ScatterPoint[];
  readonly x: Axis;
  readonly y: Axis;
  /** A line through this point along which y grows as x does. */
  readonly proportionalTo?: { readonly x: number; readonly y: number; readonly label: string };
  readonly height?: number;
}

const [left, right, top, below] = [58, 12, 14, 44];
const radius = 5.5;
/** Of a label's letters, in pixels; a guess that need not be exact. */
const [letterWidth, lineHeight] = [6.6, 15];

export function ScatterPlot(props: Props) {
  const { points, height = 330 } = props;
  const { ref, width } = useWidth<HTMLDivElement>(600);
  const [cursor, setCursor] = useState<number>();
  const frame = { x: left, y: top, width: width - left - right, height: height - top - below };
  const xAxis = logAxis(
    points.map(({ x }) => x),
    [frame.x, frame.x + frame.width],
  );
  const yAxis = logAxis(
    points.map(({ y }) => y),
    [frame.y + frame.height, frame.y],
  );
  const pointed = cursor === undefined ? undefined : points[cursor];
  return (
    <div class="scatter-plot" ref={ref} dir="ltr">
      <div
        role="slider"
        tabIndex={0}
        aria-label={props.title}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, points.length)}
        aria-valuenow={(cursor ?? 0) + 1}
        aria-valuetext={points[cursor ?? 0]?.saying}
        onKeyDown={(event) => {
          const next = placeAfter(event.key, cursor ?? -1, points.length - 1);
          if (next === undefined) return;
          event.preventDefault();
          setCursor(next);
        }}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setCursor(cursor ?? 0);
        }}
        onBlur={() => {
          setCursor(undefined);
        }}
        onPointerLeave={() => {
          setCursor(undefined);
        }}
      >
        <svg viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
          <Axes {...props} {...{ frame, xAxis, yAxis }} />
          <Marks {...{ points, frame, xAxis, yAxis, pointed }} onPoint={setCursor} />
        </svg>
      </div>
      {pointed && (
        <Readout
          point={pointed}
          x={xAxis.place(pointed.x)}
          y={yAxis.place(pointed.y)}
          width={width}
        />
      )}
    </div>
  );
}

function placeAfter(key: string, cursor: number, last: number): number | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(last, cursor + 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(0, cursor - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

interface Placed {
  readonly frame: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly xAxis: LogAxis;
  readonly yAxis: LogAxis;
}

function Axes({ x, y, proportionalTo, frame, xAxis, yAxis }: Props & Placed) {
  const [end, bottom] = [frame.x + frame.width, frame.y + frame.height];
  return (
    <g class="axes">
      {yAxis.ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={frame.x} x2={end} y1={yAxis.place(tick)} y2={yAxis.place(tick)} />
          <text x={frame.x - 7} y={yAxis.place(tick)} dy="0.32em" text-anchor="end">
            {y.formatTick(tick)}
          </text>
        </g>
      ))}
      {xAxis.ticks.map((tick) => (
        <g key={tick}>
          <line
            class="grid"
            y1={frame.y}
            y2={bottom}
            x1={xAxis.place(tick)}
            x2={xAxis.place(tick)}
          />
          <text x={xAxis.place(tick)} y={bottom + 16} text-anchor="middle">
            {x.formatTick(tick)}
          </text>
        </g>
      ))}
      <text class="axis-title" x={end} y={bottom + 36} text-anchor="end">
        {x.title}
      </text>
      <text class="axis-title" x={frame.x + 6} y={frame.y + 4} dy="0.32em">
        {y.title}
      </text>
      {proportionalTo && <Proportional through={proportionalTo} {...{ frame, xAxis, yAxis }} />}
    </g>
  );
}

/** Far beyond the frame at both ends; what lies outside is cut off. */
const far = 1e6;

function Proportional({
  through: { x, y, label },
  frame,
  xAxis,
  yAxis,
}: Placed & { readonly through: NonNullable<Props['proportionalTo']> }) {
  return (
    <svg {...frame} viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}>
      <line
        class="proportional"
        x1={xAxis.place(x / far)}
        y1={yAxis.place(y / far)}
        x2={xAxis.place(x * far)}
        y2={yAxis.place(y * far)}
      />
      <title>{label}</title>
    </svg>
  );
}

function Marks(
  props: Placed & {
    readonly points: readonly ScatterPoint[];
    readonly pointed: ScatterPoint | undefined;
    readonly onPoint: (index: number) => void;
  },
) {
  const { points, frame, xAxis, yAxis, pointed, onPoint } = props;
  const named = points.filter(({ isUnnamed }) => !isUnnamed);
  const labels = placeLabels(
    named.map(({ x, y, label }) => ({
      x: xAxis.place(x),
      y: yAxis.place(y),
      width: letterWidth * label.length,
    })),
    frame,
    { radius, height: lineHeight },
  );
  return (
    <>
      {points.map((point, index) => (
        <Mark
          key={point.id}
          point={point}
          x={xAxis.place(point.x)}
          y={yAxis.place(point.y)}
          isPointed={point === pointed}
          onPoint={() => {
            onPoint(index);
          }}
        />
      ))}
      {named.map(({ id, label, colour }, index) => {
        const box = labels[index];
        return (
          box && (
            <text
              key={id}
              class="point-label"
              style={{ '--colour': colour }}
              x={box.x}
              y={box.y + box.height / 2}
              dy="0.34em"
            >
              {label}
            </text>
          )
        );
      })}
    </>
  );
}

function Mark(props: {
  readonly point: ScatterPoint;
  readonly x: number;
  readonly y: number;
  readonly isPointed: boolean;
  readonly onPoint: () => void;
}) {
  const { point, x, y, isPointed, onPoint } = props;
  const { colour, isRecorded = false, shape } = point;
  return (
    <g
      class="point"
      data-point={point.id}
      data-recorded={isRecorded}
      data-pointed={isPointed}
      style={{ '--colour': colour }}
      transform={`translate(${x} ${y})`}
      onPointerEnter={onPoint}
    >
      {shape === 'round' ? (
        <circle r={radius} />
      ) : (
        <rect x={-radius + 0.5} y={-radius + 0.5} width={2 * radius - 1} height={2 * radius - 1} />
      )}
    </g>
  );
}

function Readout(props: {
  readonly point: ScatterPoint;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}) {
  const { point, x, y, width } = props;
  const side = x > width / 2 ? { right: `${width - x + 12}px` } : { left: `${x + 12}px` };
  return (
    <div
      class="readout"
      dir="auto"
      style={{ ...side, top: `${Math.max(0, y - 44)}px` }}
      aria-hidden="true"
    >
      {point.saying}
    </div>
  );
}
