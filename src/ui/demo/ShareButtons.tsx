import { useState } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { Lazy } from '../Lazy.tsx';
import { CopyLink } from './CopyLink.tsx';
import { frameStrings } from './frame-strings.ts';

interface Props {
  readonly id: string;
  /** What the demo is called. */
  readonly title: string;
  readonly language: Language;
}

const loadSnippet = async () => (await import('./EmbedSnippet.tsx')).EmbedSnippet;

/** What takes a demo elsewhere: its link, and the lines that show it within another page. */
export function ShareButtons(props: Props) {
  const { id, language } = props;
  const t = frameStrings[language];
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <span class="share">
        <CopyLink id={id} language={language} />
        <button
          type="button"
          class="quiet"
          data-action="embed"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t.embed}
        </button>
      </span>
      {isOpen && <Lazy load={loadSnippet} props={props} />}
    </>
  );
}
