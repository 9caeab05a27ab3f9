/** The loss over the logit of the true class: without a floor, and with one. */
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { LineChart } from '../../ui/LineChart.tsx';
import type { Line } from '../../ui/chart-types.ts';
import { lossCurve, outcomeOf } from './outcome.ts';
import { courseworkLoss } from './Result.tsx';
import { limits, passChoices, type State } from './state.ts';
import { useWords } from './words.ts';

const { min, max } = limits.logit;
const steps = Array.from({ length: 2 * (max - min) + 1 }, (_, index) => min + index / 2);
/** Where the chart ends; what costs more is not shown. */
const greatest = 6;

const colours = { once: 'var(--sm-once)', twice: 'var(--sm-twice)' } as const;

export function Curve({ state }: { readonly state: State }) {
  const { t, fixed, decimal, language } = useWords();
  const here = [state.logits[state.label] ?? 0, outcomeOf(state).loss] as const;
  const curves = passChoices.map((passes): Line => ({
    id: passes,
    label: t[passes],
    endLabel: { text: t[passes], x: max },
    colour: colours[passes],
    stroke: 'solid',
    strong: passes === state.passes,
    marks: false,
    points: lossCurve({ ...state, passes }, steps),
  }));
  const coursework: Line = {
    id: 'coursework',
    label: t.coursework,
    endLabel: { text: t.coursework, x: max },
    colour: 'var(--conv)',
    stroke: 'dotted',
    strong: false,
    marks: false,
    points: steps.map((logit) => [logit, courseworkLoss]),
  };
  const now: Line = {
    id: 'now',
    label: t.now,
    colour: colours[state.passes],
    stroke: 'solid',
    strong: true,
    marks: true,
    points: [here],
  };
  return (
    <figure class="sm-curve">
      <figcaption>{t.curve}</figcaption>
      <LineChart
        table={frameStrings[language].chartTable}
        title={t.curve}
        lines={[...curves, ...(state.logits.length === 10 ? [coursework] : []), now]}
        x={[min, max]}
        y={[0, greatest]}
        xTitle={t.curveX}
        formatX={decimal}
        formatTick={decimal}
        formatValue={(value) => fixed(value, 3)}
        height={230}
        margin={104}
      />
    </figure>
  );
}
