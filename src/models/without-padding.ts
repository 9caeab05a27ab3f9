import type { Layer, Network } from './spec.ts';

/** The same network with the padding of all its layers taken away; its shapes may no longer fit. */
export function withoutPadding(network: Network): Network {
  return { ...network, layers: network.layers.map(unpadded) };
}

function unpadded(layer: Layer): Layer {
  switch (layer.kind) {
    case 'conv':
    case 'pool':
      return { ...layer, padding: 'valid' };
    case 'residual':
      return {
        ...layer,
        body: layer.body.map(unpadded),
        shortcut: layer.shortcut.map(unpadded),
      };
    case 'global-pool':
    case 'flatten':
    case 'dense':
    case 'batch-norm':
    case 'activation':
    case 'dropout':
      return layer;
  }
}
