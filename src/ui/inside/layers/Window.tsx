/** The map before a layer with the window on it, and the map after it: two views of one place. */
import type { ComponentChildren } from 'preact';
import { paddingOf, windowExtent, type Window } from '../../../math/output-size.ts';
import { windowsOf } from '../../../models/forward.ts';
import type { MapPlace, WindowView } from '../../../models/one-output.ts';
import { asMap } from '../../../models/shapes.ts';
import type { LayerOf } from '../../../models/spec.ts';
import type { GridPlace } from '../../Grid.tsx';
import type { MapFrame, Rim } from '../../MapView.tsx';
import { ChannelMap } from '../ChannelMap.tsx';
import { type LayerLook, placeIn, spotOf } from '../looks.ts';
import { useInsideWords } from '../words.ts';

interface Props {
  readonly look: LayerLook;
  readonly layer: LayerOf<'conv' | 'pool'>;
  readonly view: WindowView;
  /** Channel of the map before. */
  readonly channel: number;
  readonly tap: GridPlace | undefined;
  /** Said below the map before. */
  readonly children?: ComponentChildren;
}

export function WindowMaps({ look, layer, view, channel, tap, children }: Props) {
  const { t } = useInsideWords();
  const { passed, spot, onSpot } = look;
  const { shaped } = passed;
  const output = asMap(shaped.outputShape, shaped.name);
  const windows = windowsOf(shaped, layer);
  const place = placeIn(output, spot);
  const [top = 0, left = 0] = [view.rows[0], view.columns[0]];
  const extent = [windowExtent(windows.down), windowExtent(windows.across)] as const;
  const frames: MapFrame[] = [
    { kind: 'window', row: top, column: left, rows: extent[0], columns: extent[1] },
  ];
  const tapAt = tap && { row: view.rows[tap.row], column: view.columns[tap.column] };
  if (tapAt?.row !== undefined && tapAt.column !== undefined)
    frames.push({ kind: 'tap', row: tapAt.row, column: tapAt.column, rows: 1, columns: 1 });
  const middle = {
    row: top + Math.floor((extent[0] - 1) / 2),
    column: left + Math.floor((extent[1] - 1) / 2),
  };
  return (
    <div class="inside-maps">
      <ChannelMap
        name="input"
        title={t.before}
        values={passed.input}
        shape={shaped.inputShape}
        channel={channel}
        place={inside(asMap(shaped.inputShape, shaped.name), middle)}
        onPlace={(pixel) => {
          const next = {
            row: around(windows.down, pixel.row, output[0]),
            column: around(windows.across, pixel.column, output[1]),
          };
          onSpot(spotOf(output, next));
        }}
        frames={frames}
        rim={rimOf(windows)}
      >
        {children}
      </ChannelMap>
      <ChannelMap
        name="output"
        title={t.after}
        values={passed.output}
        shape={shaped.outputShape}
        channel={look.channel}
        place={place}
        onPlace={(next) => {
          onSpot(spotOf(output, next));
        }}
      />
    </div>
  );
}

/** The output whose window has the cell nearest to its middle. */
function around(window: Window, cell: number, places: number): number {
  const half = Math.floor((windowExtent(window) - 1) / 2);
  const place = Math.round((cell - half + paddingOf(window)[0]) / (window.stride ?? 1));
  return Math.min(places - 1, Math.max(0, place));
}

function inside([rows, columns]: readonly number[], { row, column }: MapPlace): MapPlace {
  const clamp = (at: number, size = 1) => Math.min(size - 1, Math.max(0, at));
  return { row: clamp(row, rows), column: clamp(column, columns) };
}

function rimOf({ down, across }: { readonly down: Window; readonly across: Window }): Rim {
  const [top, bottom] = paddingOf(down);
  const [left, right] = paddingOf(across);
  return { top, bottom, left, right };
}
