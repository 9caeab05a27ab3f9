/** All that is on record. Fetched when it is opened. */
import { transferArmIds } from '../../models/experiments/transfer.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { BriefRecord } from './brief.ts';
import { courseworkRows, outcomeHead, outcomeRow } from './Outcomes.tsx';
import { fill, useWords } from './words.ts';

export function AllArms({ record }: { readonly record: BriefRecord }) {
  const words = useWords();
  const recorded = (id: string) => record.arms.find((one) => one.id === id);
  return (
    <DataTable
      caption={fill(words.t.allCaption, { arms: words.count(record.arms.length) })}
      head={outcomeHead(words)}
      rows={[
        ...courseworkRows(words),
        ...transferArmIds.map((id) =>
          outcomeRow(words.pick('arm', id), recorded(id), recorded('frozen'), words),
        ),
      ]}
    />
  );
}
