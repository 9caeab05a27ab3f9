/** The picture in its square, in all three ways. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Fit, Placement } from '../../math/placement.ts';
import { drawInSquare, type Pixels, type Rgb } from '../../math/resample.ts';
import { type Picture, pictureUrl } from '../../ui/bitmap.ts';
import { fillColour } from './fill-colour.ts';
import { fits, placementOf, type State } from './state.ts';

export interface DrawnSquare {
  readonly fit: Fit;
  readonly placed: Placement;
  readonly url: string;
}

export interface DrawnSquares {
  readonly all: readonly DrawnSquare[];
  /** What the bars are filled with. */
  readonly fill: Rgb;
}

/**
 * Draws pictures once the page has script. In the page as it is sent there is one white pixel in the
 * place of each: as text they would weigh more than the whole chapter, and without script nobody moves a point.
 */
export function usePictureUrl(): (picture: Picture) => string {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => {
    setHasScript(true);
  }, []);
  return hasScript ? pictureUrl : blankUrl;
}

const white = { rows: 1, columns: 1, rgb: [255, 255, 255] };
const blankUrl = () => pictureUrl(white);

export function useDrawnSquares(
  picture: Pixels,
  { side, fill, interpolation }: State,
): DrawnSquares {
  const urlOf = usePictureUrl();
  return useMemo(() => {
    const colour = fillColour(fill, picture);
    const all = fits.map((fit) => {
      const placed = placementOf(fit, picture, side);
      const rgb = new Uint8Array(side * side * 3);
      drawInSquare(picture, placed, side, colour, interpolation, rgb);
      return { fit, placed, url: urlOf({ rows: side, columns: side, rgb }) };
    });
    return { all, fill: colour };
  }, [urlOf, picture, side, fill, interpolation]);
}
