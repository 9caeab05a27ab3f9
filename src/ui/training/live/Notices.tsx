import { ArchivePicker } from '../ArchivePicker.tsx';
import { Notice } from '../../demo/Notice.tsx';
import { Rich } from '../../demo/Rich.tsx';
import type { Training } from '../use-training.ts';
import { Failure } from './Failure.tsx';
import { Hardships } from './Hardships.tsx';
import { fill, isolated } from '../words.ts';
import { useLiveWords } from './live-words.ts';

/** What the reader should know before trusting what is seen: stand-in data, another archive, a fault. */
export function Notices({ training }: { readonly training: Training }) {
  const { t } = useLiveWords();
  const { pickArchive, takeWay } = training;
  const state = training.state.value;
  const { error, kept, phase, plan } = state;
  return (
    <>
      {state.substituted && phase !== 'error' && (
        <Notice kind="warning">
          <strong>{t.substituted}</strong> <Rich text={t.substitutedHow} />{' '}
          <ArchivePicker onArchive={pickArchive} />
        </Notice>
      )}
      {state.dataset?.provenance.kind === 'archive' && !state.dataset.provenance.official && (
        <Notice kind="info">{t.unofficial}</Notice>
      )}
      {state.dataset?.unread && (
        <Notice kind="warning" about="unread">
          {fill(t.unread, { files: state.dataset.unread.slice(0, 20).map(isolated).join(t.comma) })}
        </Notice>
      )}
      <Hardships state={state} />
      {phase === 'error' && error && plan && (
        <Failure error={error} machine={plan} kept={kept} onWay={takeWay} onArchive={pickArchive} />
      )}
    </>
  );
}
