/** What the times say of the two claims, and where they come from. */
import type { BlockTimes, Pass, RecordedClock } from '../../facts/clock-record.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { Rich } from '../../ui/demo/Rich.tsx';
import { useWords as useTrainingWords } from '../../ui/training/words.ts';
import type { Measurement } from './measurement.ts';
import { isTooShort, type Verdict } from './verdict.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly verdict: Verdict;
  readonly times: BlockTimes;
  readonly pass: Pass;
  /** The times are of it, or else of the record. */
  readonly measurement: Measurement | undefined;
  readonly record: RecordedClock;
}

export function Outcome({ verdict, times, pass, measurement, record }: Props) {
  const { t, fixed, pick } = useWords();
  const { isMacs, macs, ratio, saves } = verdict;
  const values = { ratio: fixed(ratio.median, 2), macs: fixed(macs, 2) };
  const from = measurement ? 'live' : 'recorded';
  return (
    <div class="clock-outcome" data-outcome={from}>
      <h4>{pick('from', from)}</h4>
      <ul>
        <li data-finding={saves}>{fill(pick('saves', saves), values)}</li>
        <li data-finding={isMacs}>{fill(pick('isMacs', isMacs), values)}</li>
      </ul>
      {isTooShort(times, pass) && (
        <Notice kind="warning" about="too-short">
          {t.tooShort}
        </Notice>
      )}
      {measurement && <Measured {...measurement} />}
      <Recorded record={record} />
    </div>
  );
}

const sizeText = (map: number) => `\u2066${map}×${map}\u2069`;

function Measured({ backend, rounds, settings }: Measurement) {
  const { t, count, language } = useWords();
  const { pick } = useTrainingWords.of(language);
  return (
    <p class="small">
      {fill(t.measuredWith, {
        backend: isolated(pick('backend', backend)),
        channels: count(settings.channels),
        map: sizeText(settings.map),
        batch: count(settings.batch),
        rounds: count(rounds),
      })}
    </p>
  );
}

function Recorded({ record }: { readonly record: RecordedClock }) {
  const { t, count, day, language } = useWords();
  const { pick } = useTrainingWords.of(language);
  return (
    <p class="small">
      <Rich
        text={fill(t.recordedWith, {
          backend: isolated(pick('backend', record.backend)),
          machine: isolated(record.machine),
          date: day(record.recordedOn),
          channels: count(record.channels),
          map: sizeText(record.map),
          rounds: count(record.repeats),
          command: `\`${record.command}\``,
        })}
      />
    </p>
  );
}
