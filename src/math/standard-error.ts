/** Standard error of a proportion (an accuracy, say) found on `count` independent examples. */
export function standardError(proportion: number, count: number): number {
  return Math.sqrt((proportion * (1 - proportion)) / count);
}
