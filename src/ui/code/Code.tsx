import { useEffect, useState } from 'preact/hooks';
import { highlight, type CodeLanguage, type CodeLine } from './highlight.ts';
import type { Language } from '../../facts/format.ts';
import { frameStrings } from '../demo/frame-strings.ts';

interface Props {
  readonly text: string;
  readonly language: CodeLanguage;
  readonly label: string;
  /** The reader's. */
  readonly reader: Language;
}

/** A program with a copy button; plain until its colours have been fetched. */
export function Code({ text, language, label, reader }: Props) {
  const lines = useHighlighted(text, language);
  return (
    <div class="code" dir="ltr">
      <CopyCode text={text} reader={reader} />
      <pre role="region" tabIndex={0} aria-label={label}>
        <code>
          {lines
            ? lines.map((line, index) => (
                <span key={index}>
                  {line.map(({ content, style }, place) => (
                    <span key={place} style={style}>
                      {content}
                    </span>
                  ))}
                  {'\n'}
                </span>
              ))
            : text}
        </code>
      </pre>
    </div>
  );
}

function useHighlighted(text: string, language: CodeLanguage): readonly CodeLine[] | undefined {
  const [done, setDone] = useState<{
    readonly text: string;
    readonly lines: readonly CodeLine[];
  }>();
  useEffect(() => {
    let gone = false;
    // Colours are a comfort: without them the program stands in one colour.
    highlight(text, language).then(
      (lines) => {
        if (!gone) setDone({ text, lines });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [text, language]);
  return done?.text === text ? done.lines : undefined;
}

function CopyCode({ text, reader }: Pick<Props, 'text' | 'reader'>) {
  const t = frameStrings[reader];
  const [tried, setTried] = useState<{ readonly text: string; readonly isCopied: boolean }>();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setTried({ text, isCopied: true });
  };
  const told = tried?.isCopied ? t.copiedCode : t.copyCodeFailed;
  return (
    <button
      type="button"
      class="quiet"
      data-action="copy-code"
      aria-live="polite"
      onClick={() => {
        copy().catch(() => {
          setTried({ text, isCopied: false });
        });
      }}
    >
      {tried?.text === text ? told : t.copyCode}
    </button>
  );
}
