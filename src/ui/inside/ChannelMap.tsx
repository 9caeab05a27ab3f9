/** One channel of a map in colours around zero, with its scale and the value under the cursor. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { MapPlace } from '../../models/one-output.ts';
import { asMap, type Shape } from '../../models/shapes.ts';
import { signedUrl } from '../bitmap.ts';
import { isolated } from '../demo/formats.ts';
import { MapView, type MapFrame, type Rim } from '../MapView.tsx';
import { channelOf, indexIn } from './looks.ts';
import { scaleOf } from './mosaic.ts';
import { fill, useInsideWords } from './words.ts';
import { written } from './written.ts';

interface Props {
  readonly name: string;
  /** What the map is, in a few words. */
  readonly title: string;
  readonly values: Float32Array;
  readonly shape: Shape;
  readonly channel: number;
  /** The place that the reader looks at. */
  readonly place: MapPlace;
  readonly onPlace: (place: MapPlace) => void;
  readonly frames?: readonly MapFrame[];
  readonly rim?: Rim;
  readonly children?: ComponentChildren;
}

export function ChannelMap(props: Props) {
  const { t, count } = useInsideWords();
  const { name, title, values, shape, channel, place } = props;
  const [rows, columns, channels] = asMap(shape, name);
  const most = useMemo(() => scaleOf(values), [values]);
  const own = useMemo(() => channelOf(values, shape, channel), [values, shape, channel]);
  const url = useMemo(() => signedUrl({ rows, columns, values: own }, most), [own, most]);
  const value = values[indexIn(shape, place, channel)] ?? NaN;
  const cell: MapFrame = { kind: 'window', ...place, rows: 1, columns: 1 };
  return (
    <MapView
      name={name}
      rows={rows}
      columns={columns}
      url={url}
      label={fill(t.mapLabel, { title, channel: count(channel + 1) })}
      caption={
        <>
          <strong>{title}</strong>
          {channels > 1 && (
            <> · {fill(t.channelOf, { channel: count(channel + 1), channels: count(channels) })}</>
          )}
          {' · '}
          <bdi dir="ltr">
            {rows}×{columns}
          </bdi>
          <span class="scale-key">
            {fill(t.scale, { most: isolated(written(most)) })}{' '}
            {fill(t.here, { value: isolated(written(value)) })}
          </span>
          {props.children}
        </>
      }
      frames={props.frames ?? [cell]}
      cursor={place}
      {...(props.rim && { rim: props.rim })}
      onCursor={(next) => {
        if (next.row >= 0 && next.row < rows && next.column >= 0 && next.column < columns)
          props.onPlace(next);
      }}
      spoken={fill(t.placeValue, {
        row: count(place.row + 1),
        column: count(place.column + 1),
        value: isolated(written(value)),
      })}
    />
  );
}
