import { useSignal } from '@preact/signals';
import { linkOf } from '../../notebook/link.ts';
import type { Run } from '../../notebook/run.ts';
import { fill, isolated, useNotebookWords } from './words.ts';

/** The address of a page of the course in the reader's language. */
export function pageAddress(page: string, language: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${language}/${page}/`;
}

/** The permanent link of a run. */
export function RunLink({ run }: { readonly run: Pick<Run, 'place' | 'backend' | 'dataset'> }) {
  const { t, language } = useNotebookWords();
  const told = useSignal('');
  const link = linkOf(run, (page) => pageAddress(page, language));
  if (link === undefined) return null;
  const copy = async () => {
    const { href } = new URL(link, location.href);
    try {
      await navigator.clipboard.writeText(href);
      told.value = t.linkCopied;
    } catch {
      told.value = fill(t.linkFailed, { link: isolated(href) });
    }
  };
  return (
    <p class="run-link ways">
      <a href={link} data-run-link>
        {t.sameRun}
      </a>
      <button type="button" class="quiet" data-action="copy-run-link" onClick={() => void copy()}>
        {t.copyRunLink}
      </button>
      <span role="status">{told}</span>
    </p>
  );
}
