import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { inIdleSlices } from './idle.ts';
import { channelsOf, initial, type Image } from './state.ts';
import { drawCount, drawsInSteps, type Draw } from './trials.ts';

export interface Draws {
  readonly from: 'build' | 'browser';
  readonly list: readonly Draw[];
}

/** The draws of an image and seed: those of the initial state come with the page, others are computed. */
export function useDraws(image: Image, seed: number, built: readonly Draw[]): Draws {
  const draws = useSignal<Draws>({ from: 'build', list: built });
  useEffect(() => {
    if (image === initial.image && seed === initial.seed) {
      draws.value = { from: 'build', list: built };
      return;
    }
    draws.value = { from: 'browser', list: [] };
    return inIdleSlices(
      eachDraw(channelsOf(image), seed, (draw) => {
        draws.value = { from: 'browser', list: [...draws.value.list, draw] };
      }),
    );
  }, [image, seed]);
  return draws.value;
}

export const isComplete = ({ list }: Draws) => list.length === drawCount;

function* eachDraw(channels: number, seed: number, onDraw: (draw: Draw) => void) {
  for (const draw of drawsInSteps(channels, seed)) {
    if (draw) onDraw(draw);
    yield;
  }
}
