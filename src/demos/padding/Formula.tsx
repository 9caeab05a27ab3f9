import type { Formulas, FormulaName } from './formulas.ts';

const slots = /(data-slot="(\w+)"><span class="mord">)0</g;
const latin = new Intl.NumberFormat('en');

interface Props {
  readonly formulas: Formulas;
  readonly name: FormulaName;
  /** What stands in the slots. */
  readonly values?: Readonly<Record<string, number>>;
}

/** A formula that was typeset when the site was built, with the numbers of the moment put in. */
export function Formula({ formulas, name, values = {} }: Props) {
  const written = (slot: string) => latin.format(values[slot] ?? NaN).replace('-', '−');
  const html = formulas[name].replace(
    slots,
    (_, before: string, slot: string) => `${before}${written(slot)}<`,
  );
  return <div class="pad-formula" dir="ltr" dangerouslySetInnerHTML={{ __html: html }} />;
}
