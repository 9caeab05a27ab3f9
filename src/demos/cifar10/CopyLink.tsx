import { useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** Copies the address of the demo with the settings as they are; the address bar holds them already. */
export function CopyLink() {
  const { t } = useWords();
  const [result, setResult] = useState<string>();
  const copy = async () => {
    const link = new URL(location.href);
    link.hash = 'demo-cifar10';
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
