import { describe, expect, test } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import { averagingHead, classMap } from '../../src/models/class-map.ts';
import { gapHead } from '../../src/models/experiments/gap-head.ts';
import { activated, byLayer, forward, type Passed } from '../../src/models/forward.ts';
import { networkById } from '../../src/models/networks.ts';
import {
  convSum,
  denseSum,
  kernelGrid,
  normalisationOf,
  strongest,
  windowAt,
} from '../../src/models/one-output.ts';
import { sizeOf } from '../../src/models/shapes.ts';
import type { LayerOf, Network } from '../../src/models/spec.ts';
import { parametersWith } from '../../src/models/weights.ts';
import { everything } from './everything.ts';
import { randomWeights } from './random-weights.ts';

function run(network: Network) {
  const random = new Random(11);
  const image = Float32Array.from({ length: sizeOf(network.inputShape) }, () =>
    random.between(-1, 1),
  );
  const parameters = parametersWith(network, randomWeights(network, 2));
  return { passed: [...forward(network, parameters, image)], parameters: byLayer(parameters) };
}

const networks = [everything, networkById('resnet-20').network, networkById('conv-small').network];
const ofKind = <Kind extends 'conv' | 'dense' | 'pool' | 'batch-norm'>(
  passed: readonly Passed[],
  kind: Kind,
) =>
  passed.flatMap((one) =>
    one.shaped.layer.kind === kind ? [{ one, layer: one.shaped.layer as LayerOf<Kind> }] : [],
  );

/** Some places of a map, corners among them. */
function places({ shaped }: Passed) {
  const [rows, columns, channels = 1] = shaped.outputShape as readonly number[];
  const random = new Random(5);
  const ends = [
    { row: 0, column: 0, channel: 0 },
    { row: (rows ?? 1) - 1, column: (columns ?? 1) - 1, channel: channels - 1 },
  ];
  const some = Array.from({ length: 4 }, () => ({
    row: random.below(rows ?? 1),
    column: random.below(columns ?? 1),
    channel: random.below(channels),
  }));
  return [...ends, ...some].map((place) => ({
    ...place,
    value: ({ output }: Passed) =>
      output[(place.row * (columns ?? 1) + place.column) * channels + place.channel],
  }));
}

describe.each(networks)('the terms of one output, $id', (network) => {
  const { passed, parameters } = run(network);

  test('of a convolution add up to what the layer gives', () => {
    for (const { one, layer } of ofKind(passed, 'conv'))
      for (const { value, channel: filter, ...place } of places(one)) {
        const own = parameters.get(one.shaped.index) ?? {};
        const { products, bias, total } = convSum(one, layer, own, place, filter);
        expect(activated(total, layer.activation)).toBeCloseTo(value(one) ?? NaN, 4);
        expect(bias === undefined).toBe(layer.bias === false);
        // The window and the kernel as they are shown, multiplied cell by cell.
        for (const channel of [0, products.length - 1]) {
          const kernel = kernelGrid(layer, own.kernel ?? new Float32Array(), channel, filter);
          const window = windowAt(one, layer, place, channel);
          const sum = window.values
            .flatMap((row, u) => row.map((x, v) => (x ?? 0) * (kernel[u]?.[v] ?? NaN)))
            .reduce((all, product) => all + product, 0);
          expect(sum).toBeCloseTo(products[channel] ?? NaN, 5);
        }
      }
  });

  test('of a pooling layer are the values under its window', () => {
    for (const { one, layer } of ofKind(passed, 'pool'))
      for (const { value, channel, ...place } of places(one)) {
        const inside = windowAt(one, layer, place, channel)
          .values.flat()
          .filter((x) => x !== undefined);
        const pooled =
          layer.mode === 'max'
            ? Math.max(...inside)
            : inside.reduce((sum, x) => sum + x, 0) / inside.length;
        expect(pooled).toBeCloseTo(value(one) ?? NaN, 5);
      }
  });

  test('of a fully connected layer add up to what it gives', () => {
    for (const { one, layer } of ofKind(passed, 'dense')) {
      const own = parameters.get(one.shaped.index) ?? {};
      one.output.forEach((value, unit) => {
        const { products, bias, total } = denseSum(one, layer, own, unit);
        const activation = layer.activation === 'softmax' ? 'linear' : layer.activation;
        expect(activated(total, activation)).toBeCloseTo(value, 4);
        expect(products).toHaveLength(one.input.length);
        expect(bias === undefined).toBe(layer.bias === false);
      });
    }
  });

  test('of batch normalisation, put into its formula, give what it gives', () => {
    for (const { one, layer } of ofKind(passed, 'batch-norm')) {
      const channels = one.shaped.outputShape.at(-1) ?? 1;
      for (const at of [0, one.output.length - 1]) {
        const { mean, variance, epsilon, gamma, beta } = normalisationOf(
          layer,
          parameters.get(one.shaped.index) ?? {},
          at % channels,
        );
        const x = one.input[at] ?? NaN;
        const y = (gamma * (x - mean)) / Math.sqrt(variance + epsilon) + beta;
        expect(y).toBeCloseTo(one.output[at] ?? NaN, 4);
      }
    }
  });
});

test('the strongest are the largest in size, whatever their sign', () => {
  expect(strongest([1, -5, 2, 0], 3)).toEqual([1, 2, 0]);
  expect(strongest([1], 3)).toEqual([0]);
});

describe('a class activation map', () => {
  const gap = gapHead.arms.find(({ id }) => id === 'gap')?.network;

  test.each([...(gap ? [gap] : []), networkById('resnet-20').network])(
    'has the logit as its mean, but for the bias: $id',
    (network) => {
      const { passed, parameters } = run(network);
      const head = averagingHead(passed);
      if (!head) throw new Error('no head');
      const own = parameters.get(head.dense.shaped.index) ?? {};
      head.dense.output.forEach((logit, label) => {
        const { mean, bias, values, rows, columns } = classMap(head, own, label);
        expect(mean + bias).toBeCloseTo(logit, 4);
        expect(values).toHaveLength(rows * columns);
      });
      // Some class is seen in one place more than in another.
      const { values } = classMap(head, own, 0);
      expect(Math.max(...values)).toBeGreaterThan(Math.min(...values));
    },
  );

  test('is there only behind global average pooling', () => {
    expect(averagingHead(run(networkById('conv-tutorial').network).passed)).toBeUndefined();
    expect(averagingHead(run(everything).passed)).toBeUndefined();
  });
});
