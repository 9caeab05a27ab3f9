/** The sum written out, from the products to the pixel that is drawn. */
import type { GridPlace } from '../../ui/Grid.tsx';
import { shortNumber } from '../../ui/number-text.ts';
import { shownAs, type State } from './state.ts';
import type { WindowSum } from './window.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly sum: WindowSum;
  readonly state: State;
  readonly place: GridPlace;
}

export function SumLine({ sum, state, place }: Props) {
  const { t, count } = useWords();
  const drawn = Math.min(255, Math.max(0, Math.round(sum.answer)));
  const isCut = shownAs(state) === 'clipped' && Math.abs(drawn - sum.answer) > 0.5;
  return (
    <p class="kl-sum">
      <span>
        {fill(t.sumLabel, { row: count(place.row + 1), column: count(place.column + 1) })}
      </span>
      <bdi dir="ltr" class="kl-formula">
        {formula(sum, state)} <output>{shortNumber(sum.answer)}</output>
      </bdi>
      {isCut && <span class="small">{fill(t.beyond, { shown: isolated(String(drawn)) })}</span>}
    </p>
  );
}

/** Only the parts that do something: no division by 1, no 0 added. */
function formula({ sum, acrossSum }: WindowSum, { divisor, bias }: State): string {
  const joined =
    acrossSum === undefined ? shortNumber(sum) : `√(${squared(sum)} + ${squared(acrossSum)})`;
  const divided = divisor === 1 ? '' : ` ÷ ${shortNumber(divisor)}`;
  const added = bias === 0 ? '' : ` ${bias < 0 ? '−' : '+'} ${shortNumber(Math.abs(bias))}`;
  if (acrossSum !== undefined) return `${joined}${divided}${added} =`;
  return divided || added ? `Σ${divided}${added} = ${joined}${divided}${added} =` : 'Σ =';
}

const squared = (value: number) =>
  value < 0 ? `(${shortNumber(value)})²` : `${shortNumber(value)}²`;
