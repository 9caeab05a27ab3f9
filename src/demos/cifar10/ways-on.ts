import type { Settings } from './settings.ts';
import type { ErrorCode } from './state.ts';

/** Something the reader may do after an error: its words' key and what it changes before starting again. */
export interface WayOn {
  readonly label: 'tryAgain' | 'useSprites' | 'useAutomatic' | 'useCpu';
  readonly changes: Partial<Settings>;
}

const again: WayOn = { label: 'tryAgain', changes: {} };
const sprites: WayOn = { label: 'useSprites', changes: { data: 'sprites10' } };
const automatic: WayOn = { label: 'useAutomatic', changes: { backend: 'auto' } };
const cpu: WayOn = { label: 'useCpu', changes: { backend: 'cpu' } };

/** The ways on after an error, the likeliest first. There is always one. */
export function waysOn(code: ErrorCode, settings: Settings): readonly WayOn[] {
  switch (code) {
    case 'not-installed':
    case 'network':
    case 'checksum':
    case 'not-gzip':
    case 'truncated':
    case 'wrong-layout':
    case 'bad-label':
    case 'bad-manifest':
    case 'decode':
      return settings.data === 'sprites10' ? [again] : [again, sprites];
    case 'backend-unavailable':
    case 'backend-lost':
    case 'out-of-memory':
    case 'worker-crashed':
    case 'internal':
      return settings.backend === 'auto' ? [again, cpu] : [again, automatic];
    case 'not-finite':
    case 'cancelled':
      return [again];
    default:
      return code satisfies never;
  }
}
