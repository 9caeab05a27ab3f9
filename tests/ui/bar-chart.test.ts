import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { BarChart, type Bar } from '../../src/ui/BarChart.tsx';
import { barAxis, stacked } from '../../src/ui/bar-geometry.ts';

describe('barAxis', () => {
  test('begins at 0 and reaches a round number beyond all values', () => {
    const axis = barAxis('linear', [30, 183]);
    expect(axis.ticks).toEqual([0, 50, 100, 150, 200]);
    expect(axis.place(150)).toBe(0.75);
  });

  test('gives equal ratios equal lengths on a log scale', () => {
    const { place, ticks } = barAxis('log', [225, 7_225_344]);
    expect(ticks).toEqual([1, 100, 10_000, 1_000_000]);
    expect(place(1000) - place(100)).toBeCloseTo(place(1_000_000) - place(100_000), 12);
    expect(place(0)).toBe(0);
  });

  test('shows the least value too, and has an axis where there is none', () => {
    expect(barAxis('log', [1]).place(1)).toBeGreaterThan(0);
    expect(barAxis('log', [0.001, 0.01]).place(0.001)).toBeGreaterThan(0);
    expect(barAxis('log', []).place(10)).toBeGreaterThan(0);
    expect(barAxis('linear', [0]).place(0)).toBe(0);
  });
});

test('stacked lays values end to end', () => {
  expect(stacked([2, 3, 4])).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 5 },
    { from: 5, to: 9 },
  ]);
});

describe('BarChart', () => {
  const bars: readonly Bar[] = [
    { id: 'one', label: 'One', parts: [{ id: 'all', label: '', value: 100, colour: 'red' }] },
    {
      id: 'two',
      label: 'Two',
      parts: [
        { id: 'a', label: 'A', value: 50, colour: 'red', tag: 'a' },
        { id: 'b', label: 'B', value: 25, colour: 'blue' },
      ],
    },
  ];
  const html = renderToString(
    h(BarChart, {
      title: 'A chart',
      bars,
      scale: 'linear',
      axisTitle: 'pieces',
      formatTick: String,
      formatValue: (value) => `${value} pcs`,
    }),
  );

  test('is drawn on the server, left to right, with the whole of each bar written beside it', () => {
    expect(html).toContain('<div class="bar-chart" dir="ltr"');
    expect(html).toContain('>75 pcs</span>');
    expect(html).toContain('--from:0.5;--to:0.75');
  });

  test('tells a keyboard which piece it is at, and a table has them all', () => {
    expect(html).toContain('aria-valuetext="One: 100 pcs"');
    expect(html).toContain('<th scope="row">Two · B</th><td>25 pcs</td>');
  });
});
