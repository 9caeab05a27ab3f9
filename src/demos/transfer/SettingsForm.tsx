/** Everything a reader can set: what matters most in sight, the rest folded away. */
import { optimisers } from '../../models/spec.ts';
import { headKinds } from '../../models/transfer.ts';
import { BackendField } from '../../ui/training/RunFields.tsx';
import { ArmChoice } from './ArmChoice.tsx';
import { Choice, Field, type FieldProps, NumberSelect, Run, Select } from './fields.tsx';
import {
  dataIds,
  filmCounts,
  frameCounts,
  preprocessings,
  randomNets,
  sides,
  splitWays,
  unfrozenParts,
} from './state.ts';
import { useWords } from './words.ts';

export function SettingsForm(props: FieldProps) {
  const { t } = useWords();
  const { arms, data, head, randomNet } = props.state;
  const [hasRandom, hasTuned] = [arms.includes('random'), arms.includes('tuned')];
  return (
    <form
      class="settings"
      aria-label={t.settings}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <ArmChoice {...props} />
      <Choice {...props} name="data" group="data" label={t.data} values={dataIds} />
      {data === 'turntable24' && (
        <Choice {...props} name="splitBy" group="splitBy" label={t.splitBy} values={splitWays} />
      )}
      <Choice {...props} name="see" group="see" label={t.see} values={preprocessings} />
      <div class="transfer-fields">
        <NumberSelect {...props} name="side" label={t.side} values={sides} />
        <Field {...props} name="rate" label={t.rate} />
        {hasTuned && <Field {...props} name="fineRate" label={t.fineRate} />}
        <Run {...props} name="epochs" />
      </div>
      {hasTuned && <p class="small">{t.tunedHint}</p>}
      <details class="fold settings-fold">
        <summary>{t.more}</summary>
        <div class="fold-body settings">
          {hasRandom && (
            <Choice
              {...props}
              name="randomNet"
              group="randomNet"
              label={t.randomNet}
              values={randomNets}
            />
          )}
          {hasRandom && randomNet === 'full' && <p class="small">{t.fullHint}</p>}
          {hasTuned && (
            <Choice
              {...props}
              name="unfrozen"
              group="unfrozen"
              label={t.unfrozen}
              values={unfrozenParts}
            />
          )}
          <Choice {...props} name="head" group="head" label={t.head} values={headKinds} />
          <div class="transfer-fields">
            {head === 'two-layer' && <Field {...props} name="width" label={t.width} whole />}
            {head === 'two-layer' && <Field {...props} name="dropout" label={t.dropout} />}
            <Select
              {...props}
              name="optimiser"
              group="optimiser"
              label={t.optimiser}
              values={optimisers}
            />
            <Run {...props} name="batchSize" />
            <Run {...props} name="seed" />
            {data === 'turntable24' && (
              <>
                <NumberSelect {...props} name="films" label={t.films} values={filmCounts} />
                <NumberSelect {...props} name="frames" label={t.frames} values={frameCounts} />
              </>
            )}
            <BackendField settings={props.state} {...props} />
          </div>
        </div>
      </details>
    </form>
  );
}
