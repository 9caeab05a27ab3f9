/** All that an arm can be told. Fetched when it is opened. */
import { splitWays } from '../../datasets/turntable/deal.ts';
import { backendChoices } from '../../engine/protocol.ts';
import { fits } from '../../math/placement.ts';
import { transferScalings, transferWeights } from '../../models/experiments/transfer.ts';
import { statisticsSources } from '../../models/spec.ts';
import { headKinds } from '../../models/transfer.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { type ExplainState, limits, sizes, withWeights } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ExplainState>;
  readonly disabled: boolean;
}

/** What may move in a network with ImageNet's weights. */
const movable = ['all', 'early'] as const;

export function SettingsForm({ demo, disabled }: Props) {
  const { t, pick, count, decimal, language } = useWords();
  const state = demo.state.value;
  const words = { less: frameStrings[language].less, more: frameStrings[language].more };
  const { change } = demo;
  const choices = <Value extends string>(group: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: pick(group, value) }));
  const select = <Key extends keyof ExplainState>(
    key: Key,
    label: string,
    options: readonly { readonly value: ExplainState[Key] & string; readonly label: string }[],
  ) => (
    <SelectField
      name={key}
      label={label}
      value={state[key] as ExplainState[Key] & string}
      options={options}
      disabled={disabled}
      onChange={(value) => {
        change({ [key]: value });
      }}
    />
  );
  return (
    <div class="ex-fields">
      <SelectField
        name="weights"
        label={t.weights}
        value={state.weights}
        options={choices('weights', transferWeights)}
        disabled={disabled}
        onChange={(weights) => {
          change(withWeights(state, weights));
        }}
      />
      {select('inputScaling', t.inputScaling, choices('scaling', transferScalings))}
      {state.weights === 'imagenet' && (
        <>
          {select('frozen', t.frozen, choices('frozen', movable))}
          {select('statistics', t.statistics, choices('statistics', statisticsSources))}
          {select('head', t.head, choices('head', headKinds))}
        </>
      )}
      {select('splitBy', t.split, choices('split', splitWays))}
      {select('fit', t.fit, choices('fit', fits))}
      <SelectField
        name="size"
        label={t.size}
        value={String(state.size)}
        options={sizes.map((value) => ({ value, label: count(Number(value)) }))}
        disabled={disabled}
        onChange={(value) => {
          change({ size: Number(value) });
        }}
      />
      <NumberField
        {...limits.epochs}
        {...words}
        name="epochs"
        label={t.epochs}
        value={state.epochs}
        whole
        disabled={disabled}
        format={count}
        onChange={(epochs) => {
          change({ epochs });
        }}
      />
      <NumberField
        {...limits.learningRate}
        {...words}
        name="rate"
        label={t.rate}
        value={state.learningRate}
        disabled={disabled}
        format={decimal}
        onChange={(learningRate) => {
          change({ learningRate });
        }}
      />
      <NumberField
        {...limits.seed}
        {...words}
        name="seed"
        label={t.seed}
        value={state.seed}
        whole
        disabled={disabled}
        format={count}
        onChange={(seed) => {
          change({ seed });
        }}
      />
      {select('backend', t.backend, choices('backend', backendChoices))}
    </div>
  );
}
