/**
 * Lines over one x axis, as SVG: the same on the server (a reader without JavaScript sees it) and live.
 * Left to right in every language; words and number formats arrive as props.
 */
import { useState } from 'preact/hooks';
import { linearScale } from './chart-geometry.ts';
import { ChartTable } from './ChartTable.tsx';
import { Axes, Curves, EndLabels, Rule } from './ChartMarks.tsx';
import { CursorSlider, Readout } from './ChartReadout.tsx';
import type { ChartProps, Frame } from './chart-types.ts';
import { useWidth } from './use-width.ts';

/** Room in pixels for the ticks' labels at the left, above the plot and below it. */
const left = 42;
const top = 10;
const below = 38;
const leastWidth = 40;

export function LineChart(props: ChartProps) {
  const { height = 270, margin = 92 } = props;
  const { ref, width } = useWidth<HTMLDivElement>(600);
  const [cursor, setCursor] = useState<number>();
  const frame = frameOf(props, height - below, width - margin);
  return (
    <>
      <div class="line-chart" ref={ref} dir="ltr">
        <svg viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
          <Axes {...props} frame={frame} />
          <Curves lines={props.lines} frame={frame} />
          <EndLabels lines={props.lines} frame={frame} />
          {cursor !== undefined && <Rule at={cursor} lines={props.lines} frame={frame} />}
        </svg>
        <CursorSlider {...props} frame={frame} width={width} cursor={cursor} onMove={setCursor} />
        {cursor !== undefined && <Readout {...props} frame={frame} at={cursor} width={width} />}
      </div>
      {props.table && <ChartTable {...props} table={props.table} />}
    </>
  );
}

function frameOf(props: ChartProps, bottom: number, wantedRight: number): Frame {
  const right = Math.max(left + leastWidth, wantedRight);
  const x = linearScale(props.x, [left, right]);
  const y = linearScale(props.y, [bottom, top]);
  return { x, y, left, right, top, bottom };
}
