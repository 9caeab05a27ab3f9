/** Answers given in another tone: all logits times a factor. The accuracy stays, the loss does not. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { sharpened } from './possible.ts';
import type { State } from './state.ts';
import { useWords } from './words.ts';

export function Certainty({ demo }: { readonly demo: DemoState<State> }) {
  const { t } = useWords();
  const factors = [
    ['soften', 0.8, t.soften],
    ['sharpen', 1.25, t.sharpen],
  ] as const;
  return (
    <div class="la-certainty needs-script">
      {factors.map(([action, factor, label]) => (
        <button
          key={action}
          type="button"
          class="quiet"
          data-action={action}
          disabled={demo.locked}
          onClick={() => {
            const { answers } = demo.state.value;
            demo.change({ answers: answers.map((answer) => sharpened(answer, factor)) });
          }}
        >
          {label}
        </button>
      ))}
      <span class="small">{t.certaintyHint}</span>
    </div>
  );
}
