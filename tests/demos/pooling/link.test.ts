import { describe, expect, it } from 'vitest';
import { codec } from '../../../src/demos/pooling/link.ts';
import { mapNames, namedMaps } from '../../../src/demos/pooling/maps.ts';
import { namedPaintings, paintingNames } from '../../../src/demos/pooling/paintings.ts';
import { initialState, type State } from '../../../src/demos/pooling/state.ts';

const read = (text: string) => codec.read(`?pooling=${text}`);
const cycle = (state: State) => codec.read(codec.write(state, ''));

describe('the address', () => {
  it('is empty for the state in which the demo opens', () => {
    expect(codec.write(initialState, '')).toBe('');
    expect(codec.read('').state).toEqual(initialState);
  });

  it('holds everything that a reader can set', () => {
    const state: State = {
      part: 'head',
      map: [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
        [9, 0, 1, 2],
        [3, 4, 5, 6],
      ],
      size: 3,
      stride: 1,
      kernel: 'sides',
      cell: { row: 3, column: 1 },
      down: -2,
      right: 4,
      painting: namedPaintings.even.map((row, index) => (index === 2 ? row.map(() => 10) : row)),
      brush: 10 / 49,
      spot: { row: 6, column: 0 },
      ownWeight: -1.5,
      otherWeight: 2,
      side: 14,
      channels: 256,
      classes: 10,
      hiddenLayers: 1,
      hiddenUnits: 128,
      training: {
        ...initialState.training,
        run: { epochs: 7, batchSize: 64, trainingSize: 2000, seed: 5 },
        rateScale: 0.5,
      },
    };
    expect(cycle(state)).toMatchObject({ state, ignored: [] });
    expect(Object.keys(state)).toEqual(Object.keys(initialState));
  });

  it.each(mapNames)('calls the map %s by its name', (name) => {
    expect(read(`map:${name}`)).toMatchObject({ state: { map: namedMaps[name] }, ignored: [] });
    expect(codec.write({ ...initialState, map: namedMaps[name] }, '')).toBe(
      name === 'example' ? '' : `?pooling=map:${name}`,
    );
  });

  it.each(paintingNames)('calls the painting %s by its name', (name) => {
    expect(read(`paint:${name}`).state.painting).toEqual(namedPaintings[name]);
  });

  it.each([
    'map:12-34',
    'map:1234-5678-9012-345',
    'map:1234-5678-9012-34x6',
    'map:000000000-000000000-000000000-000000000-000000000-000000000-000000000-000000000-000000000',
    'paint:0000000',
    'paint:000000z-0000000-0000000-0000000-0000000-0000000-0000000',
    'size:9',
    'size:2.5',
    'stride:0',
    'kernel:none',
    'cell:9-0',
    'cell:1',
    'brush:6',
    'right:5',
    'own:3',
    'classes:1',
    'units:1e9',
    'part:',
    'nonsense',
  ])('leaves out %s and says so', (part) => {
    expect(read(part)).toMatchObject({ state: initialState, ignored: [part] });
  });
});
