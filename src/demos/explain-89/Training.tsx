/** The chosen arm, trained here: orders, how far it is, and what went wrong. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { Order } from '../../ui/Order.tsx';
import { type ExplainState, settingsIn } from './state.ts';
import { isBusy } from './live.ts';
import type { Live } from './use-live.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ExplainState>;
  readonly live: Live;
}

/** Of the weights in eight bits, as `npm run assets` packs them. */
const weightBytes = 26.1e6;

const loadProgress = async () => (await import('./Progress.tsx')).Progress;
const loadFailure = async () => (await import('./Failure.tsx')).Failure;

export function Training({ demo, live }: Props) {
  const { t, bytes } = useWords();
  const state = demo.state.value;
  const { phase } = live.state.value;
  const busy = isBusy(live.state.value);
  const start = (changes: Partial<ExplainState> = {}) => {
    demo.change(changes);
    const now = { ...state, ...changes };
    live.start(settingsIn(now), now.seed, now.backend);
  };
  const needsWeights = state.weights === 'imagenet';
  return (
    <div class="needs-script ex-training">
      <div class="controls">
        <MainButton live={live} start={start} />
        <Order action="stop" enabled={busy && phase !== 'loading'} onClick={live.stop}>
          {t.stop}
        </Order>
        <Order action="cancel" enabled={busy} onClick={live.cancel}>
          {t.cancel}
        </Order>
        <span class="planned">
          {needsWeights ? fill(t.costImagenet, { size: bytes(weightBytes) }) : t.costRandom}
        </span>
      </div>
      {busy && <Lazy load={loadProgress} props={{ live: live.state }} />}
      {phase === 'error' && <Lazy load={loadFailure} props={{ live, start }} />}
    </div>
  );
}

/** It changes its meaning but stays, and keeps the focus. */
function MainButton({ live, start }: { readonly live: Live; readonly start: () => void }) {
  const { t } = useWords();
  const { phase } = live.state.value;
  if (!isBusy(live.state.value))
    return (
      <Order action="start" look="main" enabled onClick={start}>
        {t.start}
      </Order>
    );
  if (phase === 'paused')
    return (
      <Order action="resume" look="main" enabled onClick={live.resume}>
        {t.resume}
      </Order>
    );
  return (
    <Order action="pause" look="main" enabled={phase !== 'loading'} onClick={live.pause}>
      {t.pause}
    </Order>
  );
}
