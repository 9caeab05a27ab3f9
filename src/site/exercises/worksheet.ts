/** A worksheet as an instructor composes it, and the links of its tasks. */
import { languages, type Language } from '../../facts/format.ts';

export const locks = ['none', 'freeze', 'hide'] as const;
export type TaskLock = (typeof locks)[number];

/** Room for an answer, in lines of a printed page. */
export const rooms = [0, 4, 10, 20] as const;

export const linkLanguages = ['reader', ...languages] as const;
export type LinkLanguage = (typeof linkLanguages)[number];

export interface Task {
  /** The page of the course that it leads to: `q1-b`. */
  readonly page: string;
  /** A section or demo of that page (`q1-b-idea`, `demo-padding`); empty for the whole page. */
  readonly part: string;
  /** Of a demo: what its link sets (`stride:2,kernel:3`); empty for the state in which it opens. */
  readonly state: string;
  readonly lock: TaskLock;
  /** What is to be done, in the instructor's own words. */
  readonly text: string;
  readonly lines: number;
}

export interface Worksheet {
  readonly title: string;
  readonly intro: string;
  /** In which language the links open; `reader` leaves it to the reader where there is such a link. */
  readonly linkLanguage: LinkLanguage;
  readonly tasks: readonly Task[];
}

export const empty: Worksheet = { title: '', intro: '', linkLanguage: 'reader', tasks: [] };

export const isEmpty = ({ title, intro, tasks }: Worksheet) =>
  title === '' && intro === '' && tasks.length === 0;

/** The demo that a task shows, if it shows one. */
export const demoOf = ({ part }: Pick<Task, 'part'>) =>
  part.startsWith('demo-') ? part.slice('demo-'.length) : undefined;

/**
 * The address of a task, below the site's root: `q/1b/?padding=stride:2&lock=padding#demo-padding`.
 * @param short of the page's link that opens in the reader's language, if it has one: `1b`
 * @param language where the link cannot leave it to the reader
 */
export function taskPath(
  task: Task,
  linkLanguage: LinkLanguage,
  short: string | undefined,
  language: Language,
): string {
  const { page, part, state, lock } = task;
  const demo = demoOf(task);
  const named = linkLanguage === 'reader' ? language : linkLanguage;
  const path = linkLanguage === 'reader' && short ? `q/${short}/` : `${named}/${page}/`;
  const query = demo
    ? [
        state && `${demo}=${state}`,
        lock !== 'none' && `lock=${demo}${lock === 'hide' ? ':hide' : ''}`,
      ].filter(Boolean)
    : [];
  return `${path}${query.length > 0 ? `?${query.join('&')}` : ''}#${part || page}`;
}

/** The list with one task moved; where there is no such place it stays as it is. */
export function withTaskMoved(tasks: readonly Task[], from: number, to: number): readonly Task[] {
  const task = tasks[from];
  return task && to >= 0 && to < tasks.length
    ? tasks.toSpliced(from, 1).toSpliced(to, 0, task)
    : tasks;
}
