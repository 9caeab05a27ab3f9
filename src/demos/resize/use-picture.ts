/** The picture that is resized: a drawn one, or the reader's own. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Pixels } from '../../math/resample.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import type { OwnFault } from '../../ui/own-picture/read-own.ts';
import { useOwnReader } from '../../ui/own-picture/use-own-reader.ts';
import { drawnPicture } from './pictures.ts';
import type { State } from './state.ts';

export interface ShownPicture {
  readonly pixels: Pixels;
  /** The own picture was asked for and is not there. */
  readonly isMissing: boolean;
  readonly hasOwn: boolean;
  /** What was wrong with the last picture that the reader brought. */
  readonly fault: OwnFault | undefined;
  readonly takeOwn: (file: Blob) => void;
}

/** Of an own picture, in pixels; larger ones are made smaller when they are read. */
const longest = 800;

export function usePicture(demo: DemoState<State>): ShownPicture {
  const own = useSignal<Pixels | undefined>(undefined);
  const fault = useSignal<OwnFault | undefined>(undefined);
  const reader = useOwnReader();
  const { picture } = demo.state.value;
  useEffect(reader.forget, [picture]);
  const isOwn = picture === 'own';
  return {
    pixels: (isOwn ? own.value : undefined) ?? drawnPicture(isOwn ? 'balls' : picture),
    isMissing: isOwn && !own.value,
    hasOwn: own.value !== undefined,
    fault: fault.value,
    takeOwn: (file) => {
      reader.read(file, longest, (read) => {
        fault.value = read.fault;
        if (!read.picture) return;
        const { rows, columns, rgb } = read.picture;
        own.value = { width: columns, height: rows, channels: 3, values: Uint8Array.from(rgb) };
        demo.change({ picture: 'own', part: 'square' });
      });
    },
  };
}
