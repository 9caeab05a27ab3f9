import type { Machine } from './plan.ts';
import type { ErrorCode } from './state.ts';

/** Something the reader may do after an error: its words' key and what it changes. */
export interface WayOn {
  readonly action:
    'tryAgain' | 'withoutWeights' | 'useSprites' | 'useAutomatic' | 'useCpu' | 'slower';
  readonly label: 'tryAgain' | 'goOn' | WayOn['action'] | 'slowerAnew';
  /** `slower` is a tenth of the learning rate, `withoutWeights` leaves out what stands on ImageNet's. */
  readonly change: Partial<Machine> | 'slower' | 'withoutWeights';
  /** It goes on from the last checkpoint instead of beginning anew. */
  readonly resumes: boolean;
}

/** The ways on after an error, the likeliest first. There is always one. `isKept`: there is a checkpoint. */
export function waysOn(code: ErrorCode, machine: Machine, isKept: boolean): readonly WayOn[] {
  const again: WayOn = {
    action: 'tryAgain',
    label: isKept ? 'goOn' : 'tryAgain',
    change: {},
    resumes: isKept,
  };
  const on = (action: 'useAutomatic' | 'useCpu', backend: Machine['backend']): WayOn => ({
    action,
    label: action,
    change: { backend },
    resumes: isKept,
  });
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
      if (isOfWeights(code, machine)) return [again, withoutWeights];
      return machine.data === 'cifar10' ? [again, sprites] : [again];
    case 'backend-unavailable':
    case 'backend-lost':
    case 'out-of-memory':
    case 'worker-crashed':
    case 'internal':
      return [again, machine.backend === 'auto' ? on('useCpu', 'cpu') : on('useAutomatic', 'auto')];
    case 'not-finite':
      return [slower(isKept)];
    case 'checkpoint-missing':
      return [{ ...again, label: 'tryAgain', resumes: false }];
    case 'unusable':
    case 'cancelled':
      return [again];
    default:
      return code satisfies never;
  }
}

/** Where images are made or read in the page, what is fetched and fails are the weights of ResNet50. */
export function isOfWeights(code: ErrorCode, { data }: Machine): boolean {
  const isFetched = ['not-installed', 'network', 'checksum', 'bad-manifest'].includes(code);
  return isFetched && (data === 'turntable24' || data === 'folder');
}

const withoutWeights: WayOn = {
  action: 'withoutWeights',
  label: 'withoutWeights',
  change: 'withoutWeights',
  resumes: false,
};

/** Other images make another training. */
const sprites: WayOn = {
  action: 'useSprites',
  label: 'useSprites',
  change: { data: 'sprites10' },
  resumes: false,
};

const slower = (isKept: boolean): WayOn => ({
  action: 'slower',
  label: isKept ? 'slower' : 'slowerAnew',
  change: 'slower',
  resumes: isKept,
});
