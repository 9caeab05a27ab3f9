/** A point of the unit circle. */
export interface Turn {
  readonly cos: number;
  readonly sin: number;
}

/**
 * Cosine and sine of `share` of a full turn, by their series after the nearest quarter is taken off.
 * Only + − × ÷ and rounding, which IEEE 754 fixes to the bit, so every machine gets the same numbers;
 * `Math.sin` may differ in the last place from one browser to the next. Off by less than 1e-11.
 */
export function turn(share: number): Turn {
  const quarter = Math.round(4 * share);
  const angle = (share - quarter / 4) * 2 * Math.PI;
  const x = angle * angle;
  const sin =
    angle * (1 - (x / 6) * (1 - (x / 20) * (1 - (x / 42) * (1 - (x / 72) * (1 - x / 110)))));
  const cos =
    1 - (x / 2) * (1 - (x / 12) * (1 - (x / 30) * (1 - (x / 56) * (1 - (x / 90) * (1 - x / 132)))));
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return { cos, sin };
    case 1:
      return { cos: -sin, sin: cos };
    case 2:
      return { cos: -cos, sin: -sin };
    default:
      return { cos: sin, sin: -cos };
  }
}
