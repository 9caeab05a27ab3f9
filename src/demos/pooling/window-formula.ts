/** What happens in one window, written out. */
import { figureNumber } from './figure-number.ts';
import type { Operation, WindowSum } from './windows.ts';

/** `max(1, 3, 5, 6) = 6` */
export function windowFormula(operation: Operation, { values, weights, value }: WindowSum): string {
  const written = values.map(figureNumber);
  const result = figureNumber(value);
  switch (operation) {
    case 'max':
    case 'min':
      return `${operation}(${written.join(', ')}) = ${result}`;
    case 'average':
      return `(${written.join(' + ')}) / ${values.length} = ${result}`;
    case 'convolution':
      return `${products(values, weights)} = ${result}`;
  }
}

/** Terms whose weight is zero say nothing and are left out. */
function products(values: readonly number[], weights: readonly number[]): string {
  const terms = values.flatMap((value, index) => {
    const weight = weights[index] ?? NaN;
    return weight === 0 ? [] : [{ sign: weight < 0 ? '−' : '+', weight: Math.abs(weight), value }];
  });
  const written = terms.map(
    ({ sign, weight, value }) => `${sign} ${figureNumber(weight)}·${figureNumber(value)}`,
  );
  return written.join(' ').replace(/^\+ /, '').replace(/^− /, '−');
}
