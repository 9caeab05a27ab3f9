/** A report of the runs that are shown, for a coursework, on paper. Fetched when it is asked for. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { version } from '../../../package.json';
import { siteBibtex } from '../../facts/bibtex.ts';
import { linkOf } from '../../notebook/link.ts';
import type { Run } from '../../notebook/run.ts';
import type { Summary } from '../../notebook/summary.ts';
import { Rich } from '../../ui/demo/Rich.tsx';
import { keyedArms, letterOf } from '../../ui/notebook/keyed-arms.ts';
import { useRuns } from '../../ui/notebook/load-runs.tsx';
import { Overlay } from '../../ui/notebook/Overlay.tsx';
import { Confusions, Logs, ResultsTable } from '../../ui/notebook/Results.tsx';
import { pageAddress } from '../../ui/notebook/RunLink.tsx';
import { SettingsTable } from '../../ui/notebook/Settings.tsx';
import { dateOf, fill, isolated, nameOf, useNotebookWords } from '../../ui/notebook/words.ts';

interface Props {
  readonly ids: readonly string[];
  readonly summaries: readonly Summary[];
  /** Of the chapters, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

export function Report({ ids, summaries, titles, onClose }: Props) {
  const { t } = useNotebookWords();
  const { runs, instead } = useRuns(ids, summaries);
  const heading = useSignal(t.reportTitleValue);
  const author = useSignal('');
  const fieldId = useId();
  if (!runs) return instead;
  if (runs.length === 0) return null;
  const arms = keyedArms(runs);
  return (
    <section class="report" aria-label={t.reportTitleValue}>
      <div class="report-form">
        <div class="field">
          <label for={`${fieldId}-title`}>{t.reportTitle}</label>
          <input
            id={`${fieldId}-title`}
            name="report-title"
            type="text"
            dir="auto"
            value={heading.value}
            onInput={({ currentTarget }) => {
              heading.value = currentTarget.value;
            }}
          />
        </div>
        <div class="field">
          <label for={`${fieldId}-author`}>{t.author}</label>
          <input
            id={`${fieldId}-author`}
            name="report-author"
            type="text"
            dir="auto"
            autocomplete="off"
            placeholder={t.authorHint}
            value={author.value}
            onInput={({ currentTarget }) => {
              author.value = currentTarget.value;
            }}
          />
        </div>
        <p class="ways">
          <button
            type="button"
            data-action="print"
            onClick={() => {
              print();
            }}
          >
            {t.print}
          </button>
          <button type="button" class="quiet" data-action="close-report" onClick={onClose}>
            {t.closeReport}
          </button>
        </p>
      </div>
      <h4 class="report-title" dir="auto">
        {heading}
      </h4>
      <p class="report-author" dir="auto">
        {author}
      </p>
      <RunNotes runs={runs} summaries={summaries} />
      <Overlay arms={arms} />
      <h5>{t.results}</h5>
      <ResultsTable arms={arms} of={t.reportTitleValue} />
      <h5>{t.settingsTable}</h5>
      <SettingsTable arms={arms} of={t.reportTitleValue} />
      <Confusions arms={arms} />
      <h5>{t.logs}</h5>
      <div class="logs">
        <Logs arms={arms} of={t.reportTitleValue} />
      </div>
      <Repeat runs={runs} />
      <Citations runs={runs} titles={titles} />
    </section>
  );
}

/** What the reader calls the runs and says of them. */
function RunNotes({
  runs,
  summaries,
}: { readonly runs: readonly Run[] } & Pick<Props, 'summaries'>) {
  const words = useNotebookWords();
  const { t } = words;
  return (
    <>
      <h5>{t.reportRuns}</h5>
      <ul class="report-runs">
        {runs.map((run, place) => {
          const summary = summaries.find(({ id }) => id === run.id);
          if (!summary) return null;
          const date = dateOf(run, words);
          return (
            <li key={run.id}>
              <b>{letterOf(place)}</b> <bdi>{nameOf(summary, words)}</bdi>
              {date && run.software && (
                <span class="small">
                  {' '}
                  {fill(t.madeOn, { date, software: isolated(run.software) })}
                </span>
              )}
              {summary.note && (
                <p dir="auto" class="report-note">
                  {summary.note}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The links and commands that make the runs again. */
function Repeat({ runs }: { readonly runs: readonly Run[] }) {
  const { t, language } = useNotebookWords();
  const ways = runs.flatMap((run, place) => {
    const link = linkOf(run, (page) => pageAddress(page, language));
    const href = link && new URL(link, location.href).href;
    return href || run.command ? [{ letter: letterOf(place), href, command: run.command }] : [];
  });
  if (ways.length === 0) return null;
  return (
    <>
      <h5>{t.howToRepeat}</h5>
      <ul>
        {ways.map(({ letter, href, command }) => (
          <li key={letter}>
            <b>{letter}</b>{' '}
            {href && (
              <a href={href} dir="ltr">
                {href}
              </a>
            )}{' '}
            {command && <Rich text={fill(t.repeatBy, { command: `\`${command}\`` })} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** BibTeX entries of the chapters that the runs belong to. */
function Citations({ runs, titles }: { readonly runs: readonly Run[] } & Pick<Props, 'titles'>) {
  const { t, language } = useNotebookWords();
  const pages = [...new Set(runs.map(({ place }) => place?.page))];
  const entries = pages.flatMap((page) => {
    const title = page === undefined ? undefined : titles[page];
    if (page === undefined || title === undefined) return [];
    const url = new URL(pageAddress(page, language), location.href).href;
    return [siteBibtex({ url, version, section: { id: page, title }, date: new Date() })];
  });
  if (entries.length === 0) return null;
  return (
    <>
      <h5>{t.cite}</h5>
      <pre dir="ltr" class="bibtex" tabIndex={0} role="region" aria-label={t.cite}>
        {entries.join('\n\n')}
      </pre>
    </>
  );
}
