import { windowExtent, type Window } from './output-size.ts';

/**
 * How many paths lead from one output to the cells of every map below it, along one axis: for each
 * map, the input first, the counts from the first cell in view to the last. Two windows of three give
 * `[[1, 2, 3, 2, 1], [1, 1, 1], [1]]`. Zeros are cells that a dilation or a large stride leaps over.
 * In two dimensions the count of a cell is its row's times its column's.
 */
export function pathCounts(windows: readonly Window[]): readonly (readonly number[])[] {
  const maps = [[1]];
  for (const window of windows.toReversed()) maps.unshift(countsBelow(maps[0] ?? [], window));
  return maps;
}

/** A layer's kernel of ones, drawn apart by its dilation, convolved with the counts of the map above. */
function countsBelow(above: readonly number[], window: Window): number[] {
  const { kernelSize, stride = 1, dilation = 1 } = window;
  const below = new Array<number>((above.length - 1) * stride + windowExtent(window)).fill(0);
  above.forEach((paths, cell) => {
    for (let tap = 0; tap < kernelSize; tap += 1) {
      const place = cell * stride + tap * dilation;
      below[place] = (below[place] ?? 0) + paths;
    }
  });
  return below;
}
