/** Why the bars come before the mean is subtracted: what reaches the network, in either order. */
import { filledShare } from '../../math/placement.ts';
import type { Pixels, Rgb } from '../../math/resample.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { borderColour, minusMean, stepBetween } from './fill-colour.ts';
import type { State } from './state.ts';
import type { DrawnSquares } from './use-squares.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly picture: Pixels;
  readonly squares: DrawnSquares;
}

export function BarsColour({ demo, picture, squares }: Props) {
  const { t, fixed } = useWords();
  const { side } = demo.state.value;
  const boxed = squares.all.find(({ fit }) => fit === 'letterbox');
  if (!boxed || filledShare(boxed.placed, side) === 0) return <p class="small">{t.noBars}</p>;
  const border = minusMean(borderColour(picture));
  const row = (label: string, bars: Rgb) => [
    label,
    signed(bars),
    signed(border),
    fixed(stepBetween(bars, border), 0),
  ];
  return (
    <div data-step={stepBetween(minusMean(squares.fill), border).toFixed(1)}>
      <DataTable
        caption={t.order}
        head={['', t.barsGet, t.borderGets, t.step]}
        rows={[row(t.fillFirst, minusMean(squares.fill)), row(t.meanFirst, [0, 0, 0])]}
      />
      <p class="small">{t.orderNote}</p>
    </div>
  );
}

const signed = (colour: Rgb) =>
  colour.map((value) => String(Math.round(value)).replace('-', '−')).join(', ');
