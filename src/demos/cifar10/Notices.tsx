import type { ComponentChildren } from 'preact';
import { ArchivePicker } from './ArchiveField.tsx';
import { Rich } from './Rich.tsx';
import { waysOn } from './ways-on.ts';
import type { Settings } from './settings.ts';
import type { TrainingState } from './state.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly state: TrainingState;
  readonly link: { readonly ignored: readonly string[]; readonly locked: boolean };
  readonly onUnlock: () => void;
  readonly onArchive: (archive: File) => void;
  readonly onStart: (changes: Partial<Settings>) => void;
}

/** What the reader should know before trusting what is seen: stand-in data, a locked form, an error. */
export function Notices(props: Props) {
  const { t } = useWords();
  const { state, link } = props;
  return (
    <>
      {link.ignored.length > 0 && (
        <Notice kind="warning">
          {fill(t.ignored, { parts: isolated(link.ignored.join(', ')) })}
        </Notice>
      )}
      {link.locked && (
        <Notice kind="info">
          {t.locked}{' '}
          <button type="button" class="quiet" data-action="unlock" onClick={props.onUnlock}>
            {t.unlock}
          </button>
        </Notice>
      )}
      {state.substituted && state.phase !== 'error' && (
        <Notice kind="warning">
          <strong>{t.substituted}</strong> <Rich text={t.substitutedHow} />{' '}
          <ArchivePicker onArchive={props.onArchive} />
        </Notice>
      )}
      {state.dataset?.provenance.kind === 'archive' && !state.dataset.provenance.official && (
        <Notice kind="info">{t.unofficial}</Notice>
      )}
      {state.phase === 'error' && <Failure {...props} />}
    </>
  );
}

function Notice(props: {
  readonly kind: 'info' | 'warning' | 'error';
  readonly children: ComponentChildren;
}) {
  return (
    <div class="notice" data-kind={props.kind} role={props.kind === 'error' ? 'alert' : undefined}>
      {props.children}
    </div>
  );
}

function Failure({ state, onStart, onArchive }: Props) {
  const { t, pick } = useWords();
  const { error, settings } = state;
  if (!error || !settings) return null;
  const ways = waysOn(error.code, settings);
  return (
    <Notice kind="error">
      <p>
        <strong>
          {fill(pick('error', error.code), { file: isolated(error.file ?? t.someFile) })}
        </strong>
      </p>
      <p class="ways">
        {ways.map(({ label, changes }) => (
          <button
            type="button"
            key={label}
            data-action={label}
            onClick={() => {
              onStart(changes);
            }}
          >
            {t[label]}
          </button>
        ))}
        <ArchivePicker onArchive={onArchive} />
      </p>
      <details class="fold">
        <summary>{t.errorDetail}</summary>
        <p class="detail" lang="en" dir="ltr">
          {error.code}: {error.detail}
        </p>
      </details>
    </Notice>
  );
}
