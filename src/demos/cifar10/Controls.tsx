import type { ComponentChildren } from 'preact';
import { CopyLink } from './CopyLink.tsx';
import type { Trainer } from './run.ts';
import { isBusy, type TrainingState } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: TrainingState;
  readonly trainer: Trainer;
  readonly onStart: () => void;
}

/** Start, pause, resume, stop, reset. The first button changes its meaning but stays, and keeps the focus. */
export function Controls({ state, trainer, onStart }: Props) {
  const { t } = useWords();
  const { phase } = state;
  return (
    <div class="controls">
      <MainButton state={state} trainer={trainer} onStart={onStart} />
      <Order
        action="stop"
        enabled={isBusy(state)}
        onClick={phase === 'loading' ? trainer.reset : trainer.stop}
      >
        {phase === 'loading' ? t.cancel : t.stop}
      </Order>
      <Order action="reset" enabled={phase !== 'idle'} onClick={trainer.reset}>
        {t.reset}
      </Order>
      <CopyLink />
    </div>
  );
}

function MainButton({ state, trainer, onStart }: Props) {
  const { t } = useWords();
  switch (state.phase) {
    case 'loading':
    case 'running':
      return (
        <Order action="pause" main enabled={state.phase === 'running'} onClick={trainer.pause}>
          <Icon path="M5 3h3v10H5zM9.5 3h3v10h-3z" />
          {t.pause}
        </Order>
      );
    case 'paused':
      return (
        <Order action="resume" main enabled onClick={trainer.resume}>
          <Icon path="M4 2.5v11l9-5.5z" />
          {t.resume}
        </Order>
      );
    default:
      return (
        <Order action="start" main enabled onClick={onStart}>
          <Icon path="M4 2.5v11l9-5.5z" />
          {state.phase === 'idle' ? t.start : t.startAgain}
        </Order>
      );
  }
}

/** A button that cannot be used now stays focusable, so that the keyboard does not lose its place. */
function Order(props: {
  readonly action: string;
  readonly main?: boolean;
  readonly enabled: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class={props.main ? 'main' : undefined}
      data-action={props.action}
      aria-disabled={!props.enabled}
      onClick={() => {
        if (props.enabled) props.onClick();
      }}
    >
      {props.children}
    </button>
  );
}

/** Time runs to the right in both languages, so these are not mirrored. */
function Icon({ path }: { readonly path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
