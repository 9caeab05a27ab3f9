import { useState } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { frameStrings } from './frame-strings.ts';

interface Props {
  /** The demo's id; the link leads to its section. */
  readonly id: string;
  readonly language: Language;
}

/** Copies the address of the demo with its state as it is; the address bar holds it already. */
export function CopyLink({ id, language }: Props) {
  const t = frameStrings[language];
  const [result, setResult] = useState<string>();
  const copy = async () => {
    const link = new URL(location.href);
    link.hash = `demo-${id}`;
    try {
      await navigator.clipboard.writeText(link.href);
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
