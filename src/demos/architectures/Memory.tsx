/** What both networks need in memory for a batch. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import type { Anatomy } from './anatomy.ts';
import {
  bytesOf,
  limits,
  precisions,
  rungs,
  type ArchitecturesState,
  type Side,
  sides,
} from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: ArchitecturesState;
  readonly anatomies: Readonly<Record<Side, Anatomy>>;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<ArchitecturesState>) => void;
}

export function Memory({ state, anatomies, disabled, onChange }: Props) {
  const { t, language, count, bytes } = useWords();
  const { less, more } = frameStrings[language];
  const perValue = bytesOf[state.precision];
  return (
    <>
      <div class="row">
        <NumberField
          label={t.batch}
          name="batch"
          value={state.batch}
          {...limits.batch}
          rungs={rungs.batch}
          whole
          disabled={disabled}
          format={count}
          less={less}
          more={more}
          onChange={(batch) => {
            onChange({ batch });
          }}
        />
        <ChoiceField
          label={t.precision}
          name="precision"
          value={state.precision}
          options={precisions.map((value) => ({ value, label: t[`precision_${value}`] }))}
          disabled={disabled}
          onChange={(precision) => {
            onChange({ precision });
          }}
        />
      </div>
      <DataTable
        caption={t.memoryTable}
        head={[t.network, t.weights, t.inference, t.training]}
        rows={sides.map((side) => {
          const { label, total, memory } = anatomies[side];
          const maps = (values: number | undefined) =>
            values === undefined ? '–' : bytes(values * state.batch * perValue);
          return [
            label,
            bytes(total.parameters * perValue),
            maps(memory?.inference),
            maps(memory?.training),
          ];
        })}
      />
    </>
  );
}
