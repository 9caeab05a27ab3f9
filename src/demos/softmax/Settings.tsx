/** Which logits to begin from, how many classes, the temperature, and the mistake. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import {
  limits,
  logitSetIds,
  logitSetOf,
  logitSets,
  passChoices,
  temperatures,
  withClasses,
  type LogitSet,
  type State,
} from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function Settings({ demo }: Props) {
  const { t, pick, language, count, decimal } = useWords();
  const state = demo.state.value;
  const { less, more } = frameStrings[language];
  const { min, max } = limits.classes;
  return (
    <div class="sm-settings needs-script">
      <ChoiceField<LogitSet | 'own'>
        name="set"
        label={t.sets}
        value={logitSetOf(state) ?? 'own'}
        options={logitSetIds.map((value) => ({ value, label: pick('set', value) }))}
        disabled={demo.locked}
        onChange={(id) => {
          if (id !== 'own') demo.change({ logits: logitSets[id], label: 0 });
        }}
      />
      <ChoiceField
        name="passes"
        label={t.passes}
        value={state.passes}
        options={passChoices.map((value) => ({ value, label: pick('passes', value) }))}
        disabled={demo.locked}
        onChange={(passes) => {
          demo.change({ passes });
        }}
      />
      <NumberField
        name="classes"
        label={t.classes}
        value={state.logits.length}
        {...limits.classes}
        rungs={Array.from({ length: max - min + 1 }, (_, index) => min + index)}
        whole
        disabled={demo.locked}
        format={count}
        less={less}
        more={more}
        onChange={(classes) => {
          demo.change(withClasses(state, classes));
        }}
      />
      <NumberField
        name="temperature"
        label={t.temperature}
        value={state.temperature}
        {...limits.temperature}
        rungs={temperatures}
        disabled={demo.locked}
        format={decimal}
        less={less}
        more={more}
        onChange={(temperature) => {
          demo.change({ temperature });
        }}
      />
    </div>
  );
}
