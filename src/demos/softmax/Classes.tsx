/** One row for each class: its logit, its probability, and where training would pull it. */
import { useId } from 'preact/hooks';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Slider } from '../../ui/Slider.tsx';
import type { Outcome } from './outcome.ts';
import { limits, type State } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly outcome: Outcome;
}

export function Classes({ demo, outcome }: Props) {
  const { t } = useWords();
  const { logits, passes } = demo.state.value;
  const group = useId();
  return (
    <div class="sm-classes" data-passes={passes}>
      <p class="sm-head" aria-hidden="true">
        <span>{t.trueClass}</span>
        <span>{t.probability}</span>
        <span>{t.gradient}</span>
      </p>
      <ul>
        {logits.map((_, index) => (
          <Row key={index} demo={demo} outcome={outcome} index={index} group={group} />
        ))}
      </ul>
      {passes === 'twice' && (
        <p class="sm-key">
          <span data-pass="first">{t.first}</span>
          <span data-pass="final">{t.final}</span>
        </p>
      )}
      <p class="small">{t.gradientHint}</p>
    </div>
  );
}

function Row(props: Props & { readonly index: number; readonly group: string }) {
  const { demo, outcome, index } = props;
  const { t, count, decimal, fixed, percent } = useWords();
  const { logits, label, passes } = demo.state.value;
  const name = count(index + 1);
  const [first, final] = [outcome.probabilities[index] ?? 0, outcome.final[index] ?? 0];
  const gradient = outcome.gradient[index] ?? 0;
  return (
    <li
      data-class={index + 1}
      data-true={index === label}
      data-probability={final.toFixed(4)}
      data-gradient={gradient.toFixed(4)}
    >
      <input
        type="radio"
        name={`true${props.group}`}
        checked={index === label}
        disabled={demo.locked}
        aria-label={fill(t.isTrue, { class: name })}
        onChange={() => {
          demo.change({ label: index });
        }}
      />
      <Slider
        name={`logit${index + 1}`}
        label={fill(t.logit, { class: name })}
        value={logits[index] ?? 0}
        {...limits.logit}
        step={0.1}
        disabled={demo.locked}
        format={decimal}
        onChange={(value) => {
          demo.change({ logits: logits.with(index, value) });
        }}
      />
      <div class="sm-probability" dir="ltr">
        <div>
          {passes === 'twice' && <i data-pass="first" style={{ inlineSize: `${100 * first}%` }} />}
          <i data-pass="final" style={{ inlineSize: `${100 * final}%` }} />
        </div>
        <span>{percent(final, 1)}</span>
      </div>
      <div class="sm-gradient" dir="ltr">
        <div>
          <Pull gradient={gradient} />
        </div>
        <span>{fixed(Math.abs(gradient) < 5e-4 ? 0 : gradient, 3)}</span>
      </div>
    </li>
  );
}

/** A bar from the middle: to the left where the gradient is negative. Longer ones than 1 end at the edge. */
function Pull({ gradient }: { readonly gradient: number }) {
  const length = 50 * Math.min(1, Math.abs(gradient));
  return (
    <i
      data-sign={gradient < 0 ? 'negative' : 'positive'}
      style={{ inlineSize: `${length}%`, left: `${gradient < 0 ? 50 - length : 50}%` }}
    />
  );
}
