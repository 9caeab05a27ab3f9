/** One point for each network, over two axes of the reader's choice. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { ScatterPlot } from '../../ui/ScatterPlot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { formatNumber } from '../../facts/format.ts';
import type { Measured } from './measured.ts';
import { names } from './names.ts';
import { pointsOf } from './points.ts';
import { axes, standIn, type Axis, type State } from './state.ts';
import type { RecordedTime, Subject } from './subjects.ts';
import { fill, isolated, useWords, type Record as Machine } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly subjects: readonly Subject[];
  readonly measured: readonly Measured[];
  readonly recorded: readonly RecordedTime[];
  readonly machine: Machine;
}

export function Plot({ demo, subjects, measured, recorded, machine }: Props) {
  const { t, pick, count, day, fixed } = useWords();
  const state = demo.state.value;
  const valueText = (axis: Axis, value: number) => {
    const number =
      axis === 'time' ? fixed(value, 3) : axis === 'memory' ? fixed(value, 1) : count(value);
    return `${number} ${pick('axis', axis)}`;
  };
  const points = pointsOf(state, {
    subjects,
    measured,
    recorded,
    say: (name, record, x, y) =>
      fill(t.saying, {
        name: isolated(
          record
            ? fill(t.ofRecord, {
                name,
                machine: fill(t.threads, {
                  engine: pick('engine', record.engine),
                  threads: count(record.threads),
                }),
              })
            : name,
        ),
        x: valueText(state.x, x),
        y: valueText(state.y, y),
      }),
  });
  const isTimed = state.x === 'time' || state.y === 'time';
  const anchor =
    points.find(({ id }) => id === standIn.fc) ??
    points.find(({ id }) => id.startsWith(standIn.fc));
  return (
    <section class="speed-part" aria-labelledby="params-speed-plot">
      <h4 id="params-speed-plot">{t.plot}</h4>
      <div class="speed-fields needs-script">
        <AxisField demo={demo} name="y" />
        <AxisField demo={demo} name="x" />
      </div>
      <ScatterPlot
        title={t.plot}
        points={points}
        x={{ title: pick('axis', state.x), formatTick }}
        y={{ title: pick('axis', state.y), formatTick }}
        {...(anchor && { proportionalTo: { ...anchor, label: t.proportional } })}
      />
      <p class="small">
        {fill(t.key, { machine: isolated(machine.machine), date: day(machine.recordedOn) })}{' '}
        {anchor && fill(t.keyLine, { name: isolated(names[standIn.fc]) })}{' '}
        {isTimed && measured.length === 0 && t.noTime}
      </p>
    </section>
  );
}

/** Latin, as on every axis: 100 k, 0.02. */
function formatTick(value: number): string {
  return value < 1000
    ? String(Number(value.toPrecision(2)))
    : formatNumber(value, 'en', { style: 'compact' });
}

function AxisField({ demo, name }: { readonly demo: Props['demo']; readonly name: 'x' | 'y' }) {
  const { t, pick } = useWords();
  return (
    <SelectField
      name={name}
      label={t[name]}
      value={demo.state.value[name]}
      options={axes.map((value) => ({ value, label: pick('axis', value) }))}
      disabled={demo.locked}
      onChange={(value) => {
        demo.change({ [name]: value });
      }}
    />
  );
}
