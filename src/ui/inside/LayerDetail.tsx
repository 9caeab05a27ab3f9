/** One layer: all that it gives, and how the value at which the reader looks comes about. */
import { useMemo } from 'preact/hooks';
import type { Layer } from '../../models/spec.ts';
import { fill, isolated, useInsideWords, type InsideWords } from './words.ts';
import { MapView } from '../MapView.tsx';
import { Convolution } from './layers/Convolution.tsx';
import { Dense } from './layers/Dense.tsx';
import { Flatten } from './layers/Flatten.tsx';
import { Pointwise } from './layers/Pointwise.tsx';
import { Pool } from './layers/Pool.tsx';
import { Residual } from './layers/Residual.tsx';
import { WholeMap } from './layers/WholeMap.tsx';
import type { LayerLook } from './looks.ts';
import { mosaicUrl, scaleOf, tilingOf } from './mosaic.ts';
import { written } from './written.ts';

export function LayerDetail({ look }: { readonly look: LayerLook }) {
  const words = useInsideWords();
  const { shaped } = look.passed;
  return (
    <section class="inside-layer" data-layer={shaped.name} aria-label={shaped.name}>
      <h4>
        <code dir="ltr">{shaped.name}</code> · {describe(shaped.layer, words)} ·{' '}
        <bdi dir="ltr">
          {shaped.inputShape.join('×')} → {shaped.outputShape.join('×')}
        </bdi>
      </h4>
      {shaped.outputShape.length === 3 && <Channels look={look} />}
      <Kind look={look} />
    </section>
  );
}

function Kind({ look }: { readonly look: LayerLook }) {
  const { layer } = look.passed.shaped;
  switch (layer.kind) {
    case 'conv':
      return <Convolution look={look} layer={layer} />;
    case 'pool':
      return <Pool look={look} layer={layer} />;
    case 'global-pool':
      return <WholeMap look={look} layer={layer} />;
    case 'flatten':
      return <Flatten look={look} />;
    case 'dense':
      return <Dense look={look} layer={layer} />;
    case 'residual':
      return <Residual look={look} layer={layer} />;
    case 'batch-norm':
    case 'activation':
    case 'dropout':
      return <Pointwise look={look} />;
  }
}

/** All channels beside each other; the one that is looked at has a frame. */
function Channels({ look }: { readonly look: LayerLook }) {
  const { t, count } = useInsideWords();
  const { passed, channel, onChannel } = look;
  const shape = passed.shaped.outputShape;
  const channels = shape[2] ?? 1;
  const tiling = tilingOf(shape[0], channels);
  const most = useMemo(() => scaleOf(passed.output), [passed]);
  const url = useMemo(
    () => (shape.length === 3 ? mosaicUrl(passed.output, shape, channels, tiling, most) : ''),
    [passed, most],
  );
  if (channels === 1) return null;
  const tile = { row: Math.floor(channel / tiling.columns), column: channel % tiling.columns };
  return (
    <MapView
      name="channels"
      rows={tiling.rows}
      columns={tiling.columns}
      url={url}
      label={t.channels}
      caption={fill(t.channelsCaption, {
        count: count(channels),
        channel: count(channel + 1),
        most: isolated(written(most)),
      })}
      frames={[{ kind: 'window', ...tile, rows: 1, columns: 1 }]}
      cursor={tile}
      onPressOnly
      onCursor={({ row, column }) => {
        const next = row * tiling.columns + column;
        if (row >= 0 && column >= 0 && column < tiling.columns && next < channels) onChannel(next);
      }}
      spoken={fill(t.channelOf, { channel: count(channel + 1), channels: count(channels) })}
    />
  );
}

/** A layer in a few words. */
export function describe(layer: Layer, { t, pick, count }: InsideWords): string {
  const kind = pick('kind', layer.kind);
  switch (layer.kind) {
    case 'conv':
      return fill(t.aboutConv, {
        kind,
        filters: count(layer.filters),
        size: isolated(`${layer.kernelSize}×${layer.kernelSize}`),
      });
    case 'pool':
      return fill(t.aboutPool, {
        kind: pick('pool', layer.mode),
        size: isolated(`${layer.size}×${layer.size}`),
      });
    case 'global-pool':
      return pick('global', layer.mode);
    case 'dense':
      return fill(t.aboutDense, { kind, units: count(layer.units) });
    case 'activation':
      return fill(t.aboutActivation, { kind, name: isolated(layer.activation) });
    default:
      return kind;
  }
}
