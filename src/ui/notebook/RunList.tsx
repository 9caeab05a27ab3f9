/** A list of runs, a page of it at a time: to be shown in the charts, or opened. */
import { useSignal } from '@preact/signals';
import type { Summary } from '../../notebook/summary.ts';
import { Lazy } from '../Lazy.tsx';
import { letterOf } from './keyed-arms.ts';
import { dateOf, fill, isolated, nameOf, originOf, useNotebookWords, type Words } from './words.ts';

/** So many rows are added at a time, so that the page stays small however many runs there are. */
export const pageLength = 25;

interface Props {
  readonly summaries: readonly Summary[];
  /** Ids of the runs in the charts, in the order of their letters. */
  readonly shown: readonly string[];
  readonly open: string | undefined;
  readonly disabled?: boolean;
  readonly onShow: (shown: readonly string[]) => void;
  readonly onOpen: (id: string | undefined) => void;
  readonly onDelete: (ids: readonly string[]) => void;
}

export function RunList(props: Props) {
  const { t, count } = useNotebookWords();
  const { summaries } = props;
  const length = useSignal(pageLength);
  const more = Math.min(pageLength, summaries.length - length.value);
  return (
    <>
      <ul class="run-list" aria-label={t.runs}>
        {summaries.slice(0, length.value).map((summary) => (
          <Row key={summary.id} summary={summary} {...props} />
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          class="quiet"
          data-action="more-runs"
          onClick={() => {
            length.value += pageLength;
          }}
        >
          {fill(t.moreRuns, { count: count(more) })}
        </button>
      )}
    </>
  );
}

const loadDetails = async () => (await import('./RunDetails.tsx')).RunDetails;

function Row({ summary, shown, open, disabled, ...act }: Props & { readonly summary: Summary }) {
  const words = useNotebookWords();
  const { t, percent } = words;
  const { arms, id, origin, pinned } = summary;
  const name = nameOf(summary, words);
  const place = shown.indexOf(id);
  const isOpen = open === id;
  return (
    <li class="run" data-run={id} data-origin={origin} data-pinned={pinned}>
      <div class="run-row">
        <label class="run-pick">
          <input
            type="checkbox"
            name="show"
            checked={place >= 0}
            disabled={disabled}
            aria-label={fill(t.showRun, { name })}
            onChange={() => {
              act.onShow(place < 0 ? [...shown, id] : shown.filter((other) => other !== id));
            }}
          />
          <span class="run-letter" aria-hidden="true">
            {place >= 0 && letterOf(place)}
          </span>
        </label>
        <div class="run-main">
          <p class="run-name">
            <bdi>{name}</bdi>
            {pinned && <span class="tag">{t.pinned}</span>}
          </p>
          <p class="small">{factsOf(summary, words)}</p>
        </div>
        <ul class="run-scores">
          {arms.map(({ id: armId, family, label, test }) => (
            <li key={armId} style={{ '--colour': `var(--${family})` }}>
              <bdi dir="ltr">{label}</bdi> <b>{test ? percent(test.accuracy) : '–'}</b>
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="quiet"
          data-action="details"
          aria-expanded={isOpen}
          aria-label={fill(t.detailsOf, { name })}
          onClick={() => {
            act.onOpen(isOpen ? undefined : id);
          }}
        >
          {t.details}
        </button>
      </div>
      {isOpen && <Lazy load={loadDetails} props={{ summary, onDelete: act.onDelete }} />}
    </li>
  );
}

function factsOf(summary: Summary, words: Words): string {
  const { t, count, pick } = words;
  const { backend, datasetId, ended, epochs, id, origin, seed } = summary;
  return [
    dateOf(summary, words),
    ...(origin === 'coursework' && !summary.name ? [] : [originOf(summary, words)]),
    origin === 'recorded' && isolated(id),
    datasetId && isolated(pick('data', datasetId)),
    backend && isolated(pick('backend', backend)),
    epochs > 0 && fill(t.epochsAre, { epochs: count(epochs) }),
    seed !== undefined && fill(t.seedIs, { seed: count(seed) }),
    ended !== 'finished' && pick('ended', ended),
  ]
    .filter(Boolean)
    .join(' · ');
}
