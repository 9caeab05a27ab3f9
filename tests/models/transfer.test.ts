import { describe, expect, it } from 'vitest';
import { kerasResnet50 } from '../../src/models/architectures/keras-resnet50.ts';
import { describeNetwork } from '../../src/models/describe.ts';
import { parameterShapes } from '../../src/models/parameter-shapes.ts';
import { shapedLayers } from '../../src/models/shapes.ts';
import type { FrozenPart, Network } from '../../src/models/spec.ts';
import {
  frozenTrunk,
  randomResnet50,
  reducedResnet50,
  transferNetwork,
} from '../../src/models/transfer.ts';

const head = { kind: 'two-layer', width: 256, dropout: 0.5 } as const;
const made = (frozen: FrozenPart, size = 224) =>
  transferNetwork({ frozen, size, classes: 24, head });
const countOf = (network: Network) => describeNetwork(network).total.parameters;
const sizes = (network: Network) =>
  parameterShapes(network).map(({ name, shape }) => `${name} ${shape.join('×')}`);
const whole = sizes(kerasResnet50());

describe('transferNetwork', () => {
  it('has on the frozen features as many parameters as the coursework’s two layers', () => {
    expect(countOf(made('all'))).toBe(2048 * 256 + 256 + 256 * 24 + 24);
    const linear = transferNetwork({
      ...{ frozen: 'all', size: 224, classes: 24 },
      head: { kind: 'linear', width: 256, dropout: 0.5 },
    });
    expect(countOf(linear)).toBe(2048 * 24 + 24);
  });

  it.each(['early', 'none'] as const)('keeps ResNet50’s names and shapes (%s)', (frozen) => {
    const own = sizes(made(frozen)).slice(0, -4);
    const expected = frozen === 'none' ? whole.slice(0, -2) : whole.slice(-2 - own.length, -2);
    expect(own).toEqual(expected);
    expect(own.length).toBeGreaterThanOrEqual(60);
  });

  it.each([224, 96, 33])('goes on where the frozen trunk ends (%i pixels)', (size) => {
    const trunk = frozenTrunk('early', size);
    expect(shapedLayers(trunk).at(-1)?.outputShape).toEqual(made('early', size).inputShape);
    expect([...sizes(trunk), ...sizes(made('early', size)).slice(0, -4)]).toEqual(
      whole.slice(0, -2),
    );
  });
});

describe('a ResNet50 of drawn weights', () => {
  it('has Keras’ parameters with 24 classes', () => {
    expect(countOf(randomResnet50(224, 24))).toBe(23_636_888);
  });

  it('is the same kind of network at reduced width and depth', () => {
    const layers = ({ layers: all }: Network) => new Set(all.map(({ kind }) => kind));
    expect(layers(reducedResnet50(96, 24))).toEqual(layers(randomResnet50(96, 24)));
    expect(countOf(reducedResnet50(96, 24))).toBeLessThan(150_000);
  });
});
