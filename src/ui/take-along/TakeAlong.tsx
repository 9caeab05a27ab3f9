/** A trained network to take along: as files that TensorFlow.js loads, and as a program. Fetched when opened. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { describeNetwork } from '../../models/describe.ts';
import { kerasListing } from '../../models/listings/keras.ts';
import type { Listing } from '../../models/listings/listing.ts';
import { pytorchListing } from '../../models/listings/pytorch.ts';
import { tfjsListing } from '../../models/listings/tfjs.ts';
import { ChoiceField } from '../ChoiceField.tsx';
import { Code } from '../code/Code.tsx';
import { fill, formatsOf, isolated } from '../demo/formats.ts';
import { Notice } from '../demo/Notice.tsx';
import { Rich } from '../demo/Rich.tsx';
import { Fold } from '../Fold.tsx';
import type { TrainedNetworkProps } from '../notebook/trained-parts.ts';
import { loadingProgram, type SavedFile, savedModel } from './saved-model.ts';
import { takeAlongStrings } from './strings.ts';
import './take-along.css';

const frameworks = {
  keras: { label: 'Keras', language: 'python', ending: 'py', listing: kerasListing },
  pytorch: { label: 'PyTorch', language: 'python', ending: 'py', listing: pytorchListing },
  tfjs: { label: 'TensorFlow.js', language: 'javascript', ending: 'mjs', listing: tfjsListing },
} as const satisfies Record<
  string,
  { label: string; language: string; ending: string; listing: Listing }
>;
type Framework = keyof typeof frameworks;
const names = Object.keys(frameworks) as Framework[];

export function TakeAlong(props: TrainedNetworkProps) {
  return (
    <div class="take-along">
      <Model {...props} />
      <Program {...props} />
    </div>
  );
}

function Model(props: TrainedNetworkProps) {
  const { language, network, training, trained } = props;
  const t = takeAlongStrings[language];
  const { count } = formatsOf(language);
  const saved = useMemo(() => filesOrFault(props), [network, trained]);
  const { parameters } = describeNetwork(network).total;
  return (
    <section>
      <h4>{t.model}</h4>
      <p>
        <Rich text={fill(t.modelLead, { parameters: count(parameters) })} />
      </p>
      {training.pixelOrder === 'permuted' && (
        <Notice kind="info">
          <Rich text={t.permuted} />
        </Notice>
      )}
      {typeof saved === 'string' ? (
        <Notice kind="error">{fill(t.notSaved, { detail: isolated(saved) })}</Notice>
      ) : (
        <>
          <div class="ways">
            {saved.map((file) => (
              <Download key={file.name} {...file} language={language} />
            ))}
          </div>
          <Fold summary={t.howToLoad}>
            {() => (
              <Code
                text={loadingProgram(network.inputShape)}
                language="javascript"
                label={t.howToLoad}
                reader={language}
              />
            )}
          </Fold>
        </>
      )}
    </section>
  );
}

function filesOrFault(props: TrainedNetworkProps): readonly SavedFile[] | string {
  try {
    return savedModel(props);
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

function Program({ language, network, training, settings, dataset }: TrainedNetworkProps) {
  const t = takeAlongStrings[language];
  const { count } = formatsOf(language);
  const framework = useSignal<Framework>('keras');
  const { label, language: written, ending, listing } = frameworks[framework.value];
  const text = listing(network, training, settings);
  const content = useMemo(() => new Blob([text], { type: 'text/plain' }), [text]);
  return (
    <section>
      <h4>{t.program}</h4>
      <p>{fill(t.programLead, { seed: count(settings.seed) })}</p>
      {dataset.id !== 'cifar10' && <p>{t.programData}</p>}
      <ChoiceField
        name="framework"
        label={t.framework}
        value={framework.value}
        options={names.map((value) => ({ value, label: frameworks[value].label }))}
        onChange={(value) => {
          framework.value = value;
        }}
      />
      <div class="ways">
        <Download
          name={`${network.id}-${framework.value}.${ending}`}
          content={content}
          language={language}
        />
      </div>
      <Code
        text={text}
        language={written}
        label={fill(t.codeOf, { framework: label })}
        reader={language}
      />
    </section>
  );
}

/** A file that the browser makes itself; nothing is sent. */
function Download({ name, content, language }: SavedFile & Pick<TrainedNetworkProps, 'language'>) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [content]);
  return (
    <a class="quiet" href={address} download={name} data-file={name}>
      {fill(takeAlongStrings[language].download, { file: isolated(name) })}
    </a>
  );
}
