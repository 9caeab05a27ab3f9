import { useMemo, useState } from 'preact/hooks';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { runLimits } from '../../ui/training/plan.ts';
import { drawnPicture, pictureSize } from './drawn-picture.ts';
import { Pictures } from './Pictures.tsx';
import type { ConvVsFcState } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ConvVsFcState>;
  /** Images of the data that has been measured, if any. */
  readonly samples: Uint8Array | undefined;
}

const imageBytes = 3 * pictureSize ** 2;
const drawn = 'drawn';

/** A picture before and after the permutation that the experiment trains on. */
export function Shuffle({ demo, samples }: Props) {
  const { t, count } = useWords();
  const { training } = demo.state.value;
  const { seed } = training.run;
  const [chosen, choose] = useState(drawn);
  const pictures = useMemo(() => [drawnPicture(), ...imagesOf(samples)], [samples]);
  const shown = pictures[chosen === drawn ? 0 : Number(chosen)] ?? drawnPicture();
  return (
    <div class="cvf-part">
      <h4>{t.shuffleTitle}</h4>
      <p>{t.shuffleLead}</p>
      <div class="cvf-fields needs-script">
        {pictures.length > 1 && (
          <ChoiceField
            label={t.picture}
            name="picture"
            value={chosen}
            options={pictures.map((_, index) =>
              index === 0
                ? { value: drawn, label: t.picture_drawn }
                : {
                    value: String(index),
                    label: fill(t.picture_sample, { number: count(index) }),
                  },
            )}
            disabled={demo.locked}
            onChange={choose}
          />
        )}
        <NumberField
          label={t.seed}
          name="seed"
          value={seed}
          {...runLimits.seed}
          whole
          disabled={demo.locked}
          format={count}
          less={t.less}
          more={t.more}
          onChange={(value) => {
            demo.change({ training: { ...training, run: { ...training.run, seed: value } } });
          }}
        />
      </div>
      <Pictures rgb={shown} seed={seed} />
    </div>
  );
}

function imagesOf(samples: Uint8Array | undefined): Uint8Array[] {
  if (!samples) return [];
  return Array.from({ length: samples.length / imageBytes }, (_, index) =>
    samples.subarray(index * imageBytes, (index + 1) * imageBytes),
  );
}
