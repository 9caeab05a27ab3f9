/**
 * Sums over many rows or images, the same to the last bit however many threads there are: a fixed
 * number of parts, each with a sum of its own, which are then added up in their order.
 */
import { bytesOf, worthwhile } from './layout.ts';
import type { OwnModule } from './module.ts';

const mostParts = 8;
/** All parts' sums together should stay in a cache. */
const mostFloats = 1 << 21;

/** How many parts so many rows or images make, whose sum is `floats` long. */
export function partsOf(items: number, floats: number): number {
  return Math.max(1, Math.min(mostParts, items, Math.floor(mostFloats / floats)));
}

/** Room for the sums of all parts. */
export function partsBytes(parts: number, floats: number): number {
  return parts > 1 ? bytesOf(parts, floats) : 0;
}

/** Lets `fill` write the sums of the parts, one after the other, and adds them up at `target`. */
export function addUp(
  { share }: OwnModule,
  floats: number,
  parts: number,
  sums: number,
  target: number,
  fill: (sums: number) => void,
): void {
  if (parts === 1) {
    fill(target);
    return;
  }
  fill(sums);
  const args = [sums, parts, bytesOf(floats), target];
  share('addParts', args, { items: floats, grain: 4 * worthwhile(4 * parts) });
}

/** Rows that are worth a part. */
const leastRows = 64;

/** Parts of a sum over the rows of a `[rows][columns]` matrix. */
export function rowParts(rows: number, columns: number): number {
  return partsOf(Math.ceil(rows / leastRows), columns);
}
