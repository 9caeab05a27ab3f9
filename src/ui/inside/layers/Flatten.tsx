/** Flattening: the same values in one row. */
import { asMap } from '../../../models/shapes.ts';
import { ChannelMap } from '../ChannelMap.tsx';
import { indexIn, type LayerLook, placeIn, spotOf } from '../looks.ts';
import { Formula } from '../SumLine.tsx';
import { fill, useInsideWords } from '../words.ts';

export function Flatten({ look }: { readonly look: LayerLook }) {
  const { t, count } = useInsideWords();
  const { passed, channel, spot, onSpot } = look;
  const { inputShape, name } = passed.shaped;
  if (inputShape.length !== 3) return null;
  const [, columns, channels] = asMap(inputShape, name);
  const place = placeIn(inputShape, spot);
  const at = indexIn(inputShape, place, channel);
  return (
    <>
      <ChannelMap
        name="input"
        title={t.before}
        values={passed.input}
        shape={inputShape}
        channel={channel}
        place={place}
        onPlace={(next) => {
          onSpot(spotOf(inputShape, next));
        }}
      />
      <p>{fill(t.flatten, { place: count(at + 1), count: count(passed.output.length) })}</p>
      <Formula value={at + 1}>
        {`(${place.row} · ${columns} + ${place.column}) · ${channels} + ${channel + 1} = `}
      </Formula>
    </>
  );
}
