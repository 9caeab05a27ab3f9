import type { Plane } from '../../math/plane.ts';
import { bitmapUrl } from '../../ui/bitmap.ts';

/** Grey from 0 to 255; values beyond are cut. */
export function clippedUrl(plane: Plane): string {
  return bitmapUrl(plane, (pixel) => {
    const value = Math.min(255, Math.max(0, Math.round(plane.values[pixel] ?? 0)));
    return [value, value, value];
  });
}
