import { Notice } from '../../ui/demo/Notice.tsx';
import { Rich } from '../../ui/demo/Rich.tsx';
import type { State } from './state.ts';
import type { Fault } from './use-classifier.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly fault: Fault;
  readonly weights: State['weights'];
  readonly onAgain: () => void;
  readonly onInt8: () => void;
}

/** What went wrong, and the ways on. */
export function Failure({ fault, weights, onAgain, onInt8 }: Props) {
  const { t, pick } = useWords();
  const words = pick('error', fault.code) || t.error_other;
  return (
    <Notice kind="error">
      <p>
        <strong>
          <Rich text={fill(words, { file: isolated(fault.file ?? t.aFile) })} />
        </strong>
      </p>
      <p class="ways">
        <button type="button" data-action="try-again" onClick={onAgain}>
          {t.tryAgain}
        </button>
        {weights !== 'int8' && (
          <button type="button" data-action="use-int8" onClick={onInt8}>
            {t.useInt8}
          </button>
        )}
      </p>
      <details class="fold">
        <summary>{t.errorDetail}</summary>
        <p class="detail" lang="en" dir="ltr">
          {fault.code}: {fault.detail}
        </p>
      </details>
    </Notice>
  );
}
