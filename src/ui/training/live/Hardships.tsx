/** Faults that a training goes on in spite of, as the reader is told of them. */
import { Detail } from './Failure.tsx';
import { Notice } from '../../demo/Notice.tsx';
import { isBusy, type Recovery, type TrainingState } from '../state.ts';
import { fill, isolated } from '../words.ts';
import { useLiveWords } from './live-words.ts';

interface Props {
  readonly state: TrainingState;
}

export function Hardships({ state }: Props) {
  const { phase, recovery } = state;
  return (
    <>
      {recovery && phase !== 'error' && <Recovered state={state} recovery={recovery} />}
      {isBusy(state) && (
        <>
          <FailedSelfTests state={state} />
          <Waiting state={state} />
          <NotKept state={state} />
        </>
      )}
    </>
  );
}

/** What happened, and what goes on where. */
function Recovered({ state, recovery }: Props & { readonly recovery: Recovery }) {
  const { t, pick, count } = useLiveWords();
  const { backend = 'auto', phase, resumedFrom } = state;
  const soon = recovery.code === 'network' ? t.recoveringOnline : t.recovering;
  const outcome = resumedFrom
    ? fill(t.recovered, {
        backend: pick('backend', backend),
        epoch: count(resumedFrom.epoch),
        step: count(resumedFrom.step),
      })
    : fill(t.recoveredAnew, { backend: pick('backend', backend) });
  return (
    <Notice kind="warning" about="recovery">
      <p>
        <strong>{pick('fault', recovery.code)}</strong> {phase === 'loading' ? soon : outcome}{' '}
        {recovery.backend && fill(t.givenUp, { backend: pick('backend', recovery.backend) })}
      </p>
      <Detail {...recovery} />
    </Notice>
  );
}

function FailedSelfTests({ state: { backend, reports } }: Props) {
  const { t, pick } = useLiveWords();
  if (!backend) return null;
  const failed = reports.filter(({ verdict }) => verdict === 'failed-self-test');
  return failed.map((report) => (
    <Notice key={report.backend} kind="warning" about="self-test">
      {fill(t.selfTestFailed, {
        failed: pick('backend', report.backend),
        backend: pick('backend', backend),
      })}
    </Notice>
  ));
}

function Waiting({ state: { load } }: Props) {
  const { t, pick } = useLiveWords();
  if (!load?.waiting) return null;
  const { code, file, isOffline } = load.waiting;
  return (
    <Notice kind="warning" about="waiting">
      {isOffline ? t.waitingOffline : fill(pick('waiting', code), { file: isolated(file) })}
    </Notice>
  );
}

function NotKept({ state: { keepFault } }: Props) {
  const { pick } = useLiveWords();
  if (!keepFault) return null;
  return (
    <Notice kind="warning" about="not-kept">
      {pick('keepFault', keepFault)}
    </Notice>
  );
}
