import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../facts/format.ts';
import { describeNetwork, type LayerRow } from '../../models/describe.ts';
import type { Network } from '../../models/spec.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Rich } from '../../ui/demo/Rich.tsx';
import { useWords } from './words.ts';

/** Latin digits in every language, like the shapes beside them. */
const count = (value: number) => formatNumber(value, 'en');

/** Shape, parameters and multiply-adds of every layer, and the totals. */
export function NetworkTable({
  network,
  title,
}: {
  readonly network: Network;
  readonly title: string;
}) {
  const { t } = useWords();
  const { rows, total } = describeNetwork(network);
  const table = (
    <DataTable
      caption={title}
      head={[t.layer, t.shape, t.parameters, t.macs]}
      rows={rows.map((row) => [
        nameOf(row, t.shortcut),
        row.outputShape.join('×'),
        count(row.parameters),
        count(row.macs),
      ])}
      foot={[t.total, '', count(total.parameters), count(total.macs)]}
    />
  );
  if (rows.every(({ within }) => within.length === 0)) return table;
  return (
    <>
      {table}
      <p class="small">
        <Rich text={t.residualRows} />
      </p>
    </>
  );
}

/** Layers within a residual layer are moved in, and those on its shortcut say so. */
function nameOf({ name, within }: LayerRow, shortcut: string): ComponentChildren {
  if (within.length === 0) return name;
  return (
    <span class="inner">
      {name}
      {within.at(-1) === 'shortcut' && <span> · {shortcut}</span>}
    </span>
  );
}
