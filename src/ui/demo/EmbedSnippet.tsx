import { useId, useState } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { embedAddress } from './addresses.ts';
import { frameStrings } from './frame-strings.ts';
import { iframeSnippet } from './iframe-snippet.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
}

/** The lines that show the demo, as it is set now, within another page. */
export function EmbedSnippet({ id, title, language }: Props) {
  const t = frameStrings[language];
  const fieldId = useId();
  const now = () => iframeSnippet(embedAddress(id, language), title, heightOf(id));
  const [code, setCode] = useState(now);
  const [told, setTold] = useState<string>();
  const refresh = () => {
    setCode(now());
  };
  const copy = async () => {
    refresh();
    try {
      await navigator.clipboard.writeText(now());
      setTold(t.copiedCode);
    } catch {
      setTold(t.copyCodeFailed);
    }
  };
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return (
    <div class="embed-snippet">
      <p>
        <label for={fieldId}>{t.embedHow}</label>{' '}
        <a href={`${base}/${language}/exercises/#exercises-embed`}>{t.embedMore}</a>
      </p>
      <textarea
        id={fieldId}
        name="embed-code"
        dir="ltr"
        rows={4}
        readOnly
        spellcheck={false}
        value={code}
        onFocus={refresh}
      />
      <p>
        <button
          type="button"
          class="quiet"
          data-action="copy-embed"
          onClick={() => {
            void copy();
          }}
        >
          {t.copyCode}
        </button>{' '}
        <span role="status">{told}</span>
      </p>
    </div>
  );
}

/** In CSS pixels, with room for the line below the demo. */
function heightOf(id: string): number {
  const section = document.getElementById(`demo-${id}`);
  return Math.ceil(((section?.offsetHeight ?? 700) + 100) / 50) * 50;
}
