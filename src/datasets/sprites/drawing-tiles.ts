/**
 * The emoji sheet must decode to the same bytes everywhere, and canvases lose colour under
 * transparency. So the picture is opaque: each drawing is one tile of premultiplied colour followed
 * by one tile whose red is its alpha.
 */

/** RGBA drawings → tiles of three channels, two for each drawing. */
export function tilesOfDrawings(drawings: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const pixels = (drawings[0]?.length ?? 0) / 4;
  const tiles = new Uint8Array(drawings.length * pixels * 6);
  drawings.forEach((rgba, drawing) => {
    const colour = drawing * pixels * 6;
    const alpha = colour + pixels * 3;
    for (let pixel = 0; pixel < pixels; pixel += 1) {
      tiles.set(rgba.subarray(4 * pixel, 4 * pixel + 3), colour + 3 * pixel);
      tiles.fill(rgba[4 * pixel + 3] ?? 0, alpha + 3 * pixel, alpha + 3 * pixel + 3);
    }
  });
  return tiles;
}

/** The inverse: premultiplied RGBA, one drawing after another. */
export function drawingsFromTiles(tiles: Uint8Array, tileSize: number): Uint8Array<ArrayBuffer> {
  const pixels = tileSize * tileSize;
  const rgba = new Uint8Array((tiles.length / 6) * 4);
  for (let pixel = 0; pixel < rgba.length / 4; pixel += 1) {
    const colour = Math.floor(pixel / pixels) * pixels * 6 + (pixel % pixels) * 3;
    rgba.set(tiles.subarray(colour, colour + 3), pixel * 4);
    rgba[pixel * 4 + 3] = tiles[colour + pixels * 3] ?? 0;
  }
  return rgba;
}
