import { describe, expect, test } from 'vitest';
import { architectureById } from '../../src/models/architectures/architectures.ts';
import { drawNetwork } from '../../src/models/drawing.ts';
import { networkById, networks } from '../../src/models/networks.ts';
import { everyLayer } from '../../src/models/shapes.ts';

describe('drawNetwork', () => {
  test.each(networks.map(({ network }) => network))('$id stays within its frame', (network) => {
    const { width, height, shapes } = drawNetwork(network);
    const points = shapes.flatMap((shape) =>
      shape.kind === 'label' ? [[shape.x, shape.y] as const] : shape.points,
    );
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  test.each(networks.map(({ network }) => network))('$id names every layer once', (network) => {
    const names = drawNetwork(network).shapes.flatMap((shape) =>
      shape.kind === 'label' && shape.of === 'name' ? [shape.text] : [],
    );
    expect(names.toSorted()).toEqual(
      everyLayer(network)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test.each(['vgg16', 'resnet18'])('keeps %s as low as networks for small images', (id) => {
    const { network, size } = architectureById(id);
    const tallest = Math.max(...networks.map((one) => drawNetwork(one.network).height));
    expect(drawNetwork(network(size)).height).toBeLessThan(1.2 * tallest);
    expect(drawNetwork(network(size))).not.toEqual(drawNetwork(network(size / 2)));
  });

  test('leads a shortcut over the body, in at the last block that the body makes', () => {
    const { network } = networkById('resnet-20');
    const { shapes } = drawNetwork(network);
    const arrows = shapes.flatMap((shape) => (shape.kind === 'arrow' ? [shape] : []));
    expect(arrows.map(({ layer }) => layer)).toEqual(
      everyLayer(network).flatMap(({ layer, index }) => (layer.kind === 'residual' ? [index] : [])),
    );
    const leftOf = (layer: number) =>
      Math.min(
        ...shapes.flatMap((shape) =>
          shape.kind === 'face' && shape.layer === layer ? shape.points.map(([x]) => x) : [],
        ),
      );
    const layers = everyLayer(network);
    for (const { layer, points } of arrows) {
      const { body } = layers[layer] ?? { body: [] };
      const convs = body.filter((inner) => inner.layer.kind === 'conv').map(({ index }) => index);
      const [first, last] = [convs.at(0) ?? NaN, convs.at(-1) ?? NaN];
      const xs = points.map(([x]) => x);
      expect(Math.min(...xs)).toBeLessThan(leftOf(first));
      expect(Math.max(...xs)).toBeGreaterThan(leftOf(last));
      const over = points.slice(1, 3).map(([, y]) => y);
      const highest = Math.min(
        ...shapes.flatMap((shape) =>
          shape.kind === 'face' && shape.layer >= first && shape.layer <= last
            ? shape.points.map(([, y]) => y)
            : [],
        ),
      );
      for (const y of over) expect(y).toBeLessThan(highest);
    }
  });

  test('goes from left to right and shrinks with the maps', () => {
    const fronts = drawNetwork(networkById('conv-small').network).shapes.flatMap((shape) =>
      shape.kind === 'face' && shape.face === 'front' && shape.role !== 'vector' ? [shape] : [],
    );
    const lefts = fronts.map(({ points }) => points[0]?.[0] ?? 0);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    const heights = fronts
      .filter(({ role }) => role !== 'output')
      .map(({ points }) => (points[2]?.[1] ?? 0) - (points[1]?.[1] ?? 0));
    expect(heights).toHaveLength(5);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });
});
