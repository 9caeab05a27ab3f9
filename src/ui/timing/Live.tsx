/** How far a measurement is, and what to do where it failed. Fetched with the first click. */
import type { TimeRequest } from '../../engine/client.ts';
import type { Language } from '../../facts/format.ts';
import { fill, formatsOf } from '../demo/formats.ts';
import { Notice } from '../demo/Notice.tsx';
import { Detail } from '../training/live/Failure.tsx';
import { useLiveWords } from '../training/live/live-words.ts';
import { Trial } from '../training/live/Trial.tsx';
import { waysOn } from '../training/ways-on.ts';
import { LanguageContext } from '../training/words.ts';
import { timingStrings } from './strings.ts';
import { roundsOf, type Timing } from './timing.ts';
import type { Clock } from './use-timing.ts';

interface Props {
  readonly clock: Clock;
  readonly language: Language;
}

export function Live({ clock, language }: Props) {
  const timing = clock.timing.value;
  return (
    <LanguageContext.Provider value={language}>
      {timing.phase === 'error' ? (
        <Failed clock={clock} timing={timing} />
      ) : (
        <Progress timing={timing} language={language} />
      )}
    </LanguageContext.Provider>
  );
}

function Progress({ timing, language }: { readonly timing: Timing; readonly language: Language }) {
  const { pick } = useLiveWords();
  const { backend, reports, request } = timing;
  const t = timingStrings[language];
  const rounds = roundsOf(timing);
  const of = request?.repeats ?? 1;
  const isWaiting = timing.phase !== 'done' && rounds === 0;
  const { count } = formatsOf(language);
  const values = {
    backend: pick('backend', backend ?? 'auto'),
    round: count(rounds),
    rounds: count(timing.phase === 'done' ? rounds : of),
  };
  return (
    <div class="progress">
      <div
        class="bar"
        role="progressbar"
        aria-label={t.progress}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={isWaiting ? undefined : rounds}
        data-indeterminate={isWaiting}
      >
        <div style={{ inlineSize: `${(100 * rounds) / of}%` }} />
      </div>
      <div class="status-line">
        <span>{fill(t[sayingOf(timing)], values)}</span>
        <Trial state={{ backend, reports }} />
      </div>
    </div>
  );
}

function sayingOf(timing: Timing) {
  const { phase, backend, recovering } = timing;
  if (phase === 'done') return 'finished';
  if (roundsOf(timing) > 0) return 'round';
  if (backend) return 'warming';
  return recovering ? 'again' : 'loading';
}

function Failed({ clock, timing }: { readonly clock: Clock; readonly timing: Timing }) {
  const { t, pick } = useLiveWords();
  const { failure, request } = timing;
  if (!failure || !request) return null;
  const machine = { backend: request.backend, data: 'sprites10' } as const;
  return (
    <Notice kind="error">
      <p>
        <strong>{pick('error', failure.code)}</strong>
      </p>
      <p class="ways">
        {waysOn(failure.code, machine, false).map(({ action, change, label }) => (
          <button
            type="button"
            key={action}
            data-action={action}
            onClick={() => {
              clock.start(changed(request, change));
            }}
          >
            {t[label]}
          </button>
        ))}
      </p>
      <Detail {...failure} />
    </Notice>
  );
}

/** Of the ways on only another backend matters here. */
function changed(
  request: TimeRequest,
  change: ReturnType<typeof waysOn>[number]['change'],
): TimeRequest {
  if (typeof change === 'string' || !change.backend) return request;
  return { ...request, backend: change.backend };
}
