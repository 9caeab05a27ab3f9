/** What the blocks cost, and of which convolutions they are made. */
import { blockKinds, blockNetwork, type BlockKind } from '../../models/architectures/blocks.ts';
import { describeNetwork } from '../../models/describe.ts';

export interface BlockLayer {
  readonly kernelSize: number;
  readonly inChannels: number;
  readonly filters: number;
  /** Without those of normalisation. */
  readonly weights: number;
}

export interface BlockCost {
  readonly kind: BlockKind;
  readonly layers: readonly BlockLayer[];
  readonly weights: number;
  readonly macs: number;
}

/**
 * The three blocks from and to a map of `map`×`map` with so many channels.
 * @param channels a multiple of four
 */
export function blockCosts(channels: number, map: number): readonly BlockCost[] {
  return blockKinds.map((kind) => {
    const { rows, total } = describeNetwork(blockNetwork(kind, channels, map, 'whole'));
    const layers = rows.flatMap(({ layer, inputShape, macs }) =>
      layer.kind === 'conv'
        ? [
            {
              kernelSize: layer.kernelSize,
              inChannels: inputShape[2] ?? 0,
              filters: layer.filters,
              weights: macs / map ** 2,
            },
          ]
        : [],
    );
    return { kind, layers, weights: total.macs / map ** 2, macs: total.macs };
  });
}
