import type { ComponentChildren } from 'preact';
import { imagenetWeights, randomWeights } from '../../facts/coursework-q3.ts';
import { standardError } from '../../math/standard-error.ts';
import type { TransferArmId } from '../../models/experiments/transfer.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Brief, BriefRecord } from './brief.ts';
import { compared } from './comparison.ts';
import { fill, useWords, type Words } from './words.ts';

interface Props {
  readonly arm: TransferArmId | 'own';
  readonly arms: readonly TransferArmId[];
  readonly record: BriefRecord;
  /** What came of these settings in this visit. */
  readonly here: Brief | undefined;
  /** The reader has ended it early, so that it proves nothing. */
  readonly isStopped: boolean;
}

/** What the arms of a suspect have come to, beside the base and the coursework. */
export function Outcomes({ arm, arms, record, here, isStopped }: Props) {
  const words = useWords();
  const { t, pick } = words;
  const recorded = (id: TransferArmId) => record.arms.find((one) => one.id === id);
  const base = recorded('frozen');
  const hereName = fill(t.hereRow, { arm: pick('arm', arm) });
  const shown = here ?? (arm === 'own' ? undefined : recorded(arm));
  return (
    <>
      <DataTable
        caption={captionOf(record, words)}
        head={outcomeHead(words)}
        rows={[
          ...courseworkRows(words),
          ...arms.map((id) => outcomeRow(pick('arm', id), recorded(id), base, words)),
          ...(here ? [outcomeRow(hereName, here, isStopped ? undefined : base, words)] : []),
        ]}
      />
      {isStopped ? (
        <p class="ex-verdict">{t.stoppedEarly}</p>
      ) : (
        <Verdict arm={arm} shown={shown} base={base} isHere={here !== undefined} />
      )}
    </>
  );
}

export function outcomeHead({ t }: Words): string[] {
  return [t.col_what, t.col_train, t.col_test, t.col_loss, t.col_beside];
}

export function captionOf({ about, arms }: BriefRecord, { t, count }: Words): string {
  const [first] = arms;
  if (!first) return t.recordNone;
  return fill(t.recordCaption, {
    train: count(first.trainImages),
    test: count(first.testImages),
    command: `\u2068${about.command}\u2069`,
    date: `\u2068${about.recordedOn}\u2069`,
  });
}

export function courseworkRows({ t, percent, fixed }: Words): ComponentChildren[][] {
  return [
    [
      t.courseworkFrozen,
      '–',
      percent(imagenetWeights.accuracy),
      fixed(imagenetWeights.loss, 4),
      '',
    ],
    [
      t.courseworkRandom,
      '–',
      percent(randomWeights.accuracy),
      randomWeights.loss.toExponential(1),
      '',
    ],
  ];
}

export function outcomeRow(
  name: string,
  outcome: Brief | undefined,
  base: Brief | undefined,
  { t, percent, fixed, pick }: Words,
): ComponentChildren[] {
  if (!outcome) return [name, '–', t.notRecorded, '–', '–'];
  const { test, testImages, train } = outcome;
  const comparison = base && outcome !== base ? compared(outcome, base) : undefined;
  return [
    name,
    train ? percent(train.accuracy) : '–',
    `${percent(test.accuracy)} ± ${percent(standardError(test.accuracy, testImages))}`,
    fixed(test.loss, 3),
    comparison ? pick('short', comparison.verdict) : '',
  ];
}

/** What the arm that is chosen says of its suspect. */
function Verdict(props: {
  readonly arm: TransferArmId | 'own';
  readonly shown: Brief | undefined;
  readonly base: Brief | undefined;
  readonly isHere: boolean;
}) {
  const { arm, shown, base, isHere } = props;
  const { t, pick, fixed } = useWords();
  if (!shown || !base) return <p class="ex-verdict">{t.verdictNone}</p>;
  const from = isHere ? t.fromHere : t.fromRecord;
  if (arm === 'frozen' && !isHere)
    return (
      <p class="ex-verdict" data-verdict="base">
        {t.verdictBase}
      </p>
    );
  const { difference, standardError: error, verdict, reaches89 } = compared(shown, base);
  return (
    <p class="ex-verdict" data-verdict={verdict} data-reaches={reaches89}>
      <strong>{pick('verdict', verdict)}</strong>{' '}
      {fill(t.verdictBy, {
        points: fixed(100 * Math.abs(difference), 1),
        error: fixed(100 * error, 1),
        from,
      })}{' '}
      {verdict !== 'higher' && (reaches89 ? t.reaches : t.reachesNot)}
    </p>
  );
}
