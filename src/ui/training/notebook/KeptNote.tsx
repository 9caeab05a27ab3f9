/** What became of a run that has just ended. Fetched then. */
import type { Signal } from '@preact/signals';
import type { Language } from '../../../facts/format.ts';
import { bytesOf } from '../../../notebook/trained.ts';
import { Notice } from '../../demo/Notice.tsx';
import { Exports } from '../../notebook/Exports.tsx';
import { pageAddress, RunLink } from '../../notebook/RunLink.tsx';
import { useNotebookWords } from '../../notebook/words.ts';
import { keep, type Kept } from './keep.ts';

interface Props {
  readonly kept: Signal<Kept | undefined>;
  readonly language: Language;
}

export function KeptNote({ kept, language }: Props) {
  const { t, bytes, pick } = useNotebookWords();
  if (!kept.value) return null;
  const { fault, isScarce, isWithoutWeights, stored } = kept.value;
  const { run, trained } = stored;
  const tryAgain = async () => {
    kept.value = await keep(stored);
  };
  return (
    <Notice kind={fault ? 'error' : isWithoutWeights || isScarce ? 'warning' : 'info'} about="kept">
      {fault ? (
        <p>
          {pick('notKept', fault)}{' '}
          <button
            type="button"
            class="quiet"
            data-action="keep-again"
            onClick={() => void tryAgain()}
          >
            {t.tryAgain}
          </button>
        </p>
      ) : (
        <p>
          {t.kept}{' '}
          {isWithoutWeights
            ? t.keptWithoutWeights
            : trained && t.keptWeights.replace('{size}', bytes(bytesOf(trained)))}{' '}
          <a href={`${pageAddress('lab', language)}?lab=runs:${run.id},open:${run.id}#demo-lab`}>
            {t.openNotebook}
          </a>
        </p>
      )}
      {isScarce && !fault && <p>{t.nearlyFull}</p>}
      <RunLink run={run} />
      <Exports load={() => Promise.resolve([stored])} title={titleOf(kept.value)} />
    </Notice>
  );
}

const titleOf = ({ stored: { run } }: Kept) =>
  run.arms.map(({ id, network }) => network?.id ?? id).join(', ');
