/** One set of images or weights: its size, what of it is here, and the buttons. */
import { useRef } from 'preact/hooks';
import { fill } from '../../demo/formats.ts';
import type { Part } from './parts.ts';
import { usePart, type PartControls } from './use-part.ts';
import { useWords } from './words.ts';

interface Props {
  readonly part: Part;
  readonly onChange: () => void;
}

export function PartRow({ part, onChange }: Props) {
  const { t, bytes, pick } = useWords();
  const controls = usePart(part, onChange);
  const isFetching = controls.progress.value !== undefined;
  const there = controls.kept.value?.bytes ?? 0;
  const isWhole = there >= part.bytes;
  const name = pick('part', part.id);
  const ways = useRef<HTMLTableCellElement>(null);
  const remove = {
    action: 'remove-part',
    label: t.removePart,
    onClick: () => {
      controls.remove();
      // The other button goes with what it removes; the first one stays.
      ways.current?.querySelector('button')?.focus();
    },
  };
  return (
    <tr data-part={part.id} data-kept={there} data-whole={isWhole}>
      <th scope="row">{name}</th>
      <td>{bytes(part.bytes)}</td>
      <td>
        <Here {...controls} size={part.bytes} />
      </td>
      <td class="ways" ref={ways}>
        {/* One button that changes its meaning and keeps the focus. */}
        {isFetching ? (
          <Button action="stop-part" label={t.stopPart} of={name} onClick={controls.stop} />
        ) : isWhole ? (
          <Button {...remove} of={name} />
        ) : (
          <Button action="save-part" label={t.savePart} of={name} onClick={controls.save} />
        )}
        {!isFetching && !isWhole && there > 0 && <Button {...remove} of={name} />}
      </td>
    </tr>
  );
}

/** What of a part is here, or how far it has come. */
function Here({ kept, progress, failure, size }: PartControls & { readonly size: number }) {
  const { t, bytes, pick } = useWords();
  const now = progress.value;
  if (now)
    return (
      <>
        <progress value={now.bytesKept} max={now.bytesTotal} aria-label={t.partProgress} />{' '}
        <span role="status">
          {now.waiting ? (now.waiting.isOffline ? t.partOffline : t.partWaits) : ''}
        </span>
      </>
    );
  const amount = kept.value?.bytes ?? 0;
  const some = amount > 0 ? fill(t.some, { bytes: bytes(amount) }) : t.none;
  return (
    <>
      {amount >= size ? t.whole : some}
      {failure.value && <p role="alert">{pick('error', failure.value)}</p>}
    </>
  );
}

interface ButtonProps {
  readonly action: string;
  readonly label: string;
  /** Which part; buttons of several rows are otherwise the same to a screen reader. */
  readonly of: string;
  readonly onClick: () => void;
}

function Button({ action, label, of, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      class="quiet"
      data-action={action}
      aria-label={`${label}: ${of}`}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
