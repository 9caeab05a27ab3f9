/** The worksheet as it is printed: what to open, what to do, room for the answer. */
import type { Course } from './course-parts.ts';
import { useWords } from './words.ts';
import { demoOf, type Task, type Worksheet } from './worksheet.ts';

interface Props {
  readonly course: Course;
  readonly worksheet: Worksheet;
  readonly linkOf: (task: Task) => string;
}

export function Sheet({ course, worksheet, linkOf }: Props) {
  const { t } = useWords();
  const { title, intro, tasks } = worksheet;
  return (
    <article class="worksheet" aria-label={t.sheet} data-tasks={tasks.length}>
      <h4 class="worksheet-title" dir="auto">
        {title || t.untitled}
      </h4>
      <p class="worksheet-who">
        <span>{t.name}</span>
        <span>{t.date}</span>
      </p>
      {intro && <Lines text={intro} />}
      {tasks.length === 0 && <p class="small">{t.sheetEmpty}</p>}
      <ol>
        {tasks.map((task, index) => (
          <li key={index}>
            {task.text && <Lines text={task.text} />}
            <p class="worksheet-link">
              {t.open} {partTitle(course, task)}
              <br />
              <a href={linkOf(task)} dir="ltr">
                {linkOf(task)}
              </a>
            </p>
            {task.lines > 0 && (
              <div class="worksheet-room" style={{ '--lines': task.lines }} aria-hidden="true" />
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Each paragraph in the direction of its own language. */
function Lines({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </>
  );
}

function partTitle(course: Course, task: Task): string {
  const page = course.pages.find(({ id }) => id === task.page);
  const demo = page?.demos.find(({ id }) => id === demoOf(task));
  const section = page?.sections.find(({ id }) => id === task.part);
  const part = demo ?? section;
  return [page?.title ?? task.page, part?.title].filter(Boolean).join(' › ');
}
