import type { Language } from '../../facts/format.ts';
import { fill, formatsOf } from '../demo/formats.ts';
import { Notice } from '../demo/Notice.tsx';
import { folderStrings } from './strings.ts';
import type { FolderState } from './use-folder.ts';

interface Props {
  readonly state: FolderState;
  readonly language: Language;
  readonly onCancel: () => void;
}

/** How far the looking through a folder is, that it failed, or that there was too much. */
export function FolderProgress({ state, language, onCancel }: Props) {
  const { count } = formatsOf(language);
  const t = folderStrings[language];
  if (state.phase === 'failed')
    return (
      <Notice kind="error" about="folder">
        {t.failed}
      </Notice>
    );
  if (state.phase !== 'walking' && state.phase !== 'reading')
    return state.phase === 'open' && state.isCut ? (
      <Notice kind="warning" about="too-many">
        {fill(t.tooMany, { count: count(state.files.length) })}
      </Notice>
    ) : null;
  const share = state.phase === 'reading' ? state.done / Math.max(1, state.count) : 0;
  return (
    <div>
      <div class="bar" data-indeterminate={state.phase === 'walking'}>
        <div style={{ inlineSize: `${100 * share}%` }} />
      </div>
      <p class="status-line">
        <span>
          {state.phase === 'walking'
            ? fill(t.walking, { count: count(state.count) })
            : fill(t.reading, { done: count(state.done), count: count(state.count) })}
        </span>
        <button type="button" class="quiet" data-action="cancel" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </div>
  );
}
