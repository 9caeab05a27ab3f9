/** The networks and their training as programs. Fetched when it is opened. */
import { useSignal } from '@preact/signals';
import { kerasListing } from '../../models/listings/keras.ts';
import type { Listing } from '../../models/listings/listing.ts';
import { pytorchListing } from '../../models/listings/pytorch.ts';
import { tfjsListing } from '../../models/listings/tfjs.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Code } from '../../ui/code/Code.tsx';
import { colours } from './looks.ts';
import { armOf, sides, type Settings, type Side } from './settings.ts';
import { fill, useWords } from './words.ts';

const frameworks = {
  keras: { label: 'Keras', language: 'python', listing: kerasListing },
  pytorch: { label: 'PyTorch', language: 'python', listing: pytorchListing },
  tfjs: { label: 'TensorFlow.js', language: 'javascript', listing: tfjsListing },
} as const satisfies Record<string, { label: string; language: string; listing: Listing }>;

type Framework = keyof typeof frameworks;
const names = Object.keys(frameworks) as Framework[];

export function Listings({ settings }: { readonly settings: Settings }) {
  const { t, language: reader } = useWords();
  const framework = useSignal<Framework>('keras');
  const side = useSignal<Side>('conv');
  const { network, training } = armOf(settings[side.value]);
  const { language, listing } = frameworks[framework.value];
  return (
    <>
      <div class="row">
        <ChoiceField
          label={t.framework}
          name="framework"
          value={framework.value}
          options={names.map((value) => ({ value, label: frameworks[value].label }))}
          onChange={(value) => {
            framework.value = value;
          }}
        />
        <ChoiceField
          label={t.whichNetwork}
          name="code-side"
          value={side.value}
          options={sides.map((value) => ({ value, label: t[value], colour: colours[value] }))}
          onChange={(value) => {
            side.value = value;
          }}
        />
      </div>
      <Code
        text={listing(network, training, settings.run)}
        language={language}
        reader={reader}
        label={fill(t.codeOf, { arm: t[side.value] })}
      />
    </>
  );
}
