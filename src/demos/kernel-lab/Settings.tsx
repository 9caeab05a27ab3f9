/** Everything about the kernel that is not a weight. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import {
  answers,
  limits,
  normalisingDivisor,
  orders,
  paddings,
  shownAs,
  sizeChanges,
  type State,
} from './state.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly state: State;
  readonly disabled: boolean;
  readonly change: (changes: Partial<State>) => void;
}

export function Settings({ state, disabled, change }: Props) {
  const { t, pick, count, decimal } = useWords();
  const number = { disabled, less: t.less, more: t.more };
  const size = state.kernel.length;
  return (
    <div class="kl-settings needs-script">
      <Slider
        {...limits.kernelSize}
        label={t.size}
        name="kernel-size"
        value={size}
        disabled={disabled}
        format={(value) => isolated(`${value}×${value}`)}
        onChange={(next) => {
          change(sizeChanges(state, next));
        }}
      />
      <NumberField
        {...number}
        {...limits.divisor}
        label={t.divisor}
        name="divisor"
        value={state.divisor}
        rungs={[0.5, 1, 2, 3, 4, 8, 9, 16, 25, 49, 100, 256, 4096]}
        format={decimal}
        onChange={(divisor) => {
          change({ divisor });
        }}
      />
      <NumberField
        {...number}
        {...limits.bias}
        label={t.bias}
        name="bias"
        value={state.bias}
        rungs={[-255, -128, -64, -32, -16, 0, 16, 32, 64, 128, 255]}
        format={decimal}
        onChange={(bias) => {
          change({ bias });
        }}
      />
      <NumberField
        {...number}
        {...limits.stride}
        label={t.stride}
        name="stride"
        value={state.stride}
        rungs={[1, 2, 3, 4]}
        whole
        format={count}
        onChange={(stride) => {
          change({ stride });
        }}
      />
      <ChoiceField
        label={t.padding}
        name="padding"
        value={state.padding}
        disabled={disabled}
        options={paddings.map((value) => ({ value, label: pick('padding', value) }))}
        onChange={(padding) => {
          change({ padding });
        }}
      />
      <ChoiceField
        label={t.show}
        name="show"
        value={shownAs(state)}
        disabled={disabled}
        options={(['signed', 'clipped'] as const).map((value) => ({
          value,
          label: pick('show', value),
        }))}
        onChange={(show) => {
          change({ show });
        }}
      />
      <ChoiceField
        label={t.answer}
        name="answer"
        value={state.answer}
        disabled={disabled}
        options={answers.map((value) => ({ value, label: pick('answer', value) }))}
        onChange={(answer) => {
          change({ answer });
        }}
      />
      <ChoiceField
        label={t.order}
        name="order"
        value={state.order}
        disabled={disabled}
        options={orders.map((value) => ({ value, label: pick('order', value) }))}
        onChange={(order) => {
          change({ order });
        }}
      />
      <Normalise state={state} disabled={disabled} change={change} />
    </div>
  );
}

/** One press where the weights' sum could divide, and a word where it could not. */
function Normalise({ state, disabled, change }: Props) {
  const { t, decimal } = useWords();
  const divisor = normalisingDivisor(state.kernel);
  if (divisor === undefined) return <p class="kl-wide small">{t.normaliseZero}</p>;
  if (divisor === state.divisor) return null;
  return (
    <div class="kl-wide">
      <button
        type="button"
        class="quiet"
        data-action="normalise"
        disabled={disabled}
        onClick={() => {
          change({ divisor });
        }}
      >
        {fill(t.normalise, { sum: decimal(divisor) })}
      </button>
    </div>
  );
}
