/** The formula computed as it stands, beside the way that programs go, in numbers that have an end. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { carefully, carelessly, mishapOf, type Mishap } from './careless.ts';
import { limits, precisions, type State } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function LargeNumbers({ demo }: Props) {
  const { t, pick, fixed, decimal } = useWords();
  const { logits, label, temperature, shift, precision } = demo.state.value;
  const shifted = logits.map((logit) => logit / temperature + shift);
  const careless = carelessly(shifted, label, precision);
  const careful = carefully(shifted, label, precision);
  const mishap = mishapOf(careless);
  return (
    <div
      class="sm-numbers"
      data-mishap={mishap}
      data-careless={careless.loss}
      data-careful={careful.loss.toFixed(4)}
    >
      <h4>{t.numbers}</h4>
      <p>{t.numbersLead}</p>
      <div class="sm-numbers-fields needs-script">
        <Slider
          name="shift"
          label={t.shift}
          value={shift}
          {...limits.shift}
          step={10}
          disabled={demo.locked}
          format={decimal}
          onChange={(value) => {
            demo.change({ shift: value });
          }}
        />
        <ChoiceField
          name="precision"
          label={t.precision}
          value={precision}
          options={precisions.map((value) => ({ value, label: value }))}
          disabled={demo.locked}
          onChange={(value) => {
            demo.change({ precision: value });
          }}
        />
      </div>
      <DataTable
        caption={t.tableCaption}
        head={['class', 'logit', 'exponential', 'careless', 'careful'].map((id) =>
          pick('column', id),
        )}
        rows={shifted.map((logit, index) => [
          String(index + 1),
          figure(logit),
          figure(careless.exponentials[index] ?? NaN),
          figure(careless.probabilities[index] ?? NaN),
          figure(careful.probabilities[index] ?? NaN),
        ])}
        foot={[t.lossRow, '', '', figure(careless.loss), figure(careful.loss)]}
      />
      <Notice kind={mishap === 'none' ? 'info' : 'warning'} about="mishap">
        {fill(sentences(t)[mishap], { precision, loss: fixed(careful.loss, 1) })}
      </Notice>
    </div>
  );
}

const sentences = (t: ReturnType<typeof useWords>['t']): Readonly<Record<Mishap, string>> => ({
  none: t.mishap_none,
  overflow: t.mishap_overflow,
  underflow: t.mishap_underflow,
  zero: t.mishap_zero,
});

/** A number as a program prints it: Latin digits in either language. */
function figure(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const text =
    Math.abs(value) >= 1e-4 && Math.abs(value) < 1e5
      ? String(Number(value.toPrecision(4)))
      : value.toExponential(2);
  return value === 0 ? '0' : text.replaceAll('-', '−');
}
