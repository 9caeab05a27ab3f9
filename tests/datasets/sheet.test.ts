import { describe, expect, it } from 'vitest';
import { sheetFromTiles, sheetSize, tilesFromSheet } from '../../src/datasets/sheet.ts';

describe('sheets', () => {
  const layout = { columns: 2, count: 3, tileHeight: 2, tileWidth: 1 };
  // Three tiles of two pixels, numbered by tile, row and channel.
  const tiles = Uint8Array.from(
    [0, 1, 2].flatMap((t) =>
      [0, 1].flatMap((y) => [1, 2, 3].map((c) => (100 * t) / 2 + 10 * y + c)),
    ),
  );

  it('lays tiles out row by row', () => {
    expect(sheetSize(layout)).toEqual({ width: 2, height: 4 });
    const sheet = sheetFromTiles(tiles, layout);
    const pixel = (x: number, y: number) => [
      ...sheet.subarray(3 * (2 * y + x), 3 * (2 * y + x) + 3),
    ];
    expect(pixel(0, 1)).toEqual([11, 12, 13]);
    expect(pixel(1, 0)).toEqual([51, 52, 53]);
    expect(pixel(0, 3)).toEqual([111, 112, 113]);
    expect(pixel(1, 2)).toEqual([0, 0, 0]);
  });

  it('gives the tiles back from what a canvas decodes', () => {
    const sheet = sheetFromTiles(tiles, layout);
    const rgba = Uint8Array.from({ length: 8 * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : (sheet[3 * Math.floor(at / 4) + (at % 4)] ?? 0),
    );
    expect(tilesFromSheet({ width: 2, height: 4, rgba }, layout)).toEqual(tiles);
  });
});
