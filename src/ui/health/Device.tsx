/** What this browser has. Before it has been looked at, the table already has its size. */
import { DataTable } from '../DataTable.tsx';
import { abilities, type DeviceReport } from './reports.ts';
import { fill, useWords } from './words.ts';

export function Device({ report }: { readonly report: DeviceReport | undefined }) {
  const { t, pick, count, bytes } = useWords();
  const { room } = report ?? {};
  return (
    <section
      class="health-part"
      aria-labelledby="health-device"
      data-part="device"
      data-state={report ? 'done' : 'idle'}
    >
      <h4 id="health-device">{t.deviceHeading}</h4>
      <DataTable
        caption={t.deviceHeading}
        head={[t.ability, t.has, t.meaning]}
        rows={abilities.map((id) => [
          pick('ability', id),
          <span key="has" data-ability={id} data-has={report?.has[id]}>
            {report ? (report.has[id] ? t.yes : t.no) : '…'}
          </span>,
          report?.has[id] === false ? pick('without', id) : '',
        ])}
      />
      <p class="small">
        {fill(t.cores, { count: report ? count(report.cores) : '…' })}
        {room && ` · ${fill(t.room, { left: bytes(room.left), quota: bytes(room.quota) })}`}
      </p>
    </section>
  );
}
