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
