import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { DataTable } from '../../src/ui/DataTable.tsx';
import type { Line } from '../../src/ui/chart-types.ts';
import { LineChart } from '../../src/ui/LineChart.tsx';
import { Matrix } from '../../src/ui/Matrix.tsx';

const line: Line = {
  id: 'a',
  label: 'Line A',
  endLabel: { text: 'A 0.5', x: 2 },
  colour: 'var(--fc)',
  stroke: 'dashed',
  strong: true,
  marks: true,
  points: [
    [0, 1],
    [1, NaN],
    [2, 0.5],
  ],
};

describe('LineChart', () => {
  const html = renderToString(
    h(LineChart, {
      title: 'A chart',
      lines: [line],
      x: [0, 2],
      y: [0, 1],
      xTitle: 'epoch',
      formatX: String,
      formatTick: String,
      formatValue: (value) => value.toFixed(1),
      reference: { value: 0.1, label: 'chance' },
    }),
  );

  test('is drawn on the server, left to right', () => {
    expect(html).toContain('<div class="line-chart" dir="ltr"');
    expect(html).toContain('A 0.5</text>');
    expect(html).toContain('chance</text>');
    expect(html).not.toContain('undefined');
  });

  test('interrupts a line where a value is no number', () => {
    const path = / d="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    expect(html).not.toMatch(/d="[^"]*NaN/);
  });

  test('says its values to those who do not see it', () => {
    expect(html).toContain('aria-label="A chart"');
    expect(html).toContain('aria-valuetext="epoch 2 · Line A 0.5"');
  });
});

describe('Matrix', () => {
  test('is a table with headings, shaded by the share within a row', () => {
    const html = renderToString(
      h(Matrix, {
        caption: 'Who is who',
        rowTitle: 'true',
        columnTitle: 'says',
        labels: ['cat', 'dog'],
        counts: Uint32Array.from([3, 1, 0, 0]),
        colour: 'var(--conv)',
        format: String,
      }),
    );
    expect(html.match(/<th [^>]*scope="row"/g)).toHaveLength(2);
    expect([...html.matchAll(/--share:(\d+%)/g)].map(([, share]) => share)).toEqual([
      '75%',
      '25%',
      '0%',
      '0%',
    ]);
  });
});

describe('DataTable', () => {
  test('makes the first cell of each row its heading', () => {
    const html = renderToString(
      h(DataTable, { caption: 'Table', head: ['x', 'y'], rows: [['1', '2']], foot: ['sum', '2'] }),
    );
    expect(html).toContain('<th scope="row"><bdi>1</bdi></th><td><bdi>2</bdi></td>');
    expect(html).toContain('<th scope="row"><bdi>sum</bdi></th>');
  });
});
