/** A map of 7×7 to be painted by pointer or keyboard. */
import { useEffect, useRef } from 'preact/hooks';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { fill } from '../../ui/demo/formats.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Grid } from '../../ui/Grid.tsx';
import { parseNumber } from '../../ui/number-text.ts';
import { figureNumber } from './figure-number.ts';
import { mapProps } from './grid-props.ts';
import { withCell } from './maps.ts';
import { brushes, movedPainting, paintingSide } from './paintings.ts';
import { insideOf, type State } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function Painter({ demo }: Props) {
  const { t } = useWords();
  const { painting, brush, spot } = demo.state.value;
  const here = insideOf(paintingSide, spot);
  const isDown = usePointerDown();
  const paint = (row: number, column: number, value = brush) => {
    const { painting: sofar } = demo.state.value;
    demo.change({ spot: { row, column }, painting: withCell(sofar, row, column, value) });
  };
  return (
    <div
      class="pooling-painting"
      onPointerDown={() => {
        isDown.current = true;
      }}
      onKeyDown={(event) => {
        const digit = event.key.length === 1 ? parseNumber(event.key) : undefined;
        if (digit !== undefined && !demo.locked) paint(here.row, here.column, digit);
      }}
    >
      <Grid
        {...mapProps(painting, 10)}
        label={t.paintLabel}
        cell={40}
        {...(!demo.locked && {
          cursor: here,
          onCursor: (row: number, column: number) => {
            if (isDown.current) paint(row, column);
            else demo.change({ spot: { row, column } });
          },
          onPress: (row: number, column: number) => {
            paint(row, column);
          },
          placeText: (row: number, column: number) =>
            fill(t.place, {
              row: figureNumber(row + 1),
              column: figureNumber(column + 1),
              value: figureNumber(painting[row]?.[column] ?? NaN),
            }),
        })}
      />
    </div>
  );
}

/** Whether a press that began on the element still lasts, wherever it ends. */
function usePointerDown() {
  const isDown = useRef(false);
  useEffect(() => {
    const release = () => {
      isDown.current = false;
    };
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
    return () => {
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
    };
  }, []);
  return isDown;
}

/** What is painted next. */
export function Brushes({ demo }: Props) {
  const { t, decimal } = useWords();
  return (
    <ChoiceField
      name="brush"
      label={t.brush}
      value={String(brushes.findIndex((brush) => brush === demo.state.value.brush))}
      options={brushes.map((brush, index) => ({
        value: String(index),
        label: brush === 0 ? t.erase : decimal(Number(brush.toFixed(3))),
      }))}
      disabled={demo.locked}
      onChange={(index) => {
        const brush = brushes[Number(index)];
        if (brush !== undefined) demo.change({ brush });
      }}
    />
  );
}

const directions = [
  { name: 'left', sign: '←', down: 0, right: -1 },
  { name: 'up', sign: '↑', down: -1, right: 0 },
  { name: 'down', sign: '↓', down: 1, right: 0 },
  { name: 'right', sign: '→', down: 0, right: 1 },
] as const;

/** All that is painted, one cell over; never beyond the border. */
export function Movers({ demo }: Props) {
  const { t, pick } = useWords();
  return (
    <div class="pooling-movers" role="group" aria-label={t.move}>
      <span>{t.move}</span>
      <span dir="ltr">
        {directions.map(({ name, sign, down, right }) => {
          const moved = movedPainting(demo.state.value.painting, down, right);
          return (
            <button
              key={name}
              type="button"
              class="quiet"
              data-action={`move-${name}`}
              aria-label={pick('move', name)}
              title={moved ? undefined : t.blocked}
              aria-disabled={!moved || demo.locked}
              onClick={() => {
                if (moved && !demo.locked) demo.change({ painting: moved });
              }}
            >
              {sign}
            </button>
          );
        })}
      </span>
    </div>
  );
}
