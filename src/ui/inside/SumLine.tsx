/** The sum written out, from its terms to the value that the layer gives. */
import type { MapPlace } from '../../models/one-output.ts';
import type { Activation } from '../../models/spec.ts';
import { fill, useInsideWords } from './words.ts';
import { bracketed, written } from './written.ts';

interface Props {
  /** Of a map; a unit of a vector has none. */
  readonly place?: MapPlace;
  /** Left to right, without bias. */
  readonly terms: string;
  readonly bias: number | undefined;
  readonly total: number;
  readonly activation: Activation | undefined;
  readonly value: number;
}

export function SumLine({ place, terms, bias, total, activation = 'linear', value }: Props) {
  const { t } = useInsideWords();
  const before = bias === undefined ? terms : `${terms} + ${bracketed(bias)} [${t.bias}]`;
  const isPlain = activation === 'linear';
  return (
    <Formula place={place} value={value}>
      {`${before} = `}
      {!isPlain && `${written(total)}, ${activation}(${written(total)}) = `}
    </Formula>
  );
}

/** How a value comes about, and the value itself. */
export function Formula(props: {
  readonly place?: MapPlace | undefined;
  readonly children: preact.ComponentChildren;
  readonly value: number;
}) {
  const { t, count } = useInsideWords();
  const { place, value } = props;
  return (
    <p class="inside-sum" data-value={value}>
      {place && (
        <span>{fill(t.sumAt, { row: count(place.row + 1), column: count(place.column + 1) })}</span>
      )}
      <bdi dir="ltr" class="inside-formula">
        {props.children}
        <output>{written(value)}</output>
      </bdi>
    </p>
  );
}
