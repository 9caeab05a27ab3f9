/** Probability of exactly `successes` among `trials` independent trials, each with `chance`. */
export function binomialProbability(trials: number, successes: number, chance: number): number {
  const factors = Array.from(
    { length: successes },
    (_value, index) => Math.log(trials - index) - Math.log(index + 1),
  );
  const ways = factors.reduce((sum, factor) => sum + factor, 0);
  const failures = trials - successes;
  return Math.exp(ways + successes * Math.log(chance) + failures * Math.log1p(-chance));
}
