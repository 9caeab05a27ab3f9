import type { Dispatches, TensorMemory } from '../contender.ts';
import type { Setting } from '../row.ts';

/** One engine in one worker, with its model. */
export interface Racer {
  readonly isSoftware: boolean;
  train(steps: number): Promise<number>;
  dispatches(): Promise<Dispatches | undefined>;
  memory(): TensorMemory | undefined;
}

export type Call =
  | { readonly type: 'open'; readonly setting: Setting }
  | { readonly type: 'train'; readonly steps: number }
  | { readonly type: 'dispatches' }
  | { readonly type: 'memory' };

export type Answer = { readonly value: unknown } | { readonly error: string };

/** Makes a worker of what `open` opens. Calls come one at a time. */
export function answerCalls(open: (setting: Setting) => Promise<Racer>): void {
  let racer: Racer | undefined;
  const valueOf = async (call: Call) => {
    if (call.type === 'open') {
      racer = await open(call.setting);
      return { isSoftware: racer.isSoftware };
    }
    if (!racer) throw new Error('Nothing has been opened');
    return call.type === 'train' ? racer.train(call.steps) : racer[call.type]();
  };
  addEventListener('message', ({ data }: MessageEvent<Call>) => {
    valueOf(data).then(
      (value) => {
        postMessage({ value } satisfies Answer);
      },
      (error: unknown) => {
        postMessage({ error: error instanceof Error ? error.message : String(error) });
      },
    );
  });
}
