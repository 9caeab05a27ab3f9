import { describeNetwork } from '../../models/describe.ts';
import type { Network } from '../../models/spec.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useWords } from './words.ts';

/** Shape, parameters and multiply-adds of every layer, and the totals. */
export function NetworkTable({
  network,
  title,
}: {
  readonly network: Network;
  readonly title: string;
}) {
  const { t, count } = useWords();
  const { rows, total } = describeNetwork(network);
  return (
    <DataTable
      caption={title}
      head={[t.layer, t.shape, t.parameters, t.macs]}
      rows={rows.map((row) => [
        row.name,
        row.outputShape.join('×'),
        count(row.parameters),
        count(row.macs),
      ])}
      foot={[t.total, '', count(total.parameters), count(total.macs)]}
    />
  );
}
