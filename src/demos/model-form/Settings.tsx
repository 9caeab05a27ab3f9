/** The arguments, by the names that Keras gives them. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import {
  callIds,
  callOf,
  calls,
  classRungs,
  limits,
  poolings,
  sides,
  topChoices,
  weightChoices,
  type CallId,
  type State,
} from './state.ts';
import { useWords } from './words.ts';

const pythonText: Readonly<Record<string, string>> = {
  none: 'None',
  imagenet: '"imagenet"',
  with: 'True',
  without: 'False',
  avg: '"avg"',
  max: '"max"',
};

export function Settings({ demo }: { readonly demo: DemoState<State> }) {
  const { t, pick, language, count } = useWords();
  const { less, more } = frameStrings[language];
  const state = demo.state.value;
  const written = <Value extends string>(values: readonly Value[]) =>
    values.map((value) => ({ value, label: pythonText[value] ?? t.notGiven }));
  return (
    <div class="mf-settings needs-script">
      <ChoiceField<CallId | 'own'>
        name="call"
        label={t.calls}
        value={callOf(state) ?? 'own'}
        options={callIds.map((value) => ({ value, label: pick('call', value) }))}
        disabled={demo.locked}
        onChange={(id) => {
          if (id !== 'own') demo.change(calls[id]);
        }}
      />
      <ChoiceField
        name="weights"
        label="weights"
        value={state.weights}
        options={written(weightChoices)}
        disabled={demo.locked}
        onChange={(weights) => {
          demo.change({ weights });
        }}
      />
      <ChoiceField
        name="top"
        label="include_top"
        value={state.top}
        options={written(topChoices)}
        disabled={demo.locked}
        onChange={(top) => {
          demo.change({ top });
        }}
      />
      <ChoiceField
        name="pooling"
        label="pooling"
        value={state.pooling}
        options={written(poolings)}
        disabled={demo.locked}
        onChange={(pooling) => {
          demo.change({ pooling });
        }}
      />
      <NumberField
        name="classes"
        label="classes"
        value={state.classes}
        {...limits.classes}
        rungs={classRungs}
        whole
        disabled={demo.locked}
        format={count}
        less={less}
        more={more}
        onChange={(classes) => {
          demo.change({ classes });
        }}
      />
      <SelectField
        name="side"
        label="input_shape"
        value={state.side}
        options={sides.map((value) => ({
          value,
          label: value === 'default' ? t.notGiven : `(${value}, ${value}, 3)`,
        }))}
        disabled={demo.locked}
        onChange={(side) => {
          demo.change({ side });
        }}
      />
    </div>
  );
}
