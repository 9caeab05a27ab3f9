/** How deep the stacks are, and what helps them. */
import { skipDepths, skipOptimisers } from '../../models/experiments/skip-depth.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { depthStep } from './charts.ts';
import type { SkipDepthState } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: SkipDepthState;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<SkipDepthState>) => void;
}

export function Settings({ state, disabled, onChange }: Props) {
  const { t, count, pick } = useWords();
  const { depth, hasBatchNorm, optimiser } = state;
  return (
    <div class="needs-script sd-settings">
      <Slider
        label={t.depth}
        name="depth"
        value={depth}
        min={skipDepths[0]}
        max={Math.max(...skipDepths)}
        step={depthStep}
        disabled={disabled}
        format={count}
        onChange={(value) => {
          onChange({ depth: value });
        }}
      />
      <ChoiceField
        label={t.optimiser}
        name="optimiser"
        value={optimiser}
        options={skipOptimisers.map((value) => ({ value, label: pick('optimiser', value) }))}
        disabled={disabled}
        onChange={(value) => {
          onChange({ optimiser: value });
        }}
      />
      <ChoiceField
        label={t.norm}
        name="norm"
        value={hasBatchNorm ? 'on' : 'off'}
        options={(['off', 'on'] as const).map((value) => ({ value, label: pick('norm', value) }))}
        disabled={disabled}
        onChange={(value) => {
          onChange({ hasBatchNorm: value === 'on' });
        }}
      />
    </div>
  );
}
