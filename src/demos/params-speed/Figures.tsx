/** All that was counted and measured, in a table. */
import { DataTable } from '../../ui/DataTable.tsx';
import { countedBytes, type Measured } from './measured.ts';
import { names } from './names.ts';
import type { Subject } from './subjects.ts';
import { useWords } from './words.ts';

interface Props {
  readonly subjects: readonly Subject[];
  readonly measured: readonly Measured[];
  /** Of the measurement, or else the next. */
  readonly batch: number;
}

export function Figures({ subjects, measured, batch }: Props) {
  const { t, count, fixed } = useWords();
  return (
    <DataTable
      caption={t.tableCaption}
      head={[t.network, t.parameters, t.macs, t.time, t.range, t.memory, t.counted]}
      rows={subjects.map((subject) => {
        const times = measured.find(({ network }) => network === subject.id);
        const perImage = (ms: number) => fixed(ms / batch, 3);
        return [
          <bdi key="name" dir="ltr" data-network={subject.id} data-ms={times?.middle.toFixed(4)}>
            {names[subject.id]}
          </bdi>,
          count(subject.parameters),
          count(subject.macs),
          times ? perImage(times.middle) : '–',
          times ? `${perImage(times.low)} – ${perImage(times.high)}` : '–',
          times ? fixed(times.bytes / 1e6, 1) : '–',
          fixed(countedBytes(subject, batch) / 1e6, 1),
        ];
      })}
    />
  );
}
