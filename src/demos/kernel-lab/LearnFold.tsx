/** The door to the learning kernel; what is behind it is fetched when it is opened. */
import { useMemo } from 'preact/hooks';
import type { Plane } from '../../math/plane.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { cifar10Classes } from '../../datasets/cifar10.ts';
import { drawnIds } from './pictures.ts';
import { planeOf, type State } from './state.ts';
import type { Pictures } from './use-pictures.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: State;
  readonly disabled: boolean;
  readonly plane: Plane;
  readonly pictures: Pictures;
  readonly change: (changes: Partial<State>) => void;
}

const loadLearn = async () => (await import('./Learn.tsx')).Learn;

export function LearnFold({ state, disabled, plane, pictures, change }: Props) {
  const { t } = useWords();
  const all = useMemo(
    () =>
      [...drawnIds, ...cifar10Classes].flatMap((id) => {
        const picture = state.learn ? pictures.find(id) : undefined;
        return picture ? [planeOf(picture, state.channel)] : [];
      }),
    [pictures.photos, state.channel, state.learn],
  );
  return (
    <div class="kl-learn needs-script">
      <div class="kl-learn-head">
        <div>
          <h4>{t.learnTitle}</h4>
          <p class="small">{t.learnLead}</p>
        </div>
        <button
          type="button"
          class="quiet"
          data-action="learn"
          aria-expanded={state.learn}
          disabled={disabled}
          onClick={() => {
            change({ learn: !state.learn });
          }}
        >
          {state.learn ? t.learnClose : t.learnOpen}
        </button>
      </div>
      {state.learn && (
        <Lazy
          load={loadLearn}
          props={{
            state,
            disabled,
            shown: plane,
            all,
            change,
            onUse: (kernel) => {
              change({ kernel, divisor: 1, bias: 0, answer: 'sum', show: 'auto' });
            },
          }}
        />
      )}
    </div>
  );
}
