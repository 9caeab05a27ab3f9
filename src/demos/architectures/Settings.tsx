/** The two networks, their images, what is shown, and the padding. */
import { architectures } from '../../models/architectures/architectures.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import {
  asMade,
  limits,
  measures,
  rungs,
  sides,
  type ArchitecturesState,
  type Choice,
  type Side,
} from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: ArchitecturesState;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<ArchitecturesState>) => void;
}

const networks = architectures.map(({ id, label }) => ({ value: id, label }));

export function Settings({ state, disabled, onChange }: Props) {
  const { t } = useWords();
  return (
    <div class="needs-script arch-settings">
      <div class="arch-networks">
        {sides.map((side) => (
          <NetworkFields
            key={side}
            side={side}
            choice={state[side]}
            disabled={disabled}
            onChange={(choice) => {
              onChange({ [side]: choice, pick: undefined });
            }}
          />
        ))}
      </div>
      <div class="row">
        <ChoiceField
          label={t.measure}
          name="measure"
          value={state.measure}
          options={measures.map((value) => ({ value, label: t[`measure_${value}`] }))}
          disabled={disabled}
          onChange={(measure) => {
            onChange({ measure });
          }}
        />
        <ChoiceField
          label={t.padding}
          name="padding"
          value={state.padding ? 'on' : 'off'}
          options={(['on', 'off'] as const).map((value) => ({
            value,
            label: t[`padding_${value}`],
          }))}
          disabled={disabled}
          onChange={(padding) => {
            onChange({ padding: padding === 'on', pick: undefined });
          }}
        />
      </div>
    </div>
  );
}

function NetworkFields(props: {
  readonly side: Side;
  readonly choice: Choice;
  readonly disabled: boolean;
  readonly onChange: (choice: Choice) => void;
}) {
  const { side, choice, disabled, onChange } = props;
  const { t, language, count } = useWords();
  const { less, more } = frameStrings[language];
  return (
    <>
      <SelectField
        label={t[side]}
        name={side}
        value={choice.id}
        options={networks}
        disabled={disabled}
        onChange={(id) => {
          onChange(asMade(id));
        }}
      />
      <NumberField
        label={t[`size_${side}`]}
        name={`size-${side}`}
        value={choice.size}
        {...limits.size}
        rungs={rungs.size}
        whole
        disabled={disabled}
        format={count}
        less={less}
        more={more}
        onChange={(size) => {
          onChange({ ...choice, size });
        }}
      />
    </>
  );
}
