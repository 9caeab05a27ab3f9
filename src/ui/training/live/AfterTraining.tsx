/** What can be done with the networks of a run that has just ended; each part is fetched when opened. */
import { useSignal } from '@preact/signals';
import { ChoiceField } from '../../ChoiceField.tsx';
import { Fold } from '../../Fold.tsx';
import { Lazy } from '../../Lazy.tsx';
import { trainedParts, type TrainedPart } from '../../notebook/trained-parts.ts';
import type { ArmLook } from '../arm-look.ts';
import type { Training } from '../use-training.ts';
import { useLiveWords } from './live-words.ts';

interface Props {
  readonly training: Training;
  readonly arms: readonly ArmLook[];
}

export function AfterTraining(props: Props) {
  const { language } = useLiveWords();
  const { outcome } = props.training.state.value;
  if (!outcome) return null;
  return (
    <div class="after-training">
      {trainedParts.map((part) => (
        <Fold key={part.id} class={`trained-part-${part.id}`} summary={part.label[language]}>
          {() => <Part {...props} part={part} />}
        </Fold>
      ))}
    </div>
  );
}

function Part({ training, arms, part }: Props & { readonly part: TrainedPart }) {
  const { t, language } = useLiveWords();
  const chosen = useSignal(arms.length - 1);
  const { outcome, dataset, plan } = training.state.value;
  const index = Math.min(chosen.value, arms.length - 1);
  const [arm, trained, look] = [plan?.arms[index], outcome?.arms[index], arms[index]];
  if (!outcome || !dataset || !plan || !arm || !trained || !look) return null;
  return (
    <>
      {arms.length > 1 && (
        <ChoiceField
          name={`${part.id}-arm`}
          label={t.whichTrained}
          value={String(index)}
          options={arms.map(({ label, colour }, place) => ({
            value: String(place),
            label,
            colour,
          }))}
          onChange={(value) => {
            chosen.value = Number(value);
          }}
        />
      )}
      <Lazy
        key={`${part.id} ${look.id}`}
        load={part.load}
        failed={t.partFailed}
        props={{
          language,
          armId: look.id,
          network: arm.network,
          training: arm.training,
          settings: plan.run,
          dataset,
          trained,
          testLabels: outcome.testLabels,
          images: training.images,
        }}
      />
    </>
  );
}
