import type { WeightPrecision } from './manifest.ts';

/** What a download of ResNet50's weights costs, for the button that begins it; `npm run assets` says the same. */
export const weightMegabytes: Record<WeightPrecision, number> = { int8: 26.1, float16: 51.5 };
