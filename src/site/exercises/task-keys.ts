import type { Task } from './worksheet.ts';

export interface TaskKeys {
  readonly of: (task: Task) => number;
  /** The one has become the other by a change. */
  readonly pass: (from: Task, to: Task) => void;
}

/** A key for each task, which it keeps wherever it is moved and however it is changed. */
export function taskKeys(): TaskKeys {
  const keys = new WeakMap<Task, number>();
  let last = 0;
  const of = (task: Task) => {
    const key = keys.get(task) ?? ++last;
    keys.set(task, key);
    return key;
  };
  return {
    of,
    pass: (from, to) => {
      keys.set(to, of(from));
    },
  };
}
