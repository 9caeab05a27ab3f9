import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Grid, placeAfter } from '../../src/ui/Grid.tsx';

const map = [
  [1, -2.5, 3],
  [4, 5, 6],
];
const shared = {
  label: 'A map',
  rows: 2,
  columns: 3,
  valueAt: (row: number, column: number) => map[row]?.[column],
};

describe('Grid', () => {
  test('without a cursor is a picture with a name and all its numbers', () => {
    const html = renderToString(h(Grid, shared));
    expect(html).toContain('role="img" aria-label="A map"');
    for (const value of map.flat()) expect(html).toContain(`>${value}</text>`);
  });

  test('with a cursor is one stop for the keyboard that says where it is', () => {
    const html = renderToString(
      h(Grid, {
        ...shared,
        cursor: { row: 1, column: 2 },
        onCursor: () => undefined,
        placeText: (row, column) => `row ${row + 1}, column ${column + 1}`,
      }),
    );
    expect(html.match(/tabindex="0"/gi)).toHaveLength(1);
    expect(html).toContain('aria-valuetext="row 2, column 3"');
    expect(html).toContain('aria-valuenow="6"');
  });
});

describe('the arrow keys', () => {
  const size = { rows: 2, columns: 3 };
  test.each([
    ['ArrowRight', { row: 0, column: 1 }, { row: 0, column: 2 }],
    ['ArrowRight', { row: 0, column: 2 }, { row: 0, column: 2 }],
    ['ArrowLeft', { row: 0, column: 0 }, { row: 0, column: 0 }],
    ['ArrowDown', { row: 0, column: 1 }, { row: 1, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }, { row: 0, column: 1 }],
    ['Home', { row: 1, column: 2 }, { row: 1, column: 0 }],
    ['End', { row: 1, column: 0 }, { row: 1, column: 2 }],
    ['PageUp', { row: 1, column: 1 }, { row: 0, column: 1 }],
    ['PageDown', { row: 0, column: 1 }, { row: 1, column: 1 }],
  ])('%s moves from %o to %o and not over the edge', (key, from, to) => {
    expect(placeAfter(key, from, size)).toEqual(to);
  });

  test('leave other keys alone', () => {
    expect(placeAfter('a', { row: 0, column: 0 }, size)).toBeUndefined();
  });
});
