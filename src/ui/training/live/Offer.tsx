import { ArchivePicker } from '../ArchivePicker.tsx';
import { Notice } from '../../demo/Notice.tsx';
import type { Unfinished } from '../unfinished.ts';
import type { Training } from '../use-training.ts';
import { fill } from '../words.ts';
import { useLiveWords, type Words } from './live-words.ts';

/** Offers to go on with a training that an earlier visit left unfinished. */
export function Offer({ training }: { readonly training: Training }) {
  const words = useLiveWords();
  const { t } = words;
  const { askForFiles, lacksFiles, nameOf, offered } = training;
  const { discard, goOn } = offered;
  const found = offered.found.value;
  const needsFolder = found && lacksFiles(found.plan);
  return (
    <>
      {offered.isTaken.value && <Notice kind="warning">{t.goesOnElsewhere}</Notice>}
      {found && (
        <Notice kind="info" about="unfinished">
          <p>
            {description(found, nameOf(found.plan), words)}{' '}
            {found.needsArchive && t.unfinishedArchive}
            {needsFolder && t.unfinishedFolder}
          </p>
          <p class="ways">
            {found.needsArchive ? (
              <ArchivePicker onArchive={(file) => void goOn(file)} />
            ) : needsFolder ? (
              <button
                type="button"
                data-action="ask-for-folder"
                onClick={() => {
                  askForFiles(found.plan);
                }}
              >
                {t.askForFolder}
              </button>
            ) : (
              <button type="button" data-action="continue" onClick={() => void goOn()}>
                {t.continue}
              </button>
            )}
            <button type="button" data-action="discard" onClick={() => void discard()}>
              {t.discard}
            </button>
          </p>
        </Notice>
      )}
    </>
  );
}

function description(found: Unfinished, name: string, { t, count, ago }: Words): string {
  const { epoch, plan, savedAt, step, stepsPerEpoch } = found;
  return fill(t.unfinished, {
    name,
    epoch: count(epoch),
    epochs: count(plan.run.epochs),
    step: count(step),
    steps: count(stepsPerEpoch),
    when: ago(Date.now() - savedAt),
  });
}
