/** The map beside what four operations make of it, one window at a time, and the gradients sent back. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { fill } from '../../ui/demo/formats.ts';
import { Grid, type GridWindow } from '../../ui/Grid.tsx';
import { Order } from '../../ui/Order.tsx';
import { placesOf } from '../../math/pool2d.ts';
import { shareOfZeros, standardDeviation } from '../../math/spread.ts';
import { figureNumber } from './figure-number.ts';
import { deepest, largest, mapProps } from './grid-props.ts';
import { MapEditor } from './MapEditor.tsx';
import { MapFields } from './MapFields.tsx';
import type { Place, State } from './state.ts';
import { windowFormula } from './window-formula.ts';
import {
  cellOf,
  neighbourWindow,
  type Operation,
  operations,
  pooled,
  windowAt,
  windowSumAt,
} from './windows.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function Windows({ demo }: Props) {
  const { t, count, fixed, percent, decimal } = useWords();
  const state = demo.state.value;
  const at = windowAt(state, state.cell);
  const cells = state.map.flat();
  const values = {
    value: fixed(standardDeviation(cells), 2),
    zeros: percent(shareOfZeros(cells), 0),
  };
  return (
    <>
      <div class="pooling-top">
        <div class="pooling-input">
          <MapEditor demo={demo} windows={[frameAt(state, at)]} more={useSpokenWindow(state, at)} />
          <Steps demo={demo} at={at} />
        </div>
        <MapFields demo={demo} />
      </div>
      <p class="small">
        {fill(t.contrastOfMap, values)} <span class="needs-script">{t.editHint}</span>{' '}
        {state.stride > state.size && t.leftOut}
      </p>
      <div class="pooling-results">
        {operations.map((operation) => (
          <Result key={operation} demo={demo} operation={operation} at={at} />
        ))}
      </div>
      <p class="small">
        {fill(t.gradientNote, {
          count: count(state.size ** 2),
          share: decimal(1 / state.size ** 2),
        })}
        <Ties state={state} at={at} />
      </p>
    </>
  );
}

const frameAt = (state: State, at: Place): GridWindow => ({
  ...cellOf(state, at),
  rows: state.size,
  columns: state.size,
});

/** The results at a window, as one sentence for those who hear them. */
function useSpokenWindow(state: State, at: Place): string {
  const { t, language, count, decimal, pick } = useWords();
  const results = operations.map((operation) =>
    fill(pick('result', operation), {
      value: decimal(windowSumAt(state, operation, at).value),
    }),
  );
  const [rows, columns] = placesOf(state.map, state);
  return fill(t.windowSays, {
    at: count(at.row * columns + at.column + 1),
    all: count(rows * columns),
    results: results.join(language === 'fa' ? '، ' : ', '),
  });
}

function Steps({ demo, at }: Props & { readonly at: Place }) {
  const { t, count } = useWords();
  const state = demo.state.value;
  const [rows, columns] = placesOf(state.map, state);
  const index = at.row * columns + at.column;
  const move = (step: 1 | -1) => {
    demo.change({ cell: cellOf(state, neighbourWindow(state, at, step)) });
  };
  return (
    <div class="pooling-steps needs-script">
      <Order
        action="previous"
        look="quiet"
        name={t.previous}
        enabled={index > 0}
        locked={demo.locked}
        onClick={() => {
          move(-1);
        }}
      >
        ←
      </Order>
      <span>{fill(t.step, { at: count(index + 1), all: count(rows * columns) })}</span>
      <Order
        action="next"
        look="quiet"
        name={t.next}
        enabled={index < rows * columns - 1}
        locked={demo.locked}
        onClick={() => {
          move(1);
        }}
      >
        →
      </Order>
    </div>
  );
}

/** Said below everything, so that nothing moves while the window does. */
function Ties({ state, at }: { readonly state: State; readonly at: Place }) {
  const { t, count, pick } = useWords();
  const ties = operations.flatMap((operation) => {
    const { equals } = windowSumAt(state, operation, at);
    const name = pick('operation', operation);
    return equals > 1 ? [fill(t.ties, { count: count(equals), operation: name })] : [];
  });
  return <> {ties.join(' ')}</>;
}

/** One operation: its output, the sum of the window, the gradient, and what is left of the contrast. */
function Result({
  demo,
  operation,
  at,
}: Props & { readonly operation: Operation; readonly at: Place }) {
  const { t, fixed, percent, pick } = useWords();
  const state = demo.state.value;
  const { output, gradient, contrast, zeros } = pooled(state, operation);
  const sum = windowSumAt(state, operation, at);
  const name = pick('operation', operation);
  return (
    <article
      class="pooling-result"
      data-operation={operation}
      data-output={output.map((row) => row.map(figureNumber).join(' ')).join('; ')}
      data-contrast={figureNumber(contrast)}
      data-zeros={figureNumber(zeros)}
    >
      <h4>{name}</h4>
      <figure>
        <Grid
          {...mapProps(output, deepest(state.map))}
          label={fill(t.outputLabel, { operation: name })}
          cell={36}
          windows={[{ ...at, rows: 1, columns: 1 }]}
          {...(!demo.locked && {
            cursor: at,
            onCursor: (row: number, column: number) => {
              demo.change({ cell: cellOf(state, { row, column }) });
            },
          })}
        />
        <figcaption>{t.output}</figcaption>
      </figure>
      <p class="pooling-formula" dir="ltr">
        {windowFormula(operation, sum)}
      </p>
      <figure>
        <Grid
          {...mapProps(gradient, Math.max(1, largest(gradient)), 'var(--focus-window)')}
          label={fill(t.gradientLabel, { operation: name })}
          cell={28}
          windows={[frameAt(state, at)]}
        />
        <figcaption>{t.gradient}</figcaption>
      </figure>
      <dl class="pooling-facts">
        <dt>{t.contrast}</dt>
        <dd>{fixed(contrast, 2)}</dd>
        <dt>{t.zeros}</dt>
        <dd>{percent(zeros, 0)}</dd>
      </dl>
    </article>
  );
}
