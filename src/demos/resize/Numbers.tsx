/** What each way keeps, loses and bends, in numbers. */
import { distortion, filledShare, seenShare } from '../../math/placement.ts';
import type { Pixels } from '../../math/resample.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import type { State } from './state.ts';
import type { DrawnSquare, DrawnSquares } from './use-squares.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly picture: Pixels;
  readonly squares: DrawnSquares;
}

export function Numbers({ demo, picture, squares }: Props) {
  const { t, pick, percent, fixed } = useWords();
  const { side } = demo.state.value;
  const { width, height } = picture;
  const row = (label: string, value: (square: DrawnSquare) => string) => [
    label,
    ...squares.all.map(value),
  ];
  return (
    <DataTable
      caption={fill(t.numbers, {
        size: isolated(`${width}×${height}`),
        side: isolated(`${side}×${side}`),
      })}
      head={['', ...squares.all.map(({ fit }) => pick('fit', fit))]}
      rows={[
        row(t.imageSize, ({ placed: { target } }) => `${target.width}×${target.height}`),
        row(t.bars, (square) => barsText(square, side)),
        row(t.scaleAcross, ({ placed: { source, target } }) =>
          fixed(target.width / source.width, 3),
        ),
        row(t.scaleDown, ({ placed: { source, target } }) =>
          fixed(target.height / source.height, 3),
        ),
        row(t.taller, ({ placed }) => `${fixed(distortion(placed), 2)}×`),
        row(t.seen, ({ placed }) => percent(seenShare(placed, width, height), 0)),
        row(t.filled, ({ placed }) => percent(filledShare(placed, side), 0)),
      ]}
    />
  );
}

/** Widths of the two bars, in pixels; none where there is nothing to fill. */
function barsText({ placed: { target } }: DrawnSquare, side: number): string {
  const pairs = [
    [target.left, side - target.left - target.width],
    [target.top, side - target.top - target.height],
  ].filter((pair) => pair.some((bar) => bar > 0));
  return pairs.map((pair) => pair.join(' + ')).join('; ') || '–';
}
