import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Engine, TimeRequest } from '../../engine/client.ts';
import { idle, next, type Message, type Timing } from './timing.ts';

export interface Clock {
  readonly timing: ReadonlySignal<Timing>;
  readonly start: (request: TimeRequest) => void;
  /** What has been measured so far stays. */
  readonly stop: () => void;
}

/** Times networks. The engine is fetched with the first start and ends with the demo. */
export function useTiming(): Clock {
  const timing = useSignal(idle);
  const clock = useMemo(
    () =>
      createClock((message) => {
        timing.value = next(timing.value, message);
      }),
    [],
  );
  useEffect(() => clock.leave, [clock]);
  return { timing, start: clock.start, stop: clock.stop };
}

function createClock(tell: (message: Message) => void) {
  let engine: Engine | undefined;
  let run: ReturnType<Engine['time']> | undefined;
  /** A start that another, or a stop, has overtaken does nothing any more. */
  let turn = 0;
  const drop = () => {
    turn += 1;
    run?.reset();
    run = undefined;
  };
  const begin = async (request: TimeRequest) => {
    const mine = turn;
    try {
      const client = await import('../../engine/client.ts');
      if (mine !== turn) return;
      engine ??= new client.Engine();
      run = engine.time(request, (event) => {
        if (mine === turn) tell(event);
      });
    } catch (error) {
      if (mine === turn) tell({ type: 'failed', detail: String(error) });
    }
  };
  return {
    start: (request: TimeRequest) => {
      drop();
      tell({ type: 'start', request });
      void begin(request);
    },
    stop: () => {
      drop();
      tell({ type: 'stop' });
    },
    leave: () => {
      turn += 1;
      engine?.dispose();
    },
  };
}
