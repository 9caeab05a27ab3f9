import {
  cureIds,
  cures,
  suspectIds,
  suspects,
  type StuckSettings,
  type SuspectId,
} from '../../models/experiments/stuck.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { isCured, suspectOf, type StuckState } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<StuckState>;
  readonly network: StuckSettings;
  readonly disabled: boolean;
}

/** What may be to blame, what is to be expected of it, and changes that may cure it. */
export function Suspects({ demo, network, disabled }: Props) {
  const { t, pick } = useWords();
  const suspect = suspectOf(network) ?? 'own';
  const own = suspect === 'own' ? (['own'] as const) : [];
  const change = (changes: Partial<StuckState>) => {
    demo.change({ ...changes, at: 0 });
  };
  return (
    <>
      <div class="needs-script">
        <ChoiceField<SuspectId | 'own'>
          name="suspect"
          label={t.suspect}
          value={suspect}
          options={[...suspectIds, ...own].map((value) => ({
            value,
            label: pick('suspect', value),
          }))}
          disabled={disabled}
          onChange={(id) => {
            if (id !== 'own') change(suspects[id]);
          }}
        />
      </div>
      <p class="stuck-says">{pick('says', suspect)}</p>
      <div class="needs-script" role="group" aria-label={t.cure}>
        <p class="stuck-label">{t.cure}</p>
        <div class="ways">
          {cureIds.map((id) => (
            <button
              type="button"
              key={id}
              data-action={`cure-${id}`}
              aria-pressed={isCured(network, id)}
              disabled={disabled}
              onClick={() => {
                change(cures[id]);
              }}
            >
              {pick('cure', id)}
            </button>
          ))}
        </div>
        <p class="small">{t.cureOnly}</p>
      </div>
    </>
  );
}
