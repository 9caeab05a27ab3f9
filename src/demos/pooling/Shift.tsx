/** The map moved by a cell or more: what changes in it, and in what pooling makes of it. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { fill } from '../../ui/demo/formats.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Grid, type GridWindow } from '../../ui/Grid.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { figureNumber } from './figure-number.ts';
import { deepest, mapProps } from './grid-props.ts';
import { MapFields } from './MapFields.tsx';
import { limits, type State } from './state.ts';
import { type Shifted, shifted, shiftedSteps, type ShiftedStep } from './windows.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function Shift({ demo }: Props) {
  const { t } = useWords();
  const state = demo.state.value;
  return (
    <>
      <MapFields demo={demo} />
      <div class="pooling-moves needs-script">
        <Move demo={demo} name="right" />
        <Move demo={demo} name="down" />
        <p class="small">{t.shiftHint}</p>
      </div>
      <div class="pooling-results pooling-shifts">
        {shiftedSteps.map((step) => (
          <Pair
            key={step}
            step={step}
            result={shifted(state, step, state)}
            most={deepest(state.map)}
          />
        ))}
      </div>
      <p class="small">{t.changeNote}</p>
      <ByDistance state={state} />
    </>
  );
}

function Move({ demo, name }: Props & { readonly name: 'right' | 'down' }) {
  const { t, language, decimal } = useWords();
  const { min, max } = limits.move;
  return (
    <NumberField
      name={name}
      label={t[name]}
      value={demo.state.value[name]}
      {...limits.move}
      rungs={Array.from({ length: max - min + 1 }, (_, index) => min + index)}
      whole
      disabled={demo.locked}
      format={decimal}
      less={frameStrings[language].less}
      more={frameStrings[language].more}
      onChange={(value) => {
        demo.change(name === 'right' ? { right: value } : { down: value });
      }}
    />
  );
}

function Pair(props: {
  readonly step: ShiftedStep;
  readonly result: Shifted;
  /** The value whose ground is the deepest. */
  readonly most: number;
}) {
  const { step, result, most } = props;
  const { t, percent, pick } = useWords();
  const { before, after, change } = result;
  const name = pick('step', step);
  return (
    <article class="pooling-result" data-step={step} data-change={figureNumber(change)}>
      <h4>{name}</h4>
      <div class="pooling-pair" dir="ltr">
        <figure>
          <Grid {...mapProps(before, most)} label={fill(t.beforeLabel, { step: name })} cell={28} />
          <figcaption dir="auto">{t.before}</figcaption>
        </figure>
        <figure>
          <Grid
            {...mapProps(after, most)}
            label={fill(t.afterLabel, { step: name })}
            cell={28}
            windows={changedCells(result)}
          />
          <figcaption dir="auto">{t.after}</figcaption>
        </figure>
      </div>
      <p class="pooling-change">
        {Number.isNaN(change) ? t.noChange : fill(t.change, { change: percent(change, 0) })}
      </p>
    </article>
  );
}

/** A frame round every cell that is not what it was. */
function changedCells({ before, after }: Shifted): GridWindow[] {
  return after.flatMap((values, row) =>
    values.flatMap((value, column) =>
      value === before[row]?.[column] ? [] : [{ row, column, rows: 1, columns: 1 }],
    ),
  );
}

/** The same number for shifts of other lengths; the mean of the whole map never changes. */
function ByDistance({ state }: { readonly state: State }) {
  const { t, percent, pick } = useWords();
  const distances = Array.from({ length: limits.move.max }, (_, index) => index + 1);
  const columnName = (step: ShiftedStep) => (step === 'map' ? t.map : pick('operation', step));
  const shown = (change: number) => (Number.isNaN(change) ? '–' : percent(change, 0));
  return (
    <DataTable
      caption={t.byShift}
      head={[t.shiftBy, ...shiftedSteps.map(columnName), t.wholeMap]}
      rows={distances.map((right) => [
        figureNumber(right),
        ...shiftedSteps.map((step) => shown(shifted(state, step, { down: 0, right }).change)),
        shown(changeOfMean(state, right)),
      ])}
    />
  );
}

/** The map pooled by one window as large as itself. */
function changeOfMean({ map, kernel }: State, right: number): number {
  const whole = { map, kernel, size: map.length, stride: 1 };
  return shifted(whole, 'average', { down: 0, right }).change;
}
