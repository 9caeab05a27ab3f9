/** What pooling takes from a window: its greatest value, or their mean. */
import { useState } from 'preact/hooks';
import { windowAt } from '../../../models/one-output.ts';
import type { LayerOf } from '../../../models/spec.ts';
import { Cells, tint } from '../../Cells.tsx';
import type { GridPlace } from '../../Grid.tsx';
import { indexIn, type LayerLook, placeIn } from '../looks.ts';
import { scaleOf } from '../mosaic.ts';
import { Formula } from '../SumLine.tsx';
import { useInsideWords } from '../words.ts';
import { sumText, written } from '../written.ts';
import { WindowMaps } from './Window.tsx';

export function Pool({ look, layer }: { look: LayerLook; layer: LayerOf<'pool'> }) {
  const { t } = useInsideWords();
  const [tap, setTap] = useState<GridPlace>();
  const { passed, channel, spot } = look;
  const place = placeIn(passed.shaped.outputShape, spot);
  const view = windowAt(passed, layer, place, channel);
  const values = view.values.flat().filter((value) => value !== undefined);
  const value = passed.output[indexIn(passed.shaped.outputShape, place, channel)] ?? NaN;
  const formula =
    layer.mode === 'max'
      ? `max(${values.map(written).join(', ')}) = `
      : `(${sumText(values)}) / ${values.length} = `;
  return (
    <>
      <WindowMaps look={look} layer={layer} view={view} channel={channel} tap={tap} />
      <div class="inside-products" dir="ltr">
        <Cells
          caption={t.window}
          grid={view.values.map((row) => row.map((cell) => cell ?? NaN))}
          tap={tap}
          onTap={setTap}
          ground={tint(scaleOf(passed.input))}
          kind="window"
          // What lies in the padding takes no part.
          cell={(cell) => (Number.isNaN(cell) ? '·' : written(cell))}
        />
      </div>
      <Formula place={place} value={value}>
        {formula}
      </Formula>
    </>
  );
}
