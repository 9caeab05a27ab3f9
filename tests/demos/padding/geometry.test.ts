import { describe, expect, test } from 'vitest';
import {
  geometryOf,
  placeOf,
  tapsOnPadding,
  type Axis,
  type Geometry,
} from '../../../src/demos/padding/geometry.ts';
import { initial, withPreset } from '../../../src/demos/padding/presets.ts';
import { modes, paddings, type PaddingState } from '../../../src/demos/padding/state.ts';

const state = (changes: Partial<PaddingState>): PaddingState => ({ ...initial, ...changes });
const shape = ({ height, width }: Geometry) => [height.outputSize, width.outputSize];

/** A few thousand layers with unlike axes, among them impossible ones. */
const layers: PaddingState[] = [1, 4, 7, 10].flatMap((height) =>
  [2, 5, 9].flatMap((width) =>
    [1, 2, 3, 4].flatMap((kernelSize) =>
      [1, 2, 3].flatMap((stride) =>
        [1, 2].flatMap((dilation) =>
          paddings.flatMap((padding) =>
            modes.map((mode) =>
              state({
                ...{ height, width, kernelSize, stride, dilation, padding, mode },
                ...{ top: 1, bottom: 0, left: 3, right: 2, outputPadding: stride - 1 },
              }),
            ),
          ),
        ),
      ),
    ),
  ),
);
const convolutions = layers.filter(({ mode }) => mode === 'convolution');
const nameOf = (layer: PaddingState) => JSON.stringify(layer);

describe('the coursework’s layer', () => {
  test.each([
    ['valid', 12, 0, 57_600],
    ['same', 16, 112, 102_400],
  ] as const)('padded %s gives %d×%d×16, touches %d, costs %d', (id, size, touching, macs) => {
    const geometry = geometryOf(withPreset(initial, id));
    expect(shape(geometry)).toEqual([size, size]);
    expect(geometry).toMatchObject({ places: size ** 2, touching, macs });
  });

  test('with “same” adds two rows and two columns on each side', () => {
    const { height, width } = geometryOf(withPreset(initial, 'same'));
    expect([height.padding, width.padding]).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  test.each([
    [1, false, 400],
    [1, true, 416],
    [3, false, 1200],
    [3, true, 1216],
  ])(
    'on %d channels, bias %s, has %d parameters, whatever the padding',
    (inChannels, bias, all) => {
      for (const padding of paddings) {
        const { weights, biases } = geometryOf(state({ inChannels, bias, padding }));
        expect(weights + biases).toBe(all);
      }
    },
  );
});

// What would prove the chapter wrong: one setting for which counting and formula disagree.
test('the formula gives what is counted, on both axes of every layer', () => {
  for (const layer of layers) {
    const { height, width } = geometryOf(layer);
    for (const axis of [height, width]) expect(axis.outputSize, nameOf(layer)).toBe(axis.counted);
  }
});

/** Every window of a layer, cell by cell. */
function windowsOf({ height, width }: Geometry): { inside: number; taps: number }[] {
  const isInside = (axis: Axis, cell: number) => cell >= 0 && cell < axis.cells;
  return height.places.flatMap((rows) =>
    width.places.map((columns) => {
      const cells = rows.flatMap((row) => columns.map((column) => [row, column] as const));
      const inside = cells.filter(
        ([row, column]) => isInside(height, row) && isInside(width, column),
      );
      return { inside: inside.length, taps: cells.length };
    }),
  );
}

describe('of every convolution', () => {
  test('the outputs that touch padding, and those that read nothing else, are those whose cells do', () => {
    for (const layer of convolutions) {
      const geometry = geometryOf(layer);
      const windows = windowsOf(geometry);
      expect(
        { touching: geometry.touching, nothing: geometry.seeingNothing, places: geometry.places },
        nameOf(layer),
      ).toEqual({
        touching: windows.filter(({ inside, taps }) => inside < taps).length,
        nothing: windows.filter(({ inside }) => inside === 0).length,
        places: windows.length,
      });
    }
  });

  test('the taps on padding are counted in every place', () => {
    for (const layer of convolutions.filter((_, index) => index % 7 === 0))
      windowsOf(geometryOf(layer)).forEach(({ inside, taps }, step) => {
        expect(tapsOnPadding(geometryOf({ ...layer, step })), nameOf(layer)).toBe(taps - inside);
      });
  });

  test('the multiply-adds are the taps of all windows of all filters on all channels', () => {
    for (const layer of convolutions) {
      const taps = windowsOf(geometryOf(layer)).reduce((sum, window) => sum + window.taps, 0);
      expect(geometryOf(layer).macs, nameOf(layer)).toBe(taps * layer.inChannels * layer.filters);
    }
  });
});

test('“same” divides the size by the stride, and transposed multiplies it', () => {
  for (const layer of layers.filter(({ padding }) => padding === 'same')) {
    const { height, stride, mode } = layer;
    expect(shape(geometryOf(layer))[0], nameOf(layer)).toBe(
      mode === 'transposed' ? height * stride : Math.ceil(height / stride),
    );
  }
});

test('a step past the last place shows the last one', () => {
  const geometry = geometryOf(state({ step: 9999 }));
  expect(placeOf(geometry)).toEqual({ row: 15, column: 15 });
  expect(geometryOf(withPreset(initial, 'impossible')).step).toBe(0);
});
