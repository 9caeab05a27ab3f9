import { describe, expect, test } from 'vitest';
import { networkById, networks } from '../../src/models/networks.ts';
import { parameterShapes } from '../../src/models/parameter-shapes.ts';
import { sizeOf } from '../../src/models/shapes.ts';
import { parametersWith } from '../../src/models/weights.ts';

describe('parametersWith', () => {
  test.each(networks.map(({ network }) => network))(
    'gives each parameter its own: $id',
    (network) => {
      const weights = parameterShapes(network).map(({ shape }, place) =>
        new Float32Array(sizeOf(shape)).fill(place),
      );
      const found = parametersWith(network, weights);
      expect(found.map(({ name }) => name)).toEqual(
        parameterShapes(network).map(({ name }) => name),
      );
      expect(found.every(({ values }, place) => values === weights[place])).toBe(true);
    },
  );

  test('says which parameter has other values than its network', () => {
    const { network } = networkById('conv-small');
    const weights = parameterShapes(network).map(({ shape }) => new Float32Array(sizeOf(shape)));
    expect(() => parametersWith(network, weights.slice(1))).toThrow('6 parameters, not 5');
    weights[2] = new Float32Array(7);
    expect(() => parametersWith(network, weights)).toThrow(
      'conv-small, conv2/kernel: 7 values for 3×3×16×32',
    );
  });
});
