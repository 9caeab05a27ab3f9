/** What the reader came to know: the output's shape, who reads padding, and why. */
import type { ComponentChildren } from 'preact';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { Geometry } from './geometry.ts';
import { notesOf } from './notes.ts';
import type { PaddingState } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly state: PaddingState;
  readonly geometry: Geometry;
}

export function Outcome({ state, geometry }: Props) {
  const { t, count, percent } = useWords();
  const { height, width, isPossible, places, touching } = geometry;
  if (!isPossible) return <Notes state={state} geometry={geometry} />;
  return (
    <>
      <dl class="pad-outcome">
        <Datum name={t.shape}>
          <bdi dir="ltr">
            {height.outputSize}×{width.outputSize}×{state.filters}
          </bdi>
        </Datum>
        {state.mode === 'convolution' && (
          <Datum name={t.touching}>
            {fill(t.touchingOf, { touching: count(touching), places: count(places) })}{' '}
            <span>({percent(touching / places, 2)})</span>
          </Datum>
        )}
        <Datum name={t.parametersShort}>{count(geometry.weights + geometry.biases)}</Datum>
        <Datum name={t.macsShort}>{count(geometry.macs)}</Datum>
      </dl>
      <Notes state={state} geometry={geometry} />
    </>
  );
}

function Datum(props: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Notes({ state, geometry }: Props) {
  const { count, pick } = useWords();
  return (
    <>
      {notesOf(state, geometry).map(({ id, axis, isFault, values }) => (
        <Notice key={`${id}${axis}`} kind={isFault ? 'warning' : 'info'} about={id}>
          <strong>{pick('axis', axis)}:</strong>{' '}
          {fill(
            pick('note', id),
            Object.fromEntries(Object.entries(values).map(([name, value]) => [name, count(value)])),
          )}
        </Notice>
      ))}
    </>
  );
}
