/** Where an instructor composes a worksheet of links into the course. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CopyButton } from './CopyButton.tsx';
import type { Course } from './course-parts.ts';
import { fragmentOf } from './in-address.ts';
import { Sheet } from './Sheet.tsx';
import type { Strings } from './strings.ts';
import { TaskForm } from './TaskForm.tsx';
import { taskKeys } from './task-keys.ts';
import { TextField } from './TextField.tsx';
import { useWorksheet, type WorksheetState } from './use-worksheet.ts';
import { useWords, WordsContext, wordsOf } from './words.ts';
import {
  empty,
  isEmpty,
  linkLanguages,
  taskPath,
  withTaskMoved,
  type Task,
  type Worksheet,
} from './worksheet.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  readonly course: Course;
  /** Absolute address of the site's root, for the first rendering; then the page's own counts. */
  readonly root: string;
}

export default function Builder(props: Props) {
  const { t, language } = props;
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  return (
    <WordsContext.Provider value={words}>
      <Body {...props} />
    </WordsContext.Provider>
  );
}

function Body({ t, language, course, root }: Props) {
  const state = useWorksheet();
  const worksheet = state.worksheet.value;
  const isShared = state.isShared.value;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isShared) section.current?.scrollIntoView();
  }, [isShared]);
  const linkOf = (task: Task) => {
    const short = course.pages.find(({ id }) => id === task.page)?.short;
    const path = taskPath(task, worksheet.linkLanguage, short, language);
    return new URL(path, rootAddress(root)).href;
  };
  return (
    <section
      id="exercise-builder"
      ref={section}
      class="lab not-content"
      aria-labelledby="exercise-builder-title"
    >
      <header>
        <h3 id="exercise-builder-title">{isShared ? t.sharedTitle : t.title}</h3>
        <p>{isShared ? t.sharedLead : t.lead}</p>
      </header>
      <p class="notice no-script">{t.noScript}</p>
      {state.isDamaged.value && (
        <Notice kind="error" about="damaged">
          {t.damaged}
        </Notice>
      )}
      {isShared ? (
        // Whoever was sent a worksheet is to work on it, and seldom to change it.
        <>
          <div class="needs-script">
            <Sheet {...{ course, worksheet, linkOf }} />
          </div>
          <div class="controls needs-script">
            <SheetOrders worksheet={worksheet} />
          </div>
          <Fold summary={t.change}>{() => <Form {...{ state, course, linkOf }} />}</Fold>
        </>
      ) : (
        <>
          <div class="needs-script">
            <Form {...{ state, course, linkOf }}>
              <SheetOrders worksheet={worksheet} />
            </Form>
          </div>
          <div class="needs-script">
            <Sheet {...{ course, worksheet, linkOf }} />
          </div>
        </>
      )}
    </section>
  );
}

interface FormProps {
  readonly state: WorksheetState;
  readonly course: Course;
  readonly linkOf: (task: Task) => string;
  /** Orders beside those that change the worksheet. */
  readonly children?: ComponentChildren;
}

function Form({ state, course, linkOf, children }: FormProps) {
  const [keys] = useState(taskKeys);
  const worksheet = state.worksheet.value;
  return (
    <div class="builder-form">
      <Heading state={state} />
      {worksheet.tasks.map((task, index) => (
        <TaskForm
          key={keys.of(task)}
          {...{ course, task, index }}
          count={worksheet.tasks.length}
          link={linkOf(task)}
          onChange={(changed) => {
            keys.pass(task, changed);
            state.set({ ...worksheet, tasks: worksheet.tasks.with(index, changed) });
          }}
          onMove={(to) => {
            state.set({ ...worksheet, tasks: withTaskMoved(worksheet.tasks, index, to) });
          }}
          onRemove={() => {
            state.remove({ ...worksheet, tasks: worksheet.tasks.toSpliced(index, 1) });
          }}
        />
      ))}
      <Orders state={state} course={course}>
        {children}
      </Orders>
    </div>
  );
}

function Heading({ state }: { readonly state: WorksheetState }) {
  const { t, pick } = useWords();
  const worksheet = state.worksheet.value;
  const change = (changes: Partial<Worksheet>) => {
    state.set({ ...worksheet, ...changes });
  };
  return (
    <>
      <TextField
        name="title"
        label={t.sheetTitle}
        value={worksheet.title}
        onInput={(title) => {
          change({ title });
        }}
      />
      <TextField
        name="intro"
        label={t.intro}
        rows={2}
        value={worksheet.intro}
        onInput={(intro) => {
          change({ intro });
        }}
      />
      <SelectField
        name="links"
        label={t.links}
        value={worksheet.linkLanguage}
        options={linkLanguages.map((value) => ({ value, label: pick('links', value) }))}
        disabled={false}
        onChange={(linkLanguage) => {
          change({ linkLanguage });
        }}
      />
    </>
  );
}

function Orders({ state, course, children }: Omit<FormProps, 'linkOf'>) {
  const { t } = useWords();
  const worksheet = state.worksheet.value;
  const add = () => {
    const last = worksheet.tasks.at(-1);
    const page = last?.page ?? course.pages.find(({ demos }) => demos.length > 0)?.id ?? '';
    const task: Task = { page, part: '', state: '', lock: 'none', text: '', lines: 4 };
    state.set({ ...worksheet, tasks: [...worksheet.tasks, task] });
  };
  const undoButton = useRef<HTMLButtonElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const isRemoved = state.undo !== undefined;
  // The button that was pressed has gone with what it removed; the focus goes to the way back.
  useEffect(() => {
    if (isRemoved) undoButton.current?.focus();
  }, [isRemoved, worksheet]);
  const undo = () => {
    state.undo?.();
    addButton.current?.focus();
  };
  return (
    <>
      {/* It is there before it says something, as screen readers want it. */}
      <p class="builder-undo" role="status">
        {state.undo && (
          <>
            {t.removed}{' '}
            <button type="button" class="quiet" data-action="undo" ref={undoButton} onClick={undo}>
              {t.undo}
            </button>
          </>
        )}
      </p>
      <div class="controls">
        <button type="button" class="main" data-action="add" ref={addButton} onClick={add}>
          {t.add}
        </button>
        <button
          type="button"
          data-action="anew"
          disabled={isEmpty(worksheet)}
          onClick={() => {
            state.remove(empty);
          }}
        >
          {t.anew}
        </button>
        {children}
      </div>
    </>
  );
}

/** What is done with a finished worksheet. */
function SheetOrders({ worksheet }: { readonly worksheet: Worksheet }) {
  const { t } = useWords();
  return (
    <>
      <button
        type="button"
        data-action="print"
        disabled={worksheet.tasks.length === 0}
        onClick={() => {
          print();
        }}
      >
        {t.print}
      </button>
      <CopyButton
        action="copy-sheet"
        label={t.copySheet}
        disabled={isEmpty(worksheet)}
        text={() => sheetAddress(worksheet)}
      />
    </>
  );
}

async function sheetAddress(worksheet: Worksheet): Promise<string> {
  return location.origin + location.pathname + (await fragmentOf(worksheet));
}

/** The site's root where the reader has it, which may be another copy than the one that was built for. */
function rootAddress(root: string): string {
  return typeof location === 'undefined'
    ? root
    : new URL(import.meta.env.BASE_URL, location.origin).href;
}
