import { describe, expect, test } from 'vitest';
import { activationMemory } from '../../src/models/activation-memory.ts';
import { architectureById } from '../../src/models/architectures/architectures.ts';
import { sizeOf, shapedLayers, type ShapedLayer } from '../../src/models/shapes.ts';
import type { Layer, Network } from '../../src/models/spec.ts';

const conv = (filters: number, stride = 1): Layer => ({
  kind: 'conv',
  filters,
  kernelSize: 3,
  stride,
  padding: 1,
});
const relu: Layer = { kind: 'activation', activation: 'relu' };
const network = (...layers: Layer[]): Network => ({
  id: 'sample',
  family: 'conv',
  inputShape: [8, 8, 3],
  layers,
});

/** One operation of a program: what it reads and what it makes; the same name is the same memory. */
interface Operation {
  readonly reads: readonly string[];
  readonly makes: string;
  readonly values: number;
}

/** The network written out as a program, at inference. */
function programOf(net: Network): readonly Operation[] {
  const operations: Operation[] = [];
  const run = (layers: readonly ShapedLayer[], input: string): string =>
    layers.reduce((x, { layer, name, body, shortcut, outputShape }) => {
      const values = sizeOf(outputShape);
      if (layer.kind === 'residual') {
        const sum = run(body, x);
        const other = run(shortcut, x);
        operations.push({ reads: [sum, other], makes: sum, values });
        return sum;
      }
      const inPlace = ['activation', 'dropout', 'flatten', 'batch-norm'].includes(layer.kind);
      const makes = inPlace ? x : name;
      operations.push({ reads: [x], makes, values });
      return makes;
    }, input);
  run(shapedLayers(net), 'image');
  return operations;
}

/** The most memory at any moment, if everything is given back after its last use. */
function peakOf(net: Network): number {
  const program = programOf(net);
  const sizes = new Map([['image', sizeOf(net.inputShape)]]);
  for (const { makes, values } of program) sizes.set(makes, values);
  const lastUse = new Map<string, number>();
  program.forEach(({ reads, makes }, time) => {
    for (const name of [...reads, makes]) lastUse.set(name, time);
  });
  const born = new Map([['image', -1]]);
  program.forEach(({ makes }, time) => {
    if (!born.has(makes)) born.set(makes, time);
  });
  const alive = (time: number) =>
    [...sizes].filter(
      ([name]) => (born.get(name) ?? 0) <= time && (lastUse.get(name) ?? 0) >= time,
    );
  return Math.max(
    ...program.map((_, time) => alive(time).reduce((sum, [, size]) => sum + size, 0)),
  );
}

describe('activationMemory', () => {
  test.each([
    network(conv(4), relu, conv(8, 2), relu, { kind: 'global-pool', mode: 'average' }),
    network(conv(4), { kind: 'residual', body: [conv(4), relu, conv(4)], shortcut: [] }),
    network(conv(4), {
      kind: 'residual',
      body: [conv(8, 2), { kind: 'batch-norm' }, relu, conv(8)],
      shortcut: [conv(8, 2), { kind: 'batch-norm' }],
      activation: 'relu',
    }),
    network({
      kind: 'residual',
      body: [conv(5), { kind: 'residual', body: [conv(2), conv(5)], shortcut: [] }, conv(3)],
      shortcut: [],
    }),
    ...['lenet5', 'alexnet', 'vgg16', 'resnet18', 'resnet50'].map((id) =>
      architectureById(id).network(64),
    ),
  ])('needs at once what a program with these operations does, %#', (net) => {
    expect(activationMemory(net).inference).toBe(peakOf(net));
  });

  test('keeps nothing of a layer that no gradient needs', () => {
    const plain = activationMemory(network(conv(4), conv(2)));
    // The image and the first map are read by convolutions; the second is the answer.
    expect([...plain.keptOf]).toEqual([
      [-1, 8 * 8 * 3],
      [0, 8 * 8 * 4],
      [1, 8 * 8 * 2],
    ]);
    const twice = activationMemory(network(conv(4), relu, relu, conv(2)));
    expect(twice.training).toBe(plain.training);
  });

  test('grows with the area of the image', () => {
    const { network: vgg } = architectureById('vgg16-gap');
    const [small, large] = [32, 64].map((size) => activationMemory(vgg(size)));
    const vectors = 512 + 1000;
    expect((large?.training ?? 0) - vectors).toBe(4 * ((small?.training ?? 0) - vectors));
  });
});
