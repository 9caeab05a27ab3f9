/** A suspect, what changing only that has done, and the training that tries it here. */
import {
  transferArmOf,
  transferSettings,
  type TransferArmId,
} from '../../models/experiments/transfer.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { type BriefRecord, briefOf } from './brief.ts';
import { isBusy } from './live.ts';
import { Outcomes } from './Outcomes.tsx';
import { armsOf, type ExplainState, settingsIn, suspects } from './state.ts';
import { Training } from './Training.tsx';
import { type Live, runKey } from './use-live.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ExplainState>;
  readonly live: Live;
  readonly record: BriefRecord;
}

const loadInside = async () => (await import('./Inside.tsx')).Inside;
const loadForm = async () => (await import('./SettingsForm.tsx')).SettingsForm;
const loadAll = async () => (await import('./AllArms.tsx')).AllArms;

export function Bench({ demo, live, record }: Props) {
  const { t, pick } = useWords();
  const state = demo.state.value;
  const { suspect } = state;
  const settings = settingsIn(state);
  const arm: TransferArmId | 'own' = transferArmOf(settings) ?? 'own';
  const arms = armsOf(suspect);
  const others = arms.some((one) => one === arm) ? [] : [arm];
  const disabled = demo.locked || isBusy(live.state.value);
  const here = live.outcomes.value.get(runKey(settings, state.seed));
  return (
    <div class="ex-part" data-arm={arm}>
      <div class="needs-script">
        <ChoiceField
          name="suspect"
          label={t.suspect}
          value={suspect}
          options={suspects.map((value) => ({ value, label: pick('suspect', value) }))}
          disabled={disabled}
          onChange={(value) => {
            const [, first = 'frozen'] = armsOf(value);
            demo.change({ suspect: value, ...transferSettings(first) });
          }}
        />
      </div>
      <p class="ex-says">{pick('says', suspect)}</p>
      <div class="needs-script">
        <ChoiceField<TransferArmId | 'own'>
          name="arm"
          label={t.arm}
          value={arm}
          options={[...arms, ...others].map((value) => ({ value, label: pick('arm', value) }))}
          disabled={disabled}
          onChange={(value) => {
            if (value !== 'own') demo.change(transferSettings(value));
          }}
        />
      </div>
      <Outcomes
        {...{ arm, arms, record }}
        here={here && briefOf(here)}
        isStopped={here?.stopped ?? false}
      />
      <Training demo={demo} live={live} />
      <Fold summary={t.inside}>{() => <Lazy load={loadInside} props={{ arm, here }} />}</Fold>
      <Fold summary={t.settings}>{() => <Lazy load={loadForm} props={{ demo, disabled }} />}</Fold>
      <Fold summary={t.all}>{() => <Lazy load={loadAll} props={{ record }} />}</Fold>
    </div>
  );
}
