import { useEffect, useRef } from 'preact/hooks';
import { kerasLog } from './log.ts';
import { sides, type Side } from './settings.ts';
import type { TrainingState } from '../../ui/training/state.ts';
import { fill, useWords } from './words.ts';

/** The log of each network, as a student knows it from Keras. */
export function Log({ state }: { readonly state: TrainingState }) {
  const { t } = useWords();
  return (
    <section class="logs" aria-label={t.log}>
      <h4>{t.log}</h4>
      <div class="columns">
        {sides.map((side, index) => (
          <ArmLog key={side} side={side} text={kerasLog(state, index)} />
        ))}
      </div>
    </section>
  );
}

function ArmLog({ side, text }: { readonly side: Side; readonly text: string }) {
  const { t } = useWords();
  const ref = useRef<HTMLPreElement>(null);
  useEffect(() => {
    ref.current?.scrollTo({ top: ref.current.scrollHeight });
  }, [text]);
  return (
    <pre
      ref={ref}
      dir="ltr"
      data-side={side}
      role="region"
      tabIndex={0}
      aria-label={fill(t.logOf, { arm: t[side] })}
    >
      {text}
    </pre>
  );
}
