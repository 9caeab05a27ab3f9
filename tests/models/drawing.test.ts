import { describe, expect, test } from 'vitest';
import { drawNetwork } from '../../src/models/drawing.ts';
import { networkById, networks } from '../../src/models/networks.ts';
import { shapedLayers } from '../../src/models/shapes.ts';

describe('drawNetwork', () => {
  test.each(networks.map(({ network }) => network))('$id stays within its frame', (network) => {
    const { width, height, shapes } = drawNetwork(network);
    const points = shapes.flatMap((shape) =>
      shape.kind === 'face' ? shape.points : [[shape.x, shape.y] as const],
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
    expect(names).toEqual(shapedLayers(network).map(({ name }) => name));
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
