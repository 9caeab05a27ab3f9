/** Where the errors are: the matrix, and whether they stay among kinds that look alike. */
import { kinds } from '../../datasets/turntable/kinds.ts';
import { lookAlikes } from '../../datasets/turntable/look-alikes.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Matrix } from '../../ui/Matrix.tsx';
import { fill, useWords } from './words.ts';

interface Props {
  readonly confusion: readonly number[];
  readonly colour: string;
}

export function Errors({ confusion, colour }: Props) {
  const { t, pick, count, percent, language } = useWords();
  const { errors, within, expected, byFamily } = lookAlikes(confusion);
  return (
    <div class="ex-errors" data-errors={errors} data-within={within}>
      <h4>{t.alikeTitle}</h4>
      <p>
        {errors === 0
          ? t.alikeNone
          : fill(t.alike, {
              errors: count(errors),
              within: count(within),
              share: percent(within / errors, 0),
              expected: percent(expected, 0),
            })}
      </p>
      {errors > 0 && (
        <ul class="ex-families">
          {byFamily.map((one) => (
            <li key={one.family}>
              {fill(t.alikeFamily, {
                family: pick('family', one.family),
                errors: count(one.errors),
                within: count(one.within),
              })}
            </li>
          ))}
        </ul>
      )}
      <Fold summary={t.matrix}>
        {() => (
          <div role="region" tabIndex={0} aria-label={t.matrixCaption} class="ex-matrix">
            <Matrix
              caption={t.matrixCaption}
              rowTitle={t.trueKind}
              columnTitle={t.takenFor}
              labels={kinds.map(({ name }) => name[language])}
              counts={confusion}
              colour={colour}
              format={(value) => (value === 0 ? '' : String(value))}
            />
          </div>
        )}
      </Fold>
    </div>
  );
}
