/** What went wrong, and the ways on. Fetched when it is needed. */
import { transferSettings } from '../../models/experiments/transfer.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { Rich } from '../../ui/demo/Rich.tsx';
import type { ExplainState } from './state.ts';
import type { Live } from './use-live.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly live: Live;
  readonly start: (changes?: Partial<ExplainState>) => void;
}

export function Failure({ live, start }: Props) {
  const { t, pick } = useWords();
  const { error } = live.state.value;
  if (!error) return null;
  const words = pick('error', error.code) || t.error_other;
  return (
    <Notice kind="error" about={error.code}>
      <p>
        <strong>
          <Rich text={fill(words, { file: isolated(error.file ?? t.aFile) })} />
        </strong>
      </p>
      <p class="ways">
        <button
          type="button"
          data-action="try-again"
          onClick={() => {
            start();
          }}
        >
          {t.tryAgain}
        </button>
        {error.code === 'not-installed' && (
          <button
            type="button"
            data-action="train-random"
            onClick={() => {
              start({ suspect: 'leakage', ...transferSettings('random') });
            }}
          >
            {t.trainRandom}
          </button>
        )}
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
