/** What the page of health tells. */
export const assetIds = ['cifar10', 'sprites10', 'resnet50-int8', 'resnet50-float16'] as const;
export type AssetId = (typeof assetIds)[number];

export interface AssetReport {
  readonly id: AssetId;
  /** `absent`: the copy was made without it. `damaged`: what describes it makes no sense. */
  readonly state: 'here' | 'absent' | 'damaged' | 'unreachable';
  readonly bytes?: number;
  /** Whether it was packed from the archive that its authors publish. */
  readonly isOfficial?: boolean;
}

/** Without these a copy lacks nothing that it is expected to have. */
const optional: readonly AssetId[] = ['resnet50-float16'];

/** How many things were checked, and how many of them are as they should be. */
export function tally(
  assets: readonly Pick<AssetReport, 'id' | 'state'>[],
  headers: readonly Pick<HeaderReport, 'isGood'>[],
): { readonly good: number; readonly all: number } {
  const counted = assets.filter(({ id, state }) => state !== 'absent' || !optional.includes(id));
  const good = [
    ...counted.map(({ state }) => state === 'here'),
    ...headers.map(({ isGood }) => isGood),
  ];
  return { good: good.filter(Boolean).length, all: good.length };
}

export interface HeaderReport {
  readonly name: string;
  readonly wanted: string;
  readonly sent?: string;
  readonly isGood: boolean;
}

export const abilities = [
  ...(['isolated', 'secure', 'policy', 'webgpu', 'simd', 'indexeddb', 'caches', 'opfs'] as const),
  ...(['service-worker'] as const),
] as const;
export type Ability = (typeof abilities)[number];

/** What this browser has, and how much it may keep and compute at a time. */
export interface DeviceReport {
  readonly has: Readonly<Record<Ability, boolean>>;
  readonly cores: number;
  readonly room?: { readonly left: number; readonly quota: number };
}
