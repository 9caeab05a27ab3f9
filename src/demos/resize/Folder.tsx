/** The reader's own folder of classes: what is in it, what is not used and why, and how it looks resized. */
import { useEffect, useState } from 'preact/hooks';
import { folderDealDefaults } from '../../datasets/folder/arrange.ts';
import type { ImageBatch } from '../../datasets/image-source.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { FolderButton, FolderDrop } from '../../ui/folder/FolderPicker.tsx';
import { FolderProgress } from '../../ui/folder/FolderProgress.tsx';
import { FolderReport, reasonText } from '../../ui/folder/FolderReport.tsx';
import { folderStrings } from '../../ui/folder/strings.ts';
import { type FolderState, useFolder } from '../../ui/folder/use-folder.ts';
import { PixelImage } from '../../ui/PixelImage.tsx';
import { fits, type State } from './state.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function Folder({ demo }: Props) {
  const { language } = useWords();
  const folder = useFolder(folderDealDefaults);
  const { state } = folder;
  const picking = { language, disabled: demo.locked, onFolder: folder.take };
  return (
    <FolderDrop {...picking}>
      <div class="resize-folder" data-folder={state.phase}>
        <FolderButton {...picking} />
        <FolderProgress state={state} language={language} onCancel={folder.cancel} />
        {state.phase === 'open' && state.opened.report && (
          <>
            <FolderReport report={state.opened.report} language={language} />
            <Samples demo={demo} state={state} />
          </>
        )}
      </div>
    </FolderDrop>
  );
}

const sampleSide = 96;
const perClass = 3;
const mostClasses = 12;

/** The first training images of each class, brought into a square. */
function Samples(props: Props & { readonly state: Extract<FolderState, { phase: 'open' }> }) {
  const { demo, state } = props;
  const { t, pick, language } = useWords();
  const { fit } = demo.state.value;
  const [batch, setBatch] = useState<ImageBatch>();
  const { opened, client } = state;
  useEffect(() => {
    let gone = false;
    const wanted = samplesOf(opened.examples);
    void client
      .read(wanted, { side: sampleSide, fit, fill: [255, 255, 255] })
      .then((read) => {
        if (!gone) setBatch(read);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [opened, client, fit]);
  const nameOf = (index: number) => opened.examples[index]?.name ?? '';
  return (
    <div class="resize-samples">
      <ChoiceField
        name="fit"
        label={t.samples}
        value={fit}
        options={fits.map((value) => ({ value, label: pick('fit', value) }))}
        disabled={demo.locked}
        onChange={(value) => {
          demo.change({ fit: value });
        }}
      />
      <div class="resize-thumbs" data-count={batch?.indices.length}>
        {batch?.indices.map((index, place) => (
          <figure key={index}>
            <PixelImage
              width={sampleSide}
              height={sampleSide}
              rgb={pixelsAt(batch, place)}
              label={nameOf(index)}
            />
            <figcaption>
              <bdi>{opened.info.classes[batch.labels[place] ?? 0]}</bdi>
            </figcaption>
          </figure>
        ))}
      </div>
      {batch && batch.failures.length > 0 && (
        <Notice kind="warning" about="not-decoded">
          <ul>
            {batch.failures.map(({ index, fault }) => (
              <li key={index}>
                {fill(t.notDecoded, {
                  name: isolated(nameOf(index)),
                  reason: reasonText(folderStrings[language], fault),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function samplesOf(
  examples: readonly { readonly label: number; readonly split: string }[],
): number[] {
  const taken = new Map<number, number>();
  return examples.flatMap(({ label, split }, index) => {
    const count = taken.get(label) ?? 0;
    if (split !== 'train' || count >= perClass || label >= mostClasses) return [];
    taken.set(label, count + 1);
    return [index];
  });
}

function pixelsAt({ pixels }: ImageBatch, place: number): Uint8Array {
  const bytes = sampleSide * sampleSide * 3;
  return pixels.subarray(place * bytes, (place + 1) * bytes);
}
