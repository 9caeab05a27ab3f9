import { useEffect, useState } from 'preact/hooks';
import { forward, type Passed } from '../../models/forward.ts';
import type { Network } from '../../models/spec.ts';
import type { Parameter } from '../../models/weights.ts';
import { thumbUrl } from './mosaic.ts';

/** A layer with a small picture of what it gave. */
export interface SeenLayer extends Passed {
  readonly thumb: string;
}

/** What every layer made of a picture. */
export interface Seen<Picture> {
  readonly picture: Picture;
  readonly layers: readonly SeenLayer[];
}

/** Computed without a pause: less than a frame. */
const sliceMs = 10;

/**
 * What every layer makes of a picture; undefined until the first is through, and then the former, with
 * its own picture, until the next is. Computed in slices, so that the page stays free.
 * @param image the picture's numbers as the network is given them, already scaled
 */
export function useForward<Picture>(
  network: Network,
  parameters: readonly Parameter[],
  picture: Picture,
  image: Float32Array,
): Seen<Picture> | undefined {
  const [seen, setSeen] = useState<Seen<Picture>>();
  useEffect(() => {
    const control = new AbortController();
    void allLayers(network, parameters, image, control.signal).then((layers) => {
      if (layers) setSeen({ picture, layers });
    });
    return () => {
      control.abort();
    };
  }, [network, parameters, picture, image]);
  return seen;
}

async function allLayers(
  network: Network,
  parameters: readonly Parameter[],
  image: Float32Array,
  signal: AbortSignal,
): Promise<readonly SeenLayer[] | undefined> {
  const layers: SeenLayer[] = [];
  let since = performance.now();
  for (const passed of forward(network, parameters, image)) {
    layers.push({ ...passed, thumb: thumbUrl(passed.output, passed.shaped.outputShape) });
    if (performance.now() - since < sliceMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
    since = performance.now();
  }
  return layers;
}
