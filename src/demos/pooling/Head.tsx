/** What the end of a network costs: maps flattened, or pooled to one number each. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { fill } from '../../ui/demo/formats.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { formatNumber } from '../../facts/format.ts';
import type { ExperimentTraining } from '../../ui/training/use-experiment.ts';
import { BarChart } from '../../ui/BarChart.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import {
  flattenParameters,
  headName,
  headNames,
  namedHeads,
  pooledParameters,
  type HeadName,
} from './head.ts';
import { Overfitting } from './Overfitting.tsx';
import { limits, type State } from './state.ts';
import { useWords } from './words.ts';

/** Parameters of everything before the head, where the network is known. */
export type Trunks = Readonly<Record<HeadName, number>>;

interface Props {
  readonly demo: DemoState<State>;
  readonly trunks: Trunks;
  readonly training: ExperimentTraining;
}

/** This part is fetched when it is first shown. */
export function Head({ demo, trunks, training }: Props) {
  return (
    <div>
      <Sizes demo={demo} trunks={trunks} />
      <Overfitting training={training} disabled={demo.locked} />
    </div>
  );
}

function Sizes({ demo, trunks }: Pick<Props, 'demo' | 'trunks'>) {
  const { t, count, fixed } = useWords();
  const state = demo.state.value;
  const [flatten, pooled] = [flattenParameters(state), pooledParameters(state)];
  const bar = (id: string, label: string, value: number, colour: string) => ({
    id,
    label,
    parts: [{ id, label: '', value, colour }],
  });
  return (
    <div class="pooling-head" data-flatten={flatten} data-pooled={pooled}>
      <Fields demo={demo} />
      <BarChart
        title={t.headChart}
        bars={[
          bar('flatten', t.flattenHead, flatten, 'var(--fc)'),
          bar('pooled', t.pooledHead, pooled, 'var(--conv)'),
        ]}
        scale="linear"
        axisTitle={t.parametersAxis}
        formatTick={(value) => formatNumber(value, 'en', { style: 'compact' })}
        formatValue={count}
      />
      <p>
        {fill(t.headRatio, { ratio: fixed(flatten / pooled, flatten < 10 * pooled ? 1 : 0) })}{' '}
        <WholeNetwork {...{ trunks, flatten, pooled }} name={headName(state)} />
      </p>
      <p class="small">{t.headNote}</p>
    </div>
  );
}

function WholeNetwork(props: {
  readonly trunks: Trunks;
  readonly name: HeadName | undefined;
  readonly flatten: number;
  readonly pooled: number;
}) {
  const { trunks, name, flatten, pooled } = props;
  const { t, count, fixed } = useWords();
  if (!name) return null;
  const [more, less] = [trunks[name] + flatten, trunks[name] + pooled];
  return (
    <span data-network={name} data-flatten={more} data-pooled={less}>
      {fill(t.wholeNetwork, {
        flatten: count(more),
        pooled: count(less),
        ratio: fixed(more / less, 1),
      })}
    </span>
  );
}

const powersOfTwo = Array.from({ length: 14 }, (_, power) => 2 ** power);
const rungs = {
  side: [1, 2, 4, 7, 8, 14, 16, 28, 32, 56, 64],
  channels: powersOfTwo,
  classes: [2, 3, 5, 10, 24, 100, 1000, 21_841],
  hiddenLayers: [0, 1, 2, 3],
  hiddenUnits: powersOfTwo,
} as const;
type Size = keyof typeof rungs;

function Fields({ demo }: Pick<Props, 'demo'>) {
  const { t, pick } = useWords();
  return (
    <div class="pooling-fields needs-script">
      <ChoiceField<HeadName | 'own'>
        name="head"
        label={t.headOf}
        value={headName(demo.state.value) ?? 'own'}
        options={headNames.map((value) => ({ value, label: pick('head', value) }))}
        disabled={demo.locked}
        onChange={(name) => {
          if (name !== 'own') demo.change(namedHeads[name]);
        }}
      />
      <div class="pooling-sizes">
        {(Object.keys(rungs) as Size[]).map((name) => (
          <SizeField key={name} demo={demo} name={name} label={t[name]} />
        ))}
      </div>
    </div>
  );
}

function SizeField(props: Pick<Props, 'demo'> & { readonly name: Size; readonly label: string }) {
  const { demo, name, label } = props;
  const { language, count } = useWords();
  return (
    <NumberField
      name={name}
      label={label}
      value={demo.state.value[name]}
      {...limits[name]}
      rungs={rungs[name]}
      whole
      disabled={demo.locked}
      format={count}
      less={frameStrings[language].less}
      more={frameStrings[language].more}
      onChange={(value) => {
        demo.change({ [name]: value });
      }}
    />
  );
}
