import { armIds, toggled, type State } from './state.ts';
import { colours } from './looks.ts';
import { useWords } from './words.ts';

/** Which of the three ways are trained; at least one. */
export function ArmChoice(props: {
  readonly state: State;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<State>) => void;
}) {
  const { t, pick } = useWords();
  const { state, disabled, onChange } = props;
  return (
    <fieldset class="choices" disabled={disabled}>
      <legend>{t.arms}</legend>
      <div class="chips">
        {armIds.map((id) => (
          <label key={id} class="chip" data-value={id} style={{ '--colour': colours[id] }}>
            <input
              type="checkbox"
              name="arms"
              value={id}
              checked={state.arms.includes(id)}
              onChange={(event) => {
                const arms = toggled(state, id);
                event.currentTarget.checked = arms.includes(id);
                onChange({ arms });
              }}
            />
            <span>{pick('arm', id)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
