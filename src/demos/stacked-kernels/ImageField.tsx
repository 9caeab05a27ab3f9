import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { images, type StackedState } from './state.ts';
import { useWords } from './words.ts';

/** Grey or colour: one input channel or three, for the costs and for the kernels alike. */
export function ImageField({ demo }: { readonly demo: DemoState<StackedState> }) {
  const { t, pick } = useWords();
  return (
    <ChoiceField
      label={t.image}
      name="image"
      value={demo.state.value.image}
      options={images.map((value) => ({ value, label: pick('image', value) }))}
      disabled={demo.locked}
      onChange={(image) => {
        demo.change({ image });
      }}
    />
  );
}
