/** Which map is pooled, in which windows. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { mapNames, namedMaps, nameOf } from './maps.ts';
import { limits, type State } from './state.ts';
import { type StrideKernel, strideKernels } from './stride-kernels.ts';
import { useWords } from './words.ts';

export function MapFields({ demo }: { readonly demo: DemoState<State> }) {
  const { t, count, pick } = useWords();
  const { map, size, stride, kernel } = demo.state.value;
  const name = nameOf(map) ?? 'own';
  const numbers = ({ min, max }: { readonly min: number; readonly max: number }) =>
    Array.from({ length: max - min + 1 }, (_, index) => ({
      value: String(min + index),
      label: count(min + index),
    }));
  return (
    <div class="pooling-fields needs-script">
      <div>
        <ChoiceField
          name="map"
          label={t.map}
          value={name}
          options={mapNames.map((value) => ({ value, label: pick('map', value) }))}
          disabled={demo.locked}
          onChange={(value) => {
            if (value !== 'own') demo.change({ map: namedMaps[value] });
          }}
        />
        <p class="about">{pick('about', name)}</p>
      </div>
      <div class="row">
        <ChoiceField
          name="size"
          label={t.size}
          value={String(size)}
          options={numbers(limits.size)}
          disabled={demo.locked}
          onChange={(value) => {
            demo.change({ size: Number(value) });
          }}
        />
        <ChoiceField
          name="stride"
          label={t.stride}
          value={String(stride)}
          options={numbers(limits.stride)}
          disabled={demo.locked}
          onChange={(value) => {
            demo.change({ stride: Number(value) });
          }}
        />
      </div>
      <ChoiceField<StrideKernel>
        name="kernel"
        label={t.kernel}
        value={kernel}
        options={strideKernels.map((value) => ({ value, label: pick('kernel', value) }))}
        disabled={demo.locked}
        onChange={(value) => {
          demo.change({ kernel: value });
        }}
      />
    </div>
  );
}
