import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ImagesClient } from '../../datasets/images-client.ts';
import type { TurntableSettings } from '../../datasets/turntable/deal.ts';
import { transferShared } from '../../models/experiments/transfer.ts';
import { type PixelOutcome, pixelOutcome } from './pixels.ts';

export type SurveyPhase =
  | { readonly phase: 'idle' | 'loading' | 'failed' }
  | { readonly phase: 'running'; readonly share: number };

export interface PixelSurvey {
  readonly phase: ReadonlySignal<SurveyPhase>;
  /** What has been found in this visit, by the turntable's settings. */
  readonly found: ReadonlySignal<ReadonlyMap<string, PixelOutcome>>;
  readonly start: (turntable: TurntableSettings, every: number) => void;
  readonly cancel: () => void;
}

export const keyOf = (turntable: TurntableSettings) => JSON.stringify(turntable);

/** As on record. */
export const comparedSide = 24;

/** Compares pixels in a worker, which is made on the reader's click and ends with its work. */
export function useSurvey(): PixelSurvey {
  const phase = useSignal<SurveyPhase>({ phase: 'idle' });
  const found = useSignal<ReadonlyMap<string, PixelOutcome>>(new Map());
  const client = useRef<ImagesClient>();
  /** What was begun before the last start or cancel is not heard any more. */
  const turn = useRef(0);
  const end = () => {
    turn.current += 1;
    client.current?.close();
    client.current = undefined;
  };
  useEffect(() => end, []);

  const survey = async (turntable: TurntableSettings, every: number) => {
    end();
    const mine = turn.current;
    phase.value = { phase: 'loading' };
    try {
      const { ImagesClient: Client } = await import('../../datasets/images-client.ts');
      if (mine !== turn.current) return;
      const made = new Client();
      client.current = made;
      const { examples } = await made.open({ kind: 'turntable', settings: turntable });
      const form = { side: comparedSide, fit: 'letterbox', fill: transferShared.fill } as const;
      const answer = await made.survey(every, form, (done, count) => {
        if (mine === turn.current) phase.value = { phase: 'running', share: done / count };
      });
      if (mine !== turn.current) return;
      const outcome = pixelOutcome(examples, answer, transferShared.classes, turntable.frames);
      found.value = new Map(found.value).set(keyOf(turntable), outcome);
      end();
      phase.value = { phase: 'idle' };
    } catch {
      if (mine !== turn.current) return;
      end();
      phase.value = { phase: 'failed' };
    }
  };
  return {
    ...{ phase, found },
    start: (turntable, every) => {
      void survey(turntable, every);
    },
    cancel: () => {
      end();
      phase.value = { phase: 'idle' };
    },
  };
}
