import { presets } from '../../models/networks.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { isUnchanged, withPreset, type Settings } from './settings.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly onChange: (settings: Settings) => void;
}

/** The experiments to choose from, and what the chosen one shows. */
export function Presets({ settings, disabled, onChange }: Props) {
  const { t, count, pick } = useWords();
  const { seed } = withPreset(settings, settings.presetId).run;
  return (
    <div class="presets">
      <ChoiceField
        label={t.preset}
        name="preset"
        value={settings.presetId}
        options={presets.map(({ id }) => ({ value: id, label: pick('preset', id) }))}
        disabled={disabled}
        onChange={(id) => {
          onChange(withPreset(settings, id));
        }}
      />
      <p class="about">
        {fill(pick('about', settings.presetId), { seed: count(seed) })}
        {!isUnchanged(settings) && <span class="tag">{t.changed}</span>}
      </p>
    </div>
  );
}
