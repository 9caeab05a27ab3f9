/** The copy of the course: how much is here, and the reader's say in it. */
import { useRef } from 'preact/hooks';
import { fill, isolated } from '../../demo/formats.ts';
import { Notice } from '../../demo/Notice.tsx';
import type { Kept, SiteCopy } from '../site-copy.ts';
import type { KeepFailure } from '../site-list.ts';
import type { CopyControls } from './use-site-copy.ts';
import { useWords } from './words.ts';

export function Course({ copy, refusal, keep, remove, take }: CopyControls) {
  const { t } = useWords();
  const now = copy.value;
  const canKeep = now && !now.impossible;
  const isThere = Boolean(now?.active ?? now?.next);
  const ways = useRef<HTMLParagraphElement>(null);
  const canBeKept = now && (!now.isWanted || now.failure !== undefined);
  return (
    <div class="offline-course">
      <h4>{t.course}</h4>
      <p data-site-copy={now && stateOf(now)}>{now ? <CourseState now={now} /> : t.reading}</p>
      {now?.next && isGrowing(now.next) && now.isWanted && <Bar kept={now.next} />}
      {now?.failure && <Failure failure={now.failure} />}
      {refusal.value !== undefined && (
        <Notice kind="error" about="refused">
          {fill(t.refused, { reason: isolated(refusal.value) })}
        </Notice>
      )}
      {now?.isWaiting && (
        <Notice kind="info" about="waits">
          {t.waits}{' '}
          <button type="button" class="quiet" data-action="take-update" onClick={take}>
            {t.take}
          </button>
        </Notice>
      )}
      {canKeep && (
        <p class="ways" ref={ways}>
          {/* One button that changes its meaning and keeps the focus; beside it what there is besides. */}
          {canBeKept ? (
            <button type="button" data-action="keep-course" onClick={keep}>
              {now.isWanted ? t.tryAgain : t.keep}
            </button>
          ) : (
            <button type="button" data-action="remove-course" onClick={remove}>
              {t.remove}
            </button>
          )}
          {canBeKept && (now.isWanted || isThere) && (
            <button
              type="button"
              data-action="remove-course"
              onClick={() => {
                remove();
                // This button goes with what it removes; the first one stays.
                ways.current?.querySelector('button')?.focus();
              }}
            >
              {t.remove}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

const isGrowing = ({ files, filesTotal }: Kept) => files < filesTotal;

/** For tests and embedding pages. */
function stateOf({ impossible, active, isWanted, next }: SiteCopy) {
  if (impossible) return impossible;
  if (active) return 'kept';
  if (!isWanted) return 'unwanted';
  return next ? 'storing' : 'not-yet';
}

function CourseState({ now }: { readonly now: SiteCopy }) {
  const { t, bytes, count, pick } = useWords();
  const { impossible, active, next, isWanted } = now;
  if (impossible) return pick('impossible', impossible);
  if (!active && !isWanted) return t.unwanted;
  const growing = next && isGrowing(next) ? next : undefined;
  const grown = growing && {
    kept: bytes(growing.bytes),
    total: bytes(growing.bytesTotal),
  };
  if (!active) return grown ? fill(t.storing, grown) : t.notYet;
  return [
    fill(t.kept, { files: count(active.files), bytes: bytes(active.bytes) }),
    ...(grown ? [fill(t.storingNewer, grown)] : []),
  ].join(' ');
}

function Bar({ kept }: { readonly kept: Kept }) {
  const { t } = useWords();
  return <progress value={kept.bytes} max={kept.bytesTotal} aria-label={t.progress} />;
}

function Failure({ failure: { reason, path } }: { readonly failure: KeepFailure }) {
  const { pick } = useWords();
  return (
    <Notice kind="warning" about={`failed-${reason}`}>
      {fill(pick('failed', reason), { file: isolated(path) })}
    </Notice>
  );
}
