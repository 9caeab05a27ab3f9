/**
 * A sheet is one picture that holds many small images as tiles, row by row. This is its arithmetic;
 * which picture format carries it is somebody else's business.
 */
export interface SheetLayout {
  readonly columns: number;
  readonly count: number;
  readonly tileHeight: number;
  readonly tileWidth: number;
}

/** A decoded picture, four bytes a pixel as canvases give it. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

/** Decodes a lossless picture to exactly the bytes that were encoded; injected, since Node has no canvas. */
export type DecodeSheet = (picture: Blob) => Promise<Raster>;

/** Width and height of the sheet in pixels. */
export function sheetSize(layout: SheetLayout): { width: number; height: number } {
  const rows = Math.ceil(layout.count / layout.columns);
  return { width: layout.columns * layout.tileWidth, height: rows * layout.tileHeight };
}

/** NHWC tiles of three channels → the RGB bytes of a sheet; places without a tile stay black. */
export function sheetFromTiles(tiles: Uint8Array, layout: SheetLayout): Uint8Array {
  const { width, height } = sheetSize(layout);
  const sheet = new Uint8Array(width * height * 3);
  const rowBytes = layout.tileWidth * 3;
  eachTileRow(layout, (tileRow, pixel) => {
    sheet.set(tiles.subarray(tileRow * rowBytes, (tileRow + 1) * rowBytes), pixel * 3);
  });
  return sheet;
}

/** The inverse, from a decoded sheet: NHWC tiles of three channels, alpha left out. */
export function tilesFromSheet({ rgba }: Raster, layout: SheetLayout): Uint8Array<ArrayBuffer> {
  const { tileWidth } = layout;
  const tiles = new Uint8Array(layout.count * layout.tileHeight * tileWidth * 3);
  eachTileRow(layout, (tileRow, pixel) => {
    for (let column = 0; column < tileWidth; column += 1) {
      const to = (tileRow * tileWidth + column) * 3;
      const from = (pixel + column) * 4;
      tiles[to] = rgba[from] ?? 0;
      tiles[to + 1] = rgba[from + 1] ?? 0;
      tiles[to + 2] = rgba[from + 2] ?? 0;
    }
  });
  return tiles;
}

/** Visits every row of every tile: its number among all tile rows, and the sheet pixel it begins at. */
function eachTileRow(layout: SheetLayout, visit: (tileRow: number, pixel: number) => void): void {
  const { columns, count, tileHeight, tileWidth } = layout;
  const width = columns * tileWidth;
  for (let tile = 0; tile < count; tile += 1) {
    const left = (tile % columns) * tileWidth;
    const top = Math.floor(tile / columns) * tileHeight;
    for (let row = 0; row < tileHeight; row += 1) {
      visit(tile * tileHeight + row, (top + row) * width + left);
    }
  }
}
