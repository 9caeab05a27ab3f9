/**
 * How a line chart is read value by value: an invisible slider over the plot, which mouse, touch,
 * keyboard and screen reader all know, and a panel with the values at its place.
 */
import { nearestPoint } from './chart-geometry.ts';
import { epochReach, type ChartProps, type Frame } from './chart-types.ts';
import { LineSample } from './LineSample.tsx';

/** What each line says near the cursor, as words for the readout and for the slider's value. */
function valuesAt({ lines, formatValue }: ChartProps, at: number) {
  return lines.flatMap((line) => {
    const point = nearestPoint(line.points, at, line.reach ?? epochReach);
    return point ? [{ line, value: formatValue(point[1]) }] : [];
  });
}

export function CursorSlider(
  props: ChartProps & {
    readonly frame: Frame;
    readonly width: number;
    readonly cursor: number | undefined;
    readonly onMove: (cursor: number | undefined) => void;
  },
) {
  const { frame, width, cursor, onMove } = props;
  // Shares of the width, not pixels: before the page's script runs, the drawing is scaled to its frame.
  const share = (x: number) => `${(x / width) * 100}%`;
  const [min, max] = props.x;
  const at = cursor ?? max;
  const spoken = valuesAt(props, at).map(({ line, value }) => `${line.label} ${value}`);
  const follow = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const along = (event.clientX - box.left) / box.width;
    onMove(min + Math.min(1, Math.max(0, along)) * (max - min));
  };
  return (
    <input
      type="range"
      class="cursor"
      style={{
        left: share(frame.left),
        width: share(frame.right - frame.left),
        height: `${frame.bottom}px`,
      }}
      min={min}
      max={max}
      step={props.step ?? 0.5}
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

export function Readout(
  props: ChartProps & { readonly frame: Frame; readonly at: number; readonly width: number },
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
