import { expect, it } from 'vitest';
import { taskKeys } from '../../../src/site/exercises/task-keys.ts';
import { withTaskMoved, type Task } from '../../../src/site/exercises/worksheet.ts';

it('lets a task keep its key when it is moved and changed, and gives no key twice', () => {
  const keys = taskKeys();
  const task: Task = { page: 'q1-b', part: '', state: '', lock: 'none', text: '', lines: 4 };
  const tasks: readonly Task[] = [{ ...task }, { ...task }, { ...task }];
  const [first, second, third] = tasks.map(keys.of);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(withTaskMoved(tasks, 0, 1).map(keys.of)).toEqual([second, first, third]);

  const changed = { ...task, text: 'What do you see?' };
  keys.pass(tasks[1] ?? task, changed);
  expect(tasks.with(1, changed).map(keys.of)).toEqual([first, second, third]);
  expect([first, second, third]).not.toContain(keys.of({ ...changed }));
});
