/** Layers that change each value by itself: activation functions, batch normalisation, dropout. */
import { normalisationOf } from '../../../models/one-output.ts';
import { indexIn, type LayerLook, placeIn, spotOf } from '../looks.ts';
import { ChannelMap } from '../ChannelMap.tsx';
import { Formula } from '../SumLine.tsx';
import { VectorBars } from '../VectorBars.tsx';
import { fill, isolated, useInsideWords } from '../words.ts';
import { bracketed, written } from '../written.ts';

export function Pointwise({ look }: { readonly look: LayerLook }) {
  const { t } = useInsideWords();
  const { passed, channel, spot } = look;
  const { inputShape, layer } = passed.shaped;
  const isMap = inputShape.length === 3;
  const place = isMap ? placeIn(inputShape, spot) : undefined;
  const at = place ? indexIn(inputShape, place, channel) : channel;
  const [x, value] = [passed.input[at] ?? NaN, passed.output[at] ?? NaN];
  return (
    <>
      {isMap ? <TwoMaps look={look} /> : <TwoVectors look={look} />}
      {layer.kind === 'dropout' && <p>{t.dropout}</p>}
      {layer.kind === 'batch-norm' && <Statistics look={look} x={x} value={value} />}
      {layer.kind === 'activation' && (
        <Formula place={place} value={value}>
          {`${layer.activation}(${written(x)}) = `}
        </Formula>
      )}
    </>
  );
}

function TwoMaps({ look }: { readonly look: LayerLook }) {
  const { t } = useInsideWords();
  const { passed, channel, spot, onSpot } = look;
  const { inputShape } = passed.shaped;
  const both = {
    ...{ shape: inputShape, channel, place: placeIn(inputShape, spot) },
    onPlace: (place: { row: number; column: number }) => {
      onSpot(spotOf(inputShape, place));
    },
  };
  return (
    <div class="inside-maps">
      <ChannelMap name="input" title={t.before} values={passed.input} {...both} />
      <ChannelMap name="output" title={t.after} values={passed.output} {...both} />
    </div>
  );
}

function TwoVectors({ look }: { readonly look: LayerLook }) {
  const { t, count } = useInsideWords();
  const { passed, channel, onChannel } = look;
  return (
    <>
      {(['input', 'output'] as const).map((side) => {
        const value = isolated(written(passed[side][channel] ?? NaN));
        const spoken = fill(t.unitValue, { unit: count(channel + 1), value });
        const title = side === 'input' ? t.before : t.after;
        return (
          <VectorBars
            key={side}
            name={side}
            label={title}
            values={passed[side]}
            caption={`${title} · ${spoken}`}
            cursor={channel}
            onCursor={onChannel}
            spoken={spoken}
          />
        );
      })}
    </>
  );
}

/** The formula with the channel's own numbers in it. */
function Statistics(props: {
  readonly look: LayerLook;
  readonly x: number;
  readonly value: number;
}) {
  const { t } = useInsideWords();
  const { look, x, value } = props;
  const { layer, inputShape } = look.passed.shaped;
  if (layer.kind !== 'batch-norm') return null;
  const { mean, variance, epsilon, gamma, beta } = normalisationOf(
    layer,
    look.parameters,
    look.channel,
  );
  const place = inputShape.length === 3 ? placeIn(inputShape, look.spot) : undefined;
  return (
    <>
      <p>{t.batchNorm}</p>
      <Formula place={place} value={value}>
        {`${bracketed(gamma)} · (${written(x)} − ${bracketed(mean)}) / √(${written(variance)} + ${epsilon}) + ${bracketed(beta)} = `}
      </Formula>
    </>
  );
}
