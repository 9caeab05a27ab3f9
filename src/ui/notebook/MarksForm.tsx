/** What the reader says of a run: name, note, pin. Kept while it is typed. */
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Marks } from '../../notebook/run.ts';
import { mark } from '../../notebook/store.ts';
import { useNotebookWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly marks: Marks;
}

/** A word is not worth a write. */
const typingMs = 300;

export function MarksForm({ id, marks }: Props) {
  const { t } = useNotebookWords();
  return (
    <div class="marks">
      <MarkField id={id} field="name" label={t.name} value={marks.name} />
      <MarkField id={id} field="note" label={t.note} hint={t.noteHint} value={marks.note} />
      <button
        type="button"
        class="quiet"
        data-action="pin"
        aria-pressed={marks.pinned}
        onClick={() => void mark(id, { pinned: !marks.pinned }).catch(() => undefined)}
      >
        {marks.pinned ? t.unpin : t.pin}
      </button>
    </div>
  );
}

/**
 * As long as it has the focus it shows what is typed, whatever another tab says meanwhile; and then
 * until the store says the same.
 */
function MarkField(props: {
  readonly id: string;
  readonly field: 'name' | 'note';
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
}) {
  const { id, field, label, hint, value } = props;
  const inputId = useId();
  const draft = useSignal<string | undefined>(undefined);
  const hasFocus = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const keep = () => {
    clearTimeout(timer.current);
    const text = draft.value;
    if (text !== undefined) void mark(id, { [field]: text }).catch(() => undefined);
  };
  useEffect(() => keep, []);
  const giveWay = () => {
    if (!hasFocus.current && draft.value === value) draft.value = undefined;
  };
  useEffect(giveWay, [value]);
  const shared = {
    id: inputId,
    name: field,
    value: draft.value ?? value,
    placeholder: hint,
    dir: 'auto' as const,
    maxLength: field === 'name' ? 200 : 20_000,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      draft.value = currentTarget.value;
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, typingMs);
    },
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: () => {
      hasFocus.current = false;
      keep();
      giveWay();
    },
  };
  return (
    <div class="field">
      <label for={inputId}>{label}</label>
      {field === 'name' ? <input type="text" {...shared} /> : <textarea rows={3} {...shared} />}
    </div>
  );
}
