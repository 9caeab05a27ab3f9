/** One task as it is composed: what it opens, how, and what is to be done there. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { fill, isolated } from '../../ui/demo/formats.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CopyButton } from './CopyButton.tsx';
import type { Course, CoursePage } from './course-parts.ts';
import { senselessParts } from './demo-codecs.ts';
import { pastedLink, type PastedLink } from './pasted-link.ts';
import type { Strings } from './strings.ts';
import { TextField } from './TextField.tsx';
import { useWords } from './words.ts';
import { demoOf, locks, rooms, type Task } from './worksheet.ts';

interface Props {
  readonly course: Course;
  readonly task: Task;
  readonly index: number;
  readonly count: number;
  /** The address that the task leads to. */
  readonly link: string;
  readonly onChange: (task: Task) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

export function TaskForm(props: Props) {
  const { course, task, index, link, onChange } = props;
  const { t, count, pick } = useWords();
  const page = course.pages.find(({ id }) => id === task.page);
  return (
    <fieldset class="task-form" data-task={index}>
      <legend>{fill(t.task, { number: count(index + 1) })}</legend>
      <PasteField {...props} />
      <div class="columns">
        <SelectField
          name="page"
          label={t.page}
          value={task.page}
          options={course.pages.map(({ id, title }) => ({ value: id, label: title }))}
          disabled={false}
          onChange={(id) => {
            onChange({ ...task, page: id, part: '', state: '', lock: 'none' });
          }}
        />
        {page && <PartField {...props} page={page} />}
      </div>
      {page && demoOf(task) !== undefined && <DemoFields {...props} page={page} />}
      <TextField
        name="text"
        label={t.text}
        rows={3}
        value={task.text}
        onInput={(text) => {
          onChange({ ...task, text });
        }}
      />
      <SelectField
        name="room"
        label={t.room}
        value={String(task.lines)}
        options={rooms.map((lines) => ({
          value: String(lines),
          label: pick('room', String(lines)),
        }))}
        disabled={false}
        onChange={(lines) => {
          onChange({ ...task, lines: Number(lines) });
        }}
      />
      <p class="task-link">
        {t.link}:{' '}
        <a href={link} dir="ltr">
          {link}
        </a>
      </p>
      <Orders {...props} />
    </fieldset>
  );
}

function Orders({ index, count, link, onMove, onRemove }: Props) {
  const { t } = useWords();
  const buttons = useRef<HTMLParagraphElement>(null);
  const moved = useRef<'up' | 'down' | undefined>(undefined);
  // A button that is moved in the page, or disabled at the end of the way, loses the focus.
  useLayoutEffect(() => {
    if (moved.current) focusOne(buttons.current, [moved.current, 'up', 'down']);
    moved.current = undefined;
  }, [index]);
  const move = (way: 'up' | 'down') => {
    moved.current = way;
    onMove(way === 'up' ? index - 1 : index + 1);
  };
  return (
    <p class="ways" ref={buttons}>
      <CopyButton action="copy-task" label={t.copy} text={() => link} />
      <button
        type="button"
        class="quiet"
        data-action="up"
        disabled={index === 0}
        onClick={() => {
          move('up');
        }}
      >
        {t.up}
      </button>
      <button
        type="button"
        class="quiet"
        data-action="down"
        disabled={index === count - 1}
        onClick={() => {
          move('down');
        }}
      >
        {t.down}
      </button>
      <button type="button" class="quiet" data-action="remove" onClick={onRemove}>
        {t.remove}
      </button>
    </p>
  );
}

/** The first of some buttons that can be used. */
function focusOne(within: HTMLElement | null, actions: readonly string[]): void {
  const enabled = actions.map((action) =>
    within?.querySelector<HTMLElement>(`[data-action="${action}"]:enabled`),
  );
  enabled.find((button) => button)?.focus();
}

/** A link that fills in the other fields. */
function PasteField({ course, task, onChange }: Props) {
  const { t } = useWords();
  const [pasted, setPasted] = useState('');
  const link = pastedLink(pasted, course);
  const notice = pasted.trim() === '' ? undefined : noticeOf(link, t);
  return (
    <>
      <TextField
        name="pasted"
        label={t.paste}
        hint={t.pasteHint}
        value={pasted}
        onInput={(text) => {
          setPasted(text);
          const target = pastedLink(text, course)?.target;
          if (target) onChange({ ...task, ...target });
        }}
      />
      {notice && (
        <Notice kind="warning" about="paste">
          {notice}
        </Notice>
      )}
    </>
  );
}

function noticeOf(link: PastedLink | undefined, t: Strings): string | undefined {
  if (!link) return t.pasteUnknown;
  return link.isPartUnknown ? t.pastePartUnknown : undefined;
}

function PartField({ page, task, onChange }: Props & { readonly page: CoursePage }) {
  const { t } = useWords();
  const options = [
    { value: '', label: t.wholePage },
    ...page.demos.map(({ id, title }) => ({
      value: `demo-${id}`,
      label: fill(t.demo, { title: isolated(title) }),
    })),
    ...page.sections.map(({ id, title, depth }) => ({
      value: id,
      label: depth > 2 ? `– ${title}` : title,
    })),
  ];
  const isOwn = !options.some(({ value }) => value === task.part);
  return (
    <SelectField
      name="part"
      label={t.part}
      value={task.part}
      options={[
        ...options,
        ...(isOwn ? [{ value: task.part, label: `${t.part_own}: ${task.part}` }] : []),
      ]}
      disabled={false}
      onChange={(part) => {
        onChange({ ...task, part, state: '', lock: 'none' });
      }}
    />
  );
}

function DemoFields({ page, task, onChange }: Props & { readonly page: CoursePage }) {
  const { t, pick } = useWords();
  const id = demoOf(task);
  const states = page.demos.find((demo) => demo.id === id)?.states ?? [];
  const isOwn = task.state !== '' && !states.some(({ state }) => state === task.state);
  return (
    <div class="columns">
      <SelectField
        name="state"
        label={t.state}
        value={task.state}
        options={[
          { value: '', label: t.state_initial },
          ...(isOwn ? [{ value: task.state, label: `${t.state_own}: ${task.state}` }] : []),
          ...states.map(({ state, label }) => ({ value: state, label })),
        ]}
        disabled={false}
        onChange={(state) => {
          onChange({ ...task, state });
        }}
      />
      <ChoiceField
        name="lock"
        label={t.lock}
        value={task.lock}
        options={locks.map((value) => ({ value, label: pick('lock', value) }))}
        onChange={(lock) => {
          onChange({ ...task, lock });
        }}
      />
      {isOwn && <Senseless demo={id ?? ''} state={task.state} />}
    </div>
  );
}

/** What of a pasted state the demo will not understand. */
function Senseless({ demo, state }: { readonly demo: string; readonly state: string }) {
  const { t } = useWords();
  const [parts, setParts] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    senselessParts(demo, state).then(
      (found) => {
        if (!isGone) setParts(found);
      },
      // Without it the demo itself says so when the link is opened.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [demo, state]);
  if (parts.length === 0) return null;
  return (
    <Notice kind="warning" about="senseless">
      {fill(t.senseless, { parts: isolated(parts.join(', ')) })}
    </Notice>
  );
}
