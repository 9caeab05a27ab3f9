import type { ComponentChildren } from 'preact';
import { Order } from '../Order.tsx';
import { hasProgress, isBusy } from './state.ts';
import type { Training } from './use-training.ts';
import { useWords } from './words.ts';

interface Props {
  readonly training: Training;
  /** The order that drops the training and what is kept of it. */
  readonly reset: { readonly action: string; readonly label: string };
  /** Buttons that stand after these. */
  readonly children?: ComponentChildren;
}

/** Start, pause, resume, stop, reset. The first button changes its meaning but stays, and keeps the focus. */
export function Controls({ training, reset, children }: Props) {
  const { t } = useWords();
  const state = training.state.value;
  const { kept, phase, recovery } = state;
  const isBefore = phase === 'loading' || phase === 'ready';
  // Code is waited for after a fault as well; then there is something to stop for.
  const isWaiting = recovery?.code === 'network' && !hasProgress(state);
  const isFirstLoading = isBefore && (!recovery || isWaiting);
  const cancel = kept ? training.leave : training.reset;
  return (
    <div class="controls">
      <MainButton training={training} />
      <Order
        action="stop"
        enabled={isBusy(state)}
        onClick={isFirstLoading ? cancel : training.stop}
      >
        {isFirstLoading ? t.cancel : t.stop}
      </Order>
      <Order action={reset.action} enabled={phase !== 'idle'} onClick={training.reset}>
        {reset.label}
      </Order>
      {children}
    </div>
  );
}

function MainButton({ training }: Pick<Props, 'training'>) {
  const { t } = useWords();
  const { phase } = training.state.value;
  switch (phase) {
    case 'loading':
    case 'ready':
    case 'running':
      return (
        <Order action="pause" look="main" enabled={phase === 'running'} onClick={training.pause}>
          <Icon path="M5 3h3v10H5zM9.5 3h3v10h-3z" />
          {t.pause}
        </Order>
      );
    case 'paused':
      return (
        <Order action="resume" look="main" enabled onClick={training.resume}>
          <Icon path="M4 2.5v11l9-5.5z" />
          {t.resume}
        </Order>
      );
    default:
      return (
        <Order action="start" look="main" enabled onClick={training.start}>
          <Icon path="M4 2.5v11l9-5.5z" />
          {phase === 'idle' ? t.start : t.startAgain}
        </Order>
      );
  }
}

/** Time runs to the right in both languages, so these are not mirrored. */
function Icon({ path }: { readonly path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
