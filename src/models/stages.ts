import { costOf, type Cost, type LayerRow, type NetworkDescription } from './describe.ts';

/** Consecutive layers whose maps are equally high; `vector` after flattening or global pooling. */
export interface Stage {
  readonly size: number | 'vector';
  /** Rows of the network's table, those inside residual layers included. */
  readonly rows: readonly LayerRow[];
  readonly cost: Cost;
}

/**
 * A network's table cut where the size of the maps changes. A residual layer counts as a whole by the
 * size it puts out, its first convolution too, where that still works on the larger map.
 */
export function stagesOf({ rows }: Pick<NetworkDescription, 'rows'>): readonly Stage[] {
  const groups: { size: Stage['size']; rows: LayerRow[] }[] = [];
  let inner: LayerRow[] = [];
  for (const row of rows) {
    inner.push(row);
    if (row.within.length > 0 && row !== rows.at(-1)) continue;
    const size = row.outputShape.length === 3 ? row.outputShape[0] : 'vector';
    const last = groups.at(-1);
    if (last?.size === size) last.rows.push(...inner);
    else groups.push({ size, rows: inner });
    inner = [];
  }
  return groups.map((group) => ({ ...group, cost: costOf(group.rows) }));
}
