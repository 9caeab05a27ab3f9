/** The layers of the stack, the first one first: what each is, and how far it makes one cell see. */
import type { Language } from '../../facts/format.ts';
import { receptiveFields } from '../../math/receptive-field.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { grown, largest, settings, withSetting, type Setting, type Stack } from './stack.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly stack: Stack;
  readonly disabled: boolean;
  readonly onChange: (stack: Stack) => void;
}

export function LayerControls({ stack, disabled, onChange }: Props) {
  const { t, count } = useWords();
  const fields = receptiveFields(stack);
  const longer = grown(stack);
  return (
    <div class="stacked-layers needs-script">
      <div>
        {stack.map((_layer, index) => {
          const name = fill(t.layer, { n: count(index + 1) });
          const field = fields[index + 1];
          return (
            <div key={index} class="stacked-layer" role="group" aria-label={name}>
              <strong>{name}</strong>
              {settings.map((setting) => (
                <SettingField key={setting} {...{ stack, index, setting, disabled, onChange }} />
              ))}
              <span class="small">
                {fill(t.sees, { size: isolated(`${field?.size ?? 0}×${field?.size ?? 0}`) })}
                <br />
                {fill(t.apart, { jump: count(field?.jump ?? 0) })}
              </span>
              {stack.length > 1 && (
                <button
                  type="button"
                  class="quiet"
                  data-action="remove-layer"
                  aria-label={fill(t.removeLayer, { n: count(index + 1) })}
                  disabled={disabled}
                  onClick={() => {
                    onChange(stack.filter((_other, place) => place !== index));
                  }}
                >
                  ×
                </button>
              )}
            </div>
          );
        })}
      </div>
      <button
        type="button"
        class="quiet"
        data-action="add-layer"
        disabled={disabled || !longer}
        onClick={() => {
          if (longer) onChange(longer);
        }}
      >
        {t.addLayer}
      </button>
    </div>
  );
}

function SettingField(props: Props & { readonly index: number; readonly setting: Setting }) {
  const { stack, index, setting } = props;
  const { t, count, language } = useWords();
  const max = largest(stack, index, setting);
  const words = frameStrings[language satisfies Language];
  return (
    <NumberField
      label={t[setting]}
      name={`${setting}${index + 1}`}
      value={stack[index]?.[setting] ?? 1}
      min={1}
      max={max}
      rungs={Array.from({ length: max }, (_rung, place) => place + 1)}
      whole
      disabled={props.disabled}
      format={count}
      less={words.less}
      more={words.more}
      onChange={(value) => {
        props.onChange(withSetting(stack, index, setting, value));
      }}
    />
  );
}
