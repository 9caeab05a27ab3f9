import { DataTable } from '../../ui/DataTable.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { compare, falseAlarms, significant, spreadOf, type SeedSet } from './seed-set.ts';
import { sets, type SeedsState } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<SeedsState>;
  readonly set: SeedSet;
  readonly hasOwn: boolean;
}

/** Two runs of one recipe: what their difference says, and what it does not. */
export function Pair({ demo, set, hasOwn }: Props) {
  const { t, pick } = useWords();
  const { one, other } = demo.state.value;
  const last = set.runs.length - 1;
  const [first, second] = [Math.min(one - 1, last), Math.min(other - 1, last)];
  return (
    <div class="seeds-part">
      <h4>{t.pairTitle}</h4>
      <div class="seeds-fields needs-script">
        {(hasOwn || demo.state.value.set === 'own') && (
          <ChoiceField
            name="set"
            label={t.set}
            value={demo.state.value.set}
            options={sets.map((value) => ({ value, label: pick('set', value) }))}
            disabled={demo.locked}
            onChange={(value) => {
              demo.change({ set: value });
            }}
          />
        )}
        {last > 0 && (
          <>
            <RunField demo={demo} set={set} name="one" index={first} />
            <RunField demo={demo} set={set} name="other" index={second} />
          </>
        )}
      </div>
      {last < 1 ? (
        <p>{t.tooFew}</p>
      ) : first === second ? (
        <p>{t.sameRun}</p>
      ) : (
        <Judgement set={set} first={first} second={second} />
      )}
    </div>
  );
}

function RunField(
  props: Pick<Props, 'demo' | 'set'> & { readonly name: 'one' | 'other'; readonly index: number },
) {
  const { t, count, percent } = useWords();
  const { demo, set, name, index } = props;
  return (
    <SelectField
      name={name}
      label={t[name]}
      value={String(index + 1)}
      options={set.runs.map(({ seed, accuracy }, place) => ({
        value: String(place + 1),
        label: `${fill(t.seedIs, { seed: count(seed) })} · ${percent(accuracy, 2)}`,
      }))}
      disabled={demo.locked}
      onChange={(value) => {
        demo.change({ [name]: Number(value) });
      }}
    />
  );
}

function Judgement(props: {
  readonly set: SeedSet;
  readonly first: number;
  readonly second: number;
}) {
  const { t, count, fixed, percent, pick } = useWords();
  const { set, first, second } = props;
  const comparison = compare(set, first, second);
  const alarms = falseAlarms(set);
  const accuracyOf = (index: number) => set.runs[index]?.accuracy ?? NaN;
  const pair = spreadOf([accuracyOf(first), accuracyOf(second)], set.testImages);
  const all = spreadOf(
    set.runs.map(({ accuracy }) => accuracy),
    set.testImages,
  );
  return (
    <>
      <DataTable
        caption={t.pairTable}
        head={[t.col_way, t.col_difference, t.col_error, t.col_z, t.col_called]}
        rows={(['unpaired', 'paired'] as const).map((way) => {
          const { difference, standardError, z } = comparison[way];
          return [
            pick('way', way),
            fixed(difference, 4),
            <span data-value={`${way}-error`}>{fixed(standardError, 4)}</span>,
            fixed(Math.abs(z), 2),
            pick('called', Math.abs(z) > significant ? 'different' : 'equal'),
          ];
        })}
      />
      <p>{fill(t.disagree, { disagreement: percent(comparison.disagreement) })}</p>
      <p data-pairs={alarms.pairs} data-unpaired={alarms.unpaired} data-paired={alarms.paired}>
        {fill(t.alarms, {
          pairs: count(alarms.pairs),
          unpaired: count(alarms.unpaired),
          paired: count(alarms.paired),
        })}
      </p>
      <p>
        {fill(t.cannot, {
          pairDeviation: fixed(pair.deviation, 4),
          count: count(set.runs.length),
          deviation: fixed(all.deviation, 4),
          pairReach: fixed(pair.reach, 4),
          reach: fixed(all.reach, 4),
        })}
      </p>
    </>
  );
}
