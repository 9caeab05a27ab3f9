/** What of a training a reader can set, whatever is trained. */
import { backendChoices } from '../../engine/protocol.ts';
import type { RunSettings } from '../../models/spec.ts';
import { frameStrings } from '../demo/frame-strings.ts';
import { Rich } from '../demo/Rich.tsx';
import { NumberField } from '../NumberField.tsx';
import { SelectField } from '../SelectField.tsx';
import { ArchivePicker } from './ArchivePicker.tsx';
import { dataChoices, runLimits, type Machine } from './plan.ts';
import { runStrings } from './run-strings.ts';
import { fill, wordsFrom } from './words.ts';

/** The words of the fields. */
export const useRunWords = wordsFrom(runStrings);

interface Props<Settings> {
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly onChange: (settings: Settings) => void;
}

export function RunField<Settings extends { readonly run: RunSettings }>(
  props: Props<Settings> & { readonly name: keyof RunSettings },
) {
  const { t, count, language } = useRunWords();
  const { name, settings } = props;
  return (
    <NumberField
      name={name}
      label={t[name]}
      value={settings.run[name]}
      {...runLimits[name]}
      whole
      disabled={props.disabled}
      format={count}
      less={frameStrings[language].less}
      more={frameStrings[language].more}
      onChange={(value) => {
        props.onChange({ ...settings, run: { ...settings.run, [name]: value } });
      }}
    />
  );
}

export function DataField<Settings extends Machine>(props: Props<Settings>) {
  const { t, pick } = useRunWords();
  const { settings, disabled, onChange } = props;
  return (
    <SelectField
      name="data"
      label={t.data}
      value={settings.data}
      options={dataChoices.map((value) => ({ value, label: pick('data', value) }))}
      disabled={disabled}
      onChange={(data) => {
        onChange({ ...settings, data });
      }}
    />
  );
}

export function BackendField<Settings extends Machine>(props: Props<Settings>) {
  const { t, pick } = useRunWords();
  const { settings, disabled, onChange } = props;
  return (
    <SelectField
      name="backend"
      label={t.backend}
      value={settings.backend}
      options={backendChoices.map((value) => ({ value, label: pick('backend', value) }))}
      disabled={disabled}
      onChange={(backend) => {
        onChange({ ...settings, backend });
      }}
    />
  );
}

/** Where the reader gives CIFAR-10's own archive; nothing of it leaves the machine. */
export function ArchiveField(props: {
  readonly settings: Machine;
  readonly disabled: boolean;
  readonly archive: File | undefined;
  readonly onArchive: (archive: File | undefined) => void;
}) {
  const { t } = useRunWords();
  const { settings, disabled, archive, onArchive } = props;
  if (settings.data !== 'cifar10') return null;
  if (!archive) return <ArchivePicker disabled={disabled} onArchive={onArchive} />;
  return (
    <p class="archive">
      <Rich text={fill(t.archivePicked, { name: archive.name })} />{' '}
      <button
        type="button"
        class="quiet"
        disabled={disabled}
        onClick={() => {
          onArchive(undefined);
        }}
      >
        {t.dropArchive}
      </button>
    </p>
  );
}
