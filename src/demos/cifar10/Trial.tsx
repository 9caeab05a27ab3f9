import { DataTable } from '../../ui/DataTable.tsx';
import { Fold } from '../../ui/Fold.tsx';
import type { TrainingState } from './state.ts';
import { fill, useWords } from './words.ts';

/** Which backend was chosen and, on asking, what the trial of each gave. */
export function Trial({ state: { backend, reports } }: { readonly state: TrainingState }) {
  const { t, pick, duration } = useWords();
  if (!backend) return null;
  return (
    <Fold class="why" summary={fill(t.why, { backend: pick('backend', backend) })}>
      {() => (
        <DataTable
          caption={t.trialTable}
          head={[t.trialBackend, t.trialVerdict, t.trialStep, t.trialDetail]}
          rows={reports.map((report) => [
            pick('backend', report.backend),
            pick('verdict', report.verdict),
            report.stepMs === undefined ? '–' : duration(report.stepMs),
            <span key="detail" class="detail" lang="en">
              {report.detail ?? ''}
            </span>,
          ])}
        />
      )}
    </Fold>
  );
}
