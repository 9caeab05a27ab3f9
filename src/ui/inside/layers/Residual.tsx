/** Two ways through a residual block, added place by place. */
import { activated } from '../../../models/forward.ts';
import type { LayerOf } from '../../../models/spec.ts';
import { ChannelMap } from '../ChannelMap.tsx';
import { indexIn, type LayerLook, placeIn, spotOf } from '../looks.ts';
import { SumLine } from '../SumLine.tsx';
import { VectorBars } from '../VectorBars.tsx';
import { fill, isolated, useInsideWords } from '../words.ts';
import { bracketed, written } from '../written.ts';

export function Residual({ look, layer }: { look: LayerLook; layer: LayerOf<'residual'> }) {
  const { t, count } = useInsideWords();
  const { passed, channel, spot, onSpot, onChannel } = look;
  const { branches } = passed;
  if (!branches) return null;
  const { outputShape: shape } = passed.shaped;
  const isMap = shape.length === 3;
  const place = isMap ? placeIn(shape, spot) : undefined;
  const at = place ? indexIn(shape, place, channel) : channel;
  const [body, shortcut] = [branches.body[at] ?? NaN, branches.shortcut[at] ?? NaN];
  const { scale = 1, activation } = layer;
  const total = scale * body + shortcut;
  const parts = [
    { name: 'body', title: t.body, values: branches.body },
    { name: 'shortcut', title: t.shortcut, values: branches.shortcut },
    { name: 'output', title: t.after, values: passed.output },
  ];
  return (
    <>
      {place ? (
        <div class="inside-maps" data-maps={3}>
          {parts.map((part) => (
            <ChannelMap
              key={part.name}
              {...part}
              shape={shape}
              channel={channel}
              place={place}
              onPlace={(next) => {
                onSpot(spotOf(shape, next));
              }}
            />
          ))}
        </div>
      ) : (
        parts.map((part) => {
          const value = isolated(written(part.values[at] ?? NaN));
          const spoken = fill(t.unitValue, { unit: count(at + 1), value });
          return (
            <VectorBars
              key={part.name}
              {...part}
              label={part.title}
              caption={`${part.title} · ${spoken}`}
              cursor={channel}
              onCursor={onChannel}
              spoken={spoken}
            />
          );
        })
      )}
      <SumLine
        {...(place && { place })}
        terms={`${scale === 1 ? '' : `${scale} · `}${written(body)} + ${bracketed(shortcut)}`}
        bias={undefined}
        total={total}
        activation={activation}
        value={activated(total, activation)}
      />
    </>
  );
}
