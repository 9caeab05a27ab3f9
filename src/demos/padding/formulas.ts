/**
 * The demo's formulas, typeset by KaTeX while the site is built, with a slot for every number that the
 * reader can change. KaTeX itself never reaches the page.
 */
import katex from 'katex';

const slot = (name: string) => `\\htmlData{slot=${name}}{0}`;
const [n, p, q, e, s] = ['n', 'p', 'q', 'e', 's'].map(slot);
const [d, k, o, room, size] = ['d', 'k', 'o', 'room', 'size'].map(slot);
const [channels, filters, biases] = ['channels', 'filters', 'biases'].map(slot);
const [rows, columns, weights, parameters, macs] = [
  'rows',
  'columns',
  'weights',
  'parameters',
  'macs',
].map(slot);

const tex = {
  extent: `e = d\\,(k-1)+1 = ${d}\\cdot(${k}-1)+1 = ${e}`,
  convolution: '\\left\\lfloor\\frac{n+p_0+p_1-e}{s}\\right\\rfloor+1',
  places: `\\left\\lfloor\\frac{${n}+${p}+${q}-${e}}{${s}}\\right\\rfloor+1 = \\left\\lfloor\\frac{${room}}{${s}}\\right\\rfloor+1 = ${size}`,
  none: `${n}+${p}+${q}-${e} = ${room} < 0`,
  transposed: '(n-1)\\cdot s+e-p_0-p_1+o',
  stamps: `(${n}-1)\\cdot ${s}+${e}-${p}-${q}+${o} = ${size}`,
  parameters: `k\\cdot k\\cdot C_{\\mathrm{in}}\\cdot C_{\\mathrm{out}}+b = ${k}\\cdot ${k}\\cdot ${channels}\\cdot ${filters}+${biases} = ${parameters}`,
  macs: `${weights}\\cdot ${rows}\\cdot ${columns} = ${macs}`,
} as const;

export type FormulaName = keyof typeof tex;
export type Formulas = Readonly<Record<FormulaName, string>>;

/** Each formula as HTML. */
export const formulas = Object.fromEntries(
  Object.entries(tex).map(([name, formula]) => [name, rendered(formula)]),
) as Record<FormulaName, string>;

function rendered(formula: string): string {
  return katex.renderToString(formula, {
    displayMode: true,
    output: 'html',
    throwOnError: true,
    // `\htmlData` is what the slots are made of; the formulas are our own.
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: true,
  });
}
