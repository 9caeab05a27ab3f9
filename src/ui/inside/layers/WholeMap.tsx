/** Global pooling: one number for a whole map. */
import type { LayerOf } from '../../../models/spec.ts';
import { sizeOf } from '../../../models/shapes.ts';
import { ChannelMap } from '../ChannelMap.tsx';
import { channelOf, type LayerLook, placeIn, spotOf } from '../looks.ts';
import { Formula } from '../SumLine.tsx';
import { VectorBars } from '../VectorBars.tsx';
import { fill, isolated, useInsideWords } from '../words.ts';
import { written } from '../written.ts';

export function WholeMap({ look, layer }: { look: LayerLook; layer: LayerOf<'global-pool'> }) {
  const { t, count } = useInsideWords();
  const { passed, channel, spot, onSpot, onChannel } = look;
  const { inputShape, outputShape } = passed.shaped;
  const places = sizeOf(inputShape) / sizeOf(outputShape);
  const own = channelOf(passed.input, inputShape, channel);
  const value = passed.output[channel] ?? NaN;
  const sum = own.reduce((all, one) => all + one, 0);
  const spoken = fill(t.unitValue, {
    unit: count(channel + 1),
    value: isolated(written(value)),
  });
  return (
    <>
      <div class="inside-maps">
        <ChannelMap
          name="input"
          title={t.before}
          values={passed.input}
          shape={inputShape}
          channel={channel}
          place={placeIn(inputShape, spot)}
          onPlace={(place) => {
            onSpot(spotOf(inputShape, place));
          }}
        />
        <VectorBars
          name="output"
          label={t.after}
          values={passed.output}
          caption={`${t.after} · ${spoken}`}
          cursor={channel}
          onCursor={onChannel}
          spoken={spoken}
        />
      </div>
      <Formula value={value}>
        {layer.mode === 'average'
          ? `Σ / ${places} = ${written(sum)} / ${places} = `
          : `max(${places}) = `}
      </Formula>
    </>
  );
}
