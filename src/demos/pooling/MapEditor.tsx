/** The map, whose cells can be changed by digits or clicks. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { fill } from '../../ui/demo/formats.ts';
import { Grid, type GridWindow } from '../../ui/Grid.tsx';
import { parseNumber } from '../../ui/number-text.ts';
import { placesOf } from '../../math/pool2d.ts';
import { figureNumber } from './figure-number.ts';
import { deepest, mapProps } from './grid-props.ts';
import { withCell } from './maps.ts';
import { insideOf, type State } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly windows?: readonly GridWindow[];
  /** What is read out of a place, besides its value. */
  readonly more?: string;
}

/** Side of the whole map, in pixels. */
const mapSize = 288;

export function MapEditor({ demo, windows = [], more = '' }: Props) {
  const { t } = useWords();
  const { map, cell, size, stride } = demo.state.value;
  const here = insideOf(map.length, cell);
  const set = (value: number) => {
    demo.change({ map: withCell(map, here.row, here.column, value) });
  };
  const raise = (row: number, column: number) => {
    const value = ((map[row]?.[column] ?? 0) + 1) % 10;
    demo.change({ cell: { row, column }, map: withCell(map, row, column, value) });
  };
  const covered = coverage(map.length, size, stride);
  const props = mapProps(map, deepest(map));
  return (
    <div
      class="pooling-map"
      onKeyDown={(event) => {
        const digit = digitOf(event);
        if (digit !== undefined && !demo.locked) set(digit);
      }}
    >
      <Grid
        {...props}
        label={fill(t.mapLabel, {
          rows: figureNumber(map.length),
          columns: figureNumber(map.length),
        })}
        cell={Math.floor(mapSize / map.length)}
        inkAt={(row, column) =>
          covered(row) && covered(column) ? undefined : 'var(--sl-color-gray-4)'
        }
        fillAt={(row, column) =>
          covered(row) && covered(column) ? props.fillAt(row, column) : 'transparent'
        }
        windows={windows}
        {...(!demo.locked && {
          cursor: here,
          onCursor: (row, column) => {
            demo.change({ cell: { row, column } });
          },
          onPress: raise,
          placeText: (row, column) => `${placeWords(t.place, map, row, column)} ${more}`,
        })}
      />
    </div>
  );
}

function placeWords(sentence: string, map: State['map'], row: number, column: number): string {
  return fill(sentence, {
    row: figureNumber(row + 1),
    column: figureNumber(column + 1),
    value: figureNumber(map[row]?.[column] ?? NaN),
  });
}

/** Whether some window reaches a row (or column) of the map. */
function coverage(side: number, size: number, stride: number): (index: number) => boolean {
  const [places] = placesOf(
    Array.from({ length: side }, () => Array.from({ length: side }, () => 0)),
    { size, stride },
  );
  return (index) => index % stride < size && index < (places - 1) * stride + size;
}

/** A digit of any script, pressed without Control or the like. */
function digitOf(event: KeyboardEvent): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return undefined;
  return parseNumber(event.key);
}
