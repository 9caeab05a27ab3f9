/** The inverse mapping with numbers: from a pixel of the square to a place in the picture, and what it finds. */
import type { Fit } from '../../math/placement.ts';
import { toInput } from '../../math/placement.ts';
import type { Pixels } from '../../math/resample.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { isInside, squarePixel, type State } from './state.ts';
import type { DrawnSquares } from './use-squares.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly picture: Pixels;
  readonly squares: DrawnSquares;
  readonly fit: Fit;
}

export function Mapping({ demo, picture, squares, fit }: Props) {
  const { t, pick } = useWords();
  const square = squares.all.find((one) => one.fit === fit);
  if (!square) return null;
  const { side } = demo.state.value;
  const { source, target } = square.placed;
  const place = squarePixel(demo.state.value, picture, square.placed);
  const inSquare = isInside(place, { width: side, height: side });
  const point = toInput(square.placed, { x: place.column + 0.5, y: place.row + 0.5 });
  const isBar =
    inSquare && !isInside({ row: Math.floor(point.y), column: Math.floor(point.x) }, picture);
  const line = (
    axis: 'x' | 'y',
    at: number,
    from: number,
    left: number,
    ratio: string,
    to: number,
  ) =>
    `${axis} = ${from ? `${short(from)} + ` : ''}(${at} + 0.5 − ${left}) · ${ratio} = ${to.toFixed(2)}`;
  return (
    <div
      class="resize-mapping"
      data-fit={fit}
      data-x={point.x.toFixed(3)}
      data-y={point.y.toFixed(3)}
      data-bar={isBar}
    >
      <p>{fill(t.mapping, { fit: isolated(pick('fit', fit)) })}</p>
      {inSquare ? (
        <p class="formulas" dir="ltr">
          <span>
            {line(
              'x',
              place.column,
              source.left,
              target.left,
              `${short(source.width)}/${target.width}`,
              point.x,
            )}
          </span>
          <span>
            {line(
              'y',
              place.row,
              source.top,
              target.top,
              `${short(source.height)}/${target.height}`,
              point.y,
            )}
          </span>
        </p>
      ) : (
        <p>{t.mappingCut}</p>
      )}
      {isBar && <p>{t.mappingBar}</p>}
    </div>
  );
}

const short = (value: number) => String(Math.round(value * 100) / 100);
