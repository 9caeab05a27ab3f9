import { useState } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { stateAddress } from './addresses.ts';
import { frameStrings } from './frame-strings.ts';

interface Props {
  /** The demo's id; the link leads to its section. */
  readonly id: string;
  readonly language: Language;
}

/** Copies the address of the demo with its state as it is. */
export function CopyLink({ id, language }: Props) {
  const t = frameStrings[language];
  const [result, setResult] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(stateAddress(id));
      setResult(t.copied);
    } catch {
      setResult(t.copyFailed);
    }
  };
  return (
    <span class="copy-link">
      <button
        type="button"
        class="quiet"
        data-action="copy-link"
        onClick={() => {
          void copy();
        }}
      >
        {t.copyLink}
      </button>
      <span role="status">{result}</span>
    </span>
  );
}
