import { DataTable } from '../../DataTable.tsx';
import { Fold } from '../../Fold.tsx';
import type { TrainingState } from '../state.ts';
import { fill } from '../words.ts';
import { useLiveWords } from './live-words.ts';

/** Which backend was chosen and, on asking, what the trial of each gave. */
export function Trial({ state }: { readonly state: Pick<TrainingState, 'backend' | 'reports'> }) {
  const { backend, reports } = state;
  const { t, pick, count, duration } = useLiveWords();
  if (!backend) return null;
  const isRemembered = reports.some((report) => report.isRemembered);
  return (
    <Fold class="why" summary={fill(t.why, { backend: pick('backend', backend) })}>
      {() => (
        <>
          <DataTable
            caption={t.trialTable}
            head={[t.trialBackend, t.trialVerdict, t.trialThreads, t.trialStep, t.trialDetail]}
            rows={reports.map((report) => [
              pick('backend', report.backend),
              pick('verdict', report.verdict),
              report.threads === undefined ? '–' : count(report.threads),
              report.stepMs === undefined ? '–' : duration(report.stepMs),
              <span key="detail" class="detail" lang="en">
                {report.detail ?? ''}
              </span>,
            ])}
          />
          {isRemembered && <p class="small">{t.trialRemembered}</p>}
        </>
      )}
    </Fold>
  );
}
