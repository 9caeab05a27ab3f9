/** The notebook's page: the list, what is chosen from it, and what can be done with that. */
import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { found, isMine } from '../../notebook/find.ts';
import { keepRuns, removeRuns, type StoredRun } from '../../notebook/store.ts';
import type { Summary } from '../../notebook/summary.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { Notice } from '../../ui/demo/Notice.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { RunList } from '../../ui/notebook/RunList.tsx';
import { Undo } from '../../ui/notebook/Undo.tsx';
import { useContents } from '../../ui/notebook/use-contents.ts';
import {
  fill,
  isolated,
  LanguageContext,
  textOf,
  useNotebookWords,
} from '../../ui/notebook/words.ts';
import { Importer } from './Importer.tsx';
import { codec } from './link.ts';
import { filters, mostRuns } from './state.ts';
import { Storage } from './Storage.tsx';
import type { Strings } from './strings.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** What is in every notebook. */
  readonly given: readonly Summary[];
  /** Of the chapters, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
}

const loadChosen = async () => (await import('./Chosen.tsx')).Chosen;

export default function View(props: Props) {
  return (
    <LanguageContext.Provider value={props.language}>
      <Lab {...props} />
    </LanguageContext.Provider>
  );
}

function Lab({ t: own, language, given, titles }: Props) {
  const words = useNotebookWords();
  const { t, count, pick } = words;
  const demo = useDemoState(codec);
  const { contents, room } = useContents();
  const removed = useSignal<readonly StoredRun[]>([]);
  const findId = useId();
  const { filter, find, runs, open } = demo.state.value;
  const kept = contents.value === 'refused' ? undefined : contents.value;
  const all = useMemo(() => [...(kept?.summaries ?? []), ...given], [kept, given]);
  const listed = useMemo(
    () => found(all, filter, find, (summary) => textOf(summary, words)),
    [all, filter, find, words],
  );
  const shown = runs.filter((id) => all.some((summary) => summary.id === id));
  const missing = contents.value ? runs.filter((id) => !shown.includes(id)) : [];
  const mine = (kept?.summaries ?? []).filter(isMine);
  const remove = async (ids: readonly string[]) => {
    removed.value = await removeRuns(ids);
    // The reader may have chosen others meanwhile.
    demo.change({ runs: demo.state.value.runs.filter((id) => !ids.includes(id)) });
  };
  const onDelete = (ids: readonly string[]) => void remove(ids).catch(() => undefined);
  return (
    <DemoFrame
      demo={demo}
      language={language}
      t={own}
      data={{ 'data-runs': contents.value && mine.length, 'data-listed': listed.length }}
    >
      <div class="notebook needs-script">
        {contents.value === 'refused' && (
          <Notice kind="warning" about="refused">
            {t.refused}
          </Notice>
        )}
        {/* A line of the same height, so that nothing moves when the contents have been read. */}
        {!contents.value && <p class="small">…</p>}
        {kept && <Storage contents={kept} mine={mine} room={room.value} onDelete={onDelete} />}
        <Importer disabled={demo.locked || contents.value === 'refused'} count={mine.length} />
        <div class="notebook-search">
          <div class="field">
            <label for={findId}>{t.find}</label>
            <input
              id={findId}
              type="search"
              name="find"
              dir="auto"
              placeholder={t.findHint}
              maxLength={200}
              value={find}
              disabled={demo.locked}
              onInput={({ currentTarget }) => {
                demo.change({ find: currentTarget.value });
              }}
            />
          </div>
          <ChoiceField
            name="filter"
            label={t.filter}
            value={filter}
            options={filters.map((value) => ({ value, label: pick('filter', value) }))}
            disabled={demo.locked}
            onChange={(value) => {
              demo.change({ filter: value });
            }}
          />
        </div>
        <p class="small" role="status">
          {fill(t.runsFound, { count: count(listed.length) })}
        </p>
      </div>
      <div class="notebook">
        <Undo removed={removed} onUndo={keepRuns} />
        {filter === 'mine' && kept && mine.length === 0 && <p>{t.noRuns}</p>}
        {find !== '' && listed.length === 0 && <p>{t.noneFound}</p>}
        <RunList
          summaries={listed}
          shown={shown}
          open={open}
          disabled={demo.locked}
          onShow={(ids) => {
            demo.change({ runs: ids.slice(-mostRuns) });
          }}
          onOpen={(id) => {
            demo.change({ open: id ?? '' });
          }}
          onDelete={onDelete}
        />
        {missing.length > 0 && (
          <Notice kind="warning" about="missing">
            {fill(t.notHere, { ids: isolated(missing.join(', ')) })}
          </Notice>
        )}
        {shown.length === 0 ? (
          <p class="needs-script">{t.showSome}</p>
        ) : (
          <Lazy
            load={loadChosen}
            props={{
              ids: shown,
              summaries: all,
              titles,
              onClear: () => {
                demo.change({ runs: [] });
              },
              onDelete,
            }}
          />
        )}
      </div>
    </DemoFrame>
  );
}
