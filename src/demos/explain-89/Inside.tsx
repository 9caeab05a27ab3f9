/** Where the chosen arm errs and how sure it is, here or on record. Fetched when it is opened. */
import type { ConfidenceBins, TransferOutcome } from '../../facts/transfer-record.ts';
import type { TransferArmId } from '../../models/experiments/transfer.ts';
import { type Bar, BarChart } from '../../ui/BarChart.tsx';
import { Errors } from './Errors.tsx';
import { record } from './records.ts';
import { useWords } from './words.ts';

interface Props {
  readonly arm: TransferArmId | 'own';
  readonly here: TransferOutcome | undefined;
}

export function Inside({ arm, here }: Props) {
  const { t } = useWords();
  const outcome = here ?? record.arms.find(({ id }) => id === arm);
  if (!outcome) return <p>{t.verdictNone}</p>;
  return (
    <div class="ex-part" data-inside={here ? 'here' : 'record'}>
      <p class="small">{here ? t.fromHere : t.fromRecord}</p>
      <Errors confusion={outcome.confusion} colour="var(--conv)" />
      <Confidence bins={outcome.confidence} />
    </div>
  );
}

function Confidence({ bins: { right, wrong } }: { readonly bins: ConfidenceBins }) {
  const { t, count, percent } = useWords();
  const bars = right.map((answers, bin): Bar => ({
    id: String(bin),
    label: `${percent(bin / 10, 0)}–${percent((bin + 1) / 10, 0)}`,
    parts: [
      { id: 'right', label: t.right, value: answers, colour: 'var(--conv)' },
      { id: 'wrong', label: t.wrong, value: wrong[bin] ?? 0, colour: 'var(--fc)' },
    ],
  }));
  return (
    <div>
      <h4>{t.confidenceTitle}</h4>
      <p>{t.confidenceLead}</p>
      <BarChart
        title={t.confidenceTitle}
        bars={bars}
        scale="linear"
        axisTitle={t.confidenceAxis}
        formatTick={count}
        formatValue={count}
      />
    </div>
  );
}
