/** A picture of a ship at sea, drawn pixel by pixel, for readers who have loaded no data. */
export const pictureSize = 32;

type Colour = readonly [red: number, green: number, blue: number];

/** RGB, 0…255, row by row. */
export function drawnPicture(): Uint8Array {
  const rgb = new Uint8Array(3 * pictureSize ** 2);
  for (let place = 0; place < pictureSize ** 2; place += 1)
    rgb.set(colourAt(Math.floor(place / pictureSize), place % pictureSize), 3 * place);
  return rgb;
}

function colourAt(row: number, column: number): Colour {
  return sail(row, column) ?? hull(row, column) ?? sun(row, column) ?? background(row, column);
}

function sail(row: number, column: number): Colour | undefined {
  if (column === 15 && row >= 4 && row < 21) return [92, 62, 40];
  if (row < 6 || row > 18) return undefined;
  if (column > 15 && column - 15 <= (row - 5) * 0.75) return [250, 246, 236];
  if (column < 15 && 15 - column <= (row - 6) * 0.5) return [222, 90, 62];
  return undefined;
}

function hull(row: number, column: number): Colour | undefined {
  const inset = row - 20;
  if (row < 20 || row > 23 || column < 5 + inset || column > 27 - inset) return undefined;
  return row === 20 ? [245, 238, 220] : [70, 48, 38];
}

function sun(row: number, column: number): Colour | undefined {
  return Math.hypot(row - 6, column - 27) < 3.3 ? [252, 204, 92] : undefined;
}

function background(row: number, column: number): Colour {
  if (row >= 22) {
    const wave = Math.sin(column * 0.8 + row * 1.7) * 10;
    return [28 + wave, 92 + wave - (row - 22) * 3, 140 + wave - (row - 22) * 3];
  }
  return [118 + row * 4, 182 + row * 2, 226 - row];
}
