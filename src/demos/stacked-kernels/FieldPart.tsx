/** How far one output sees: the maps as a pyramid, the input's path counts, the layers. */
import { useSignal } from '@preact/signals';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Grid } from '../../ui/Grid.tsx';
import { LayerControls } from './LayerControls.tsx';
import type { Place } from './geometry.ts';
import { Pyramid, shade } from './Pyramid.tsx';
import {
  drawnMaps,
  lastField,
  outputs,
  pixelsSeen,
  presetIds,
  presetOf,
  presets,
  type Stack,
} from './stack.ts';
import type { StackedState } from './state.ts';
import { fill, isolated, useWords } from './words.ts';

export function FieldPart({ demo }: { readonly demo: DemoState<StackedState> }) {
  const { t, count, pick } = useWords();
  const { layers, row, column } = demo.state.value;
  const traced = useSignal<Place>();
  const setStack = (next: Stack) => {
    traced.value = undefined;
    demo.change({ layers: next });
  };
  const trace = (place: Place) => {
    traced.value = place;
  };
  const { size } = lastField(layers);
  const names = [
    t.input,
    ...layers.map((_layer, index) =>
      index === layers.length - 1 ? t.output : fill(t.afterLayer, { n: count(index + 1) }),
    ),
  ];
  return (
    <div class="stacked-part">
      <h4>{t.fieldTitle}</h4>
      <div class="needs-script">
        <ChoiceField
          label={t.preset}
          name="preset"
          value={presetOf(layers) ?? 'own'}
          options={presetIds.map((id) => ({ value: id, label: pick('preset', id) }))}
          disabled={demo.locked}
          onChange={(id) => {
            if (id !== 'own') setStack(presets[id]);
          }}
        />
      </div>
      <div class="stacked-field">
        <Pyramid
          stack={layers}
          lit={{ row, column }}
          pixel={traced.value}
          label={fill(t.pyramid, { size: isolated(`${size}×${size}`) })}
          names={names}
          onOutput={demo.locked ? undefined : demo.change}
          onPixel={trace}
        />
        <div class="stacked-maps">
          <OutputMap demo={demo} />
          <ViewMap stack={layers} pixel={traced.value} onPixel={trace} />
          <Reading stack={layers} pixel={traced.value} />
        </div>
      </div>
      <LayerControls stack={layers} disabled={demo.locked} onChange={setStack} />
    </div>
  );
}

function OutputMap({ demo }: { readonly demo: DemoState<StackedState> }) {
  const { t, count } = useWords();
  const { row, column } = demo.state.value;
  const lit = (r: number, c: number) => r === row && c === column;
  return (
    <div class="stacked-map">
      <h5>{t.outputMap}</h5>
      <Grid
        label={t.outputMap}
        rows={outputs}
        columns={outputs}
        cell={34}
        fillAt={(r, c) => (lit(r, c) ? 'var(--conv)' : undefined)}
        cursor={{ row, column }}
        {...(!demo.locked && {
          onCursor: (r: number, c: number) => {
            demo.change({ row: r, column: c });
          },
        })}
        placeText={(r, c) => fill(t.outputPlace, { row: count(r + 1), column: count(c + 1) })}
      />
    </div>
  );
}

/** Beyond so many cells a side numbers would be too small to read. */
const mostNumbered = 15;

function ViewMap(props: {
  readonly stack: Stack;
  readonly pixel: Place | undefined;
  readonly onPixel: (place: Place) => void;
}) {
  const { t, count } = useWords();
  const { paths, all, most } = pathsOf(props.stack);
  const side = lastField(props.stack).size;
  return (
    <div class="stacked-map">
      <h5>{t.viewMap}</h5>
      <Grid
        label={t.viewMap}
        rows={side}
        columns={side}
        cell={Math.min(44, Math.floor(308 / side))}
        {...(side <= mostNumbered && { valueAt: paths })}
        fillAt={(r, c) => shade(paths(r, c), most, 55)}
        inkAt={() => 'var(--sl-color-white)'}
        cursor={props.pixel}
        onCursor={(row, column) => {
          props.onPixel({ row, column });
        }}
        placeText={(r, c) =>
          fill(t.pixelPlace, {
            row: count(r + 1),
            column: count(c + 1),
            paths: count(paths(r, c)),
            all: count(all),
          })
        }
      />
    </div>
  );
}

function Reading({ stack, pixel }: { readonly stack: Stack; readonly pixel: Place | undefined }) {
  const { t, count } = useWords();
  const { size, jump } = lastField(stack);
  const { seen, within } = pixelsSeen(stack);
  const { paths, all } = pathsOf(stack);
  return (
    <p class="stacked-reading">
      {fill(t.fieldReading, { size: isolated(`${size}×${size}`), jump: count(jump) })}{' '}
      {seen < within && fill(t.unseen, { seen: count(seen), within: count(within) })}{' '}
      <span class="needs-script">
        {pixel
          ? fill(t.pixelReading, { paths: count(paths(pixel.row, pixel.column)), all: count(all) })
          : t.pointAtPixel}
      </span>
    </p>
  );
}

/** Paths from the pixels in view to the output: of each, of all together, and the most of any. */
function pathsOf(stack: Stack) {
  const counts = drawnMaps(stack)[0]?.paths ?? [];
  return {
    paths: (row: number, column: number) => (counts[row] ?? 0) * (counts[column] ?? 0),
    all: counts.reduce((sum, paths) => sum + paths, 0) ** 2,
    most: Math.max(...counts) ** 2,
  };
}
