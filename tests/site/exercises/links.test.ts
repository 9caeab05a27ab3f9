import { describe, expect, it } from 'vitest';
import { linkedStates, otherIds, type Course } from '../../../src/site/exercises/course-parts.ts';
import { pastedLink } from '../../../src/site/exercises/pasted-link.ts';
import { taskPath, withTaskMoved, type Task } from '../../../src/site/exercises/worksheet.ts';

const course: Course = {
  pages: [
    {
      id: 'q1-b',
      title: 'Padding',
      short: '1b',
      sections: [{ id: 'q1-b-idea', title: 'The idea', depth: 2 }],
      demos: [{ id: 'padding', title: 'Where?', states: [] }],
      others: ['q1-b-fig-frame', 'q1-b-eq-size'],
    },
    {
      id: 'lab',
      title: 'Lab',
      sections: [],
      demos: ['lab', 'bench'].map((id) => ({ id, title: id, states: [] })),
      others: [],
    },
  ],
};

const at = (page: string, part: string) => ({ page, part, state: '', lock: 'none' });

const task: Task = {
  page: 'q1-b',
  part: 'demo-padding',
  state: 'stride:2,kernel:3',
  lock: 'none',
  text: '',
  lines: 4,
};

describe('taskPath', () => {
  it.each([
    [task, 'reader', '1b', 'q/1b/?padding=stride:2,kernel:3#demo-padding'],
    [
      { ...task, lock: 'freeze' },
      'fa',
      '1b',
      'fa/q1-b/?padding=stride:2,kernel:3&lock=padding#demo-padding',
    ],
    [{ ...task, state: '', lock: 'hide' }, 'en', '1b', 'en/q1-b/?lock=padding:hide#demo-padding'],
    [{ ...task, part: 'q1-b-idea', lock: 'freeze' }, 'reader', '1b', 'q/1b/#q1-b-idea'],
    [{ ...task, page: 'lab', part: '' }, 'reader', undefined, 'fa/lab/#lab'],
  ] as const)('%#: %s', (one, linkLanguage, short, path) => {
    expect(taskPath(one, linkLanguage, short, 'fa')).toBe(path);
  });
});

describe('pastedLink', () => {
  const padding = { page: 'q1-b', part: 'demo-padding', state: 'stride:2,kernel:3', lock: 'none' };
  it.each([
    ['https://other.example/site/fa/q1-b/?padding=stride:2,kernel:3#demo-padding', padding],
    ['/en/q1-b/?softmax=a:1&padding=stride:2,kernel:3#demo-padding', padding],
    [' https://x.example/q/1b/?padding=stride:2,kernel:3#demo-padding ', padding],
    ['https://x.example/embed/padding/fa/?padding=stride:2,kernel:3', padding],
    [
      'https://x.example/q/1b/fa/?lock=padding:hide#demo-padding',
      { ...padding, state: '', lock: 'hide' },
    ],
    ['/en/q1-b/?softmax=a:1#q1-b-idea', at('q1-b', 'q1-b-idea')],
    ['/en/q1-b/#q1-b-fig-frame', at('q1-b', 'q1-b-fig-frame')],
    ['/q/1b/fa/#q1-b-eq-size', at('q1-b', 'q1-b-eq-size')],
    ['/en/q1-b/', at('q1-b', '')],
    ['/en/q1-b/#q1-b', at('q1-b', '')],
    ['/en/q1-b/#_top', at('q1-b', '')],
    // From the address bar, whose hash is that of where the reader once was.
    ['/en/q1-b/?padding=stride:2,kernel:3', padding],
    ['/en/q1-b/?padding=stride:2,kernel:3#nonsense', padding],
    [
      '/en/q1-b/?padding=stride:2,kernel:3&lock=padding:hide#q1-b-idea',
      { ...padding, lock: 'hide' },
    ],
    ['/q/1b/?lock=padding', { ...padding, state: '', lock: 'freeze' }],
    ['/q/1b/?lock=padding:hidden', { ...padding, state: '', lock: 'freeze' }],
    ['/en/lab/?bench=a:1&lock=lab#lab', at('lab', '')],
    ['/en/lab/?bench=a:1&lock=lab#demo-lab', { ...at('lab', 'demo-lab'), lock: 'freeze' }],
  ] as const)('%s', (text, target) => {
    expect(pastedLink(text, course)).toEqual({ target, isPartUnknown: false });
  });

  it.each(['nosuch', 'c1-b-4', 'demo-lab'])('says that the page has no part %s', (id) => {
    expect(pastedLink(`/en/q1-b/#${id}`, course)).toEqual({
      target: at('q1-b', ''),
      isPartUnknown: true,
    });
  });

  it.each(['https://x.example/elsewhere/', 'https://x.example/embed/unknown/', ''])(
    'finds nothing in “%s”',
    (text) => {
      expect(pastedLink(text, course)).toBeUndefined();
    },
  );

  it('reads back every link that a task gives', () => {
    for (const lock of ['none', 'freeze', 'hide'] as const)
      for (const language of ['reader', 'en', 'fa'] as const) {
        const path = taskPath({ ...task, lock }, language, '1b', 'en');
        expect(pastedLink(`https://x.example/base/${path}`, course)?.target).toEqual({
          ...{ page: 'q1-b', part: 'demo-padding' },
          ...{ state: task.state, lock },
        });
      }
  });
});

it('knows which published ids are neither the page, a section nor a demo', () => {
  const [page] = course.pages;
  const published = ['demo-padding', 'q1-b', 'q1-b-fig-frame', 'q1-b-idea'];
  expect(page && otherIds(published, page)).toEqual(['q1-b-fig-frame']);
});

it('finds the states that a text links to, each once, by its words', () => {
  const source = [
    'See [**Eight** columns, a <Ltr>3×3</Ltr> window](?padding=height:8,kernel:3#demo-padding) and',
    '[again](../q1-b/?padding=height:8,kernel:3#demo-padding) or [softmax](?softmax=a:1#demo-softmax).',
  ].join('\n');
  expect(linkedStates(source, 'padding')).toEqual([
    { label: 'Eight columns, a 3×3 window', state: 'height:8,kernel:3' },
  ]);
});

it('moves a task within the list only', () => {
  const tasks = ['a', 'b', 'c'].map((text) => ({ ...task, text }));
  const order = (list: readonly Task[]) => list.map(({ text }) => text).join('');
  expect(order(withTaskMoved(tasks, 0, 2))).toBe('bca');
  expect(order(withTaskMoved(tasks, 2, 1))).toBe('acb');
  expect(order(withTaskMoved(tasks, 0, -1))).toBe('abc');
  expect(order(withTaskMoved(tasks, 2, 3))).toBe('abc');
});
