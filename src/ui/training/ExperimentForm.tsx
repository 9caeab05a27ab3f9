/** What of an experiment a reader can set. Fetched when it is opened. */
import { frameStrings } from '../demo/frame-strings.ts';
import { NumberField } from '../NumberField.tsx';
import { rateScaleLimits } from './experiment.ts';
import { ArchiveField, BackendField, DataField, RunField, useRunWords } from './RunFields.tsx';
import type { ExperimentTraining } from './use-experiment.ts';

interface Props {
  readonly training: ExperimentTraining;
  readonly disabled: boolean;
}

export function ExperimentForm({ training, disabled }: Props) {
  const { t } = useRunWords();
  const { archive, change, settings } = training;
  const field = { settings, disabled, onChange: change };
  return (
    <form
      class="settings"
      aria-label={t.runOf}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <fieldset class="arm shared">
        <DataField {...field} />
        <RunField name="epochs" {...field} />
        <RunField name="trainingSize" {...field} />
        <RunField name="batchSize" {...field} />
        <RateField {...field} />
        <RunField name="seed" {...field} />
        <BackendField {...field} />
        <ArchiveField
          settings={settings}
          disabled={disabled}
          archive={archive.value}
          onArchive={(file) => {
            archive.value = file;
          }}
        />
      </fieldset>
    </form>
  );
}

function RateField(props: {
  readonly settings: ExperimentTraining['settings'];
  readonly disabled: boolean;
  readonly onChange: ExperimentTraining['change'];
}) {
  const { t, decimal, language } = useRunWords();
  const { settings, disabled, onChange } = props;
  return (
    <NumberField
      name="rate-scale"
      label={t.rateScale}
      value={settings.rateScale}
      {...rateScaleLimits}
      disabled={disabled}
      format={decimal}
      less={frameStrings[language].less}
      more={frameStrings[language].more}
      onChange={(rateScale) => {
        onChange({ ...settings, rateScale });
      }}
    />
  );
}
