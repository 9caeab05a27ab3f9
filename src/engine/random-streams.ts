/**
 * Which stream of random numbers each use of a run's seed draws from. Shuffling uses streams 1, 2, 3 …
 * by epoch; these lie beyond them, and apart from each other.
 */
const parameterStreams = 0x1000_0000;
const dropoutStreams = 0x4000_0000;
const layersPerStep = 64;

/** For the initial values of a network's parameter, by its place among them. */
export function parameterStream(parameter: number): number {
  return parameterStreams + parameter;
}

/**
 * For a dropout layer's mask in one step of a run.
 * @throws RangeError where a layer's stream would be another step's
 */
export function dropoutStream(layer: number, step: number): number {
  if (layer >= layersPerStep) throw new RangeError(`No stream for dropout in layer ${layer}`);
  return dropoutStreams + step * layersPerStep + layer;
}
