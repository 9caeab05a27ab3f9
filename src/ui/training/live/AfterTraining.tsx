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
  const { outcome, dataset, plan } = props.training.state.value;
  if (!outcome || !dataset || !plan) return null;
  return (
    <div class="after-training">
      {trainedParts.map((part) => {
        const suited = [...plan.arms.keys()].filter((index) => {
          const arm = plan.arms[index];
          return arm && part.suits({ ...arm, dataset });
        });
        if (suited.length === 0) return null;
        return (
          <Fold key={part.id} class={`trained-part-${part.id}`} summary={part.label[language]}>
            {() => <Part {...props} part={part} suited={suited} />}
          </Fold>
        );
      })}
    </div>
  );
}

/** @param suited the networks with which it can be done, by their place */
function Part(props: Props & { readonly part: TrainedPart; readonly suited: readonly number[] }) {
  const { training, arms, part, suited } = props;
  const { t, language } = useLiveWords();
  const chosen = useSignal(suited.at(-1) ?? 0);
  const { outcome, dataset, plan } = training.state.value;
  const index = suited.includes(chosen.value) ? chosen.value : (suited.at(-1) ?? 0);
  const [arm, trained, look] = [plan?.arms[index], outcome?.arms[index], arms[index]];
  if (!outcome || !dataset || !plan || !arm || !trained || !look) return null;
  return (
    <>
      {suited.length > 1 && (
        <ChoiceField
          name={`${part.id}-arm`}
          label={t.whichTrained}
          value={String(index)}
          options={suited.flatMap((place) => {
            const one = arms[place];
            return one ? [{ value: String(place), label: one.label, colour: one.colour }] : [];
          })}
          onChange={(value) => {
            chosen.value = Number(value);
          }}
        />
      )}
      <Lazy
        key={`${part.id} ${look.id}`}
        load={part.load}
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
