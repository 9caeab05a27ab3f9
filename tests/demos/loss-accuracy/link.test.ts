import { describe, expect, it } from 'vitest';
import { codec } from '../../../src/demos/loss-accuracy/link.ts';
import { possible } from '../../../src/demos/loss-accuracy/possible.ts';
import { initialState, namedAnswers, type State } from '../../../src/demos/loss-accuracy/state.ts';
import { batchIds } from '../../../src/facts/confidence-batches.ts';

const read = (text: string) => codec.read(`?loss-accuracy=${text}`);
const cycle = (state: State) => codec.read(codec.write(state, ''));

describe('the address', () => {
  it('is empty for the state in which the demo opens', () => {
    expect(codec.write(initialState, '')).toBe('');
    expect(codec.read('').state).toEqual(initialState);
  });

  it('holds everything that a reader can set', () => {
    const answers = Array.from({ length: 10 }, (_, index) =>
      possible({ confidence: 3 ** -index, rival: 0.41 - index / 100 }),
    );
    const state: State = { answers, view: 'near', thrown: 3000, seed: 12 };
    expect(cycle(state)).toMatchObject({ state, ignored: [] });
    expect(Object.keys(state)).toEqual(Object.keys(initialState));
  });

  it.each(batchIds)('calls the batch %s by its name', (id) => {
    expect(read(`answers:${id}`)).toMatchObject({
      state: { answers: namedAnswers(id) },
      ignored: [],
    });
    expect(codec.write({ ...initialState, answers: namedAnswers(id) }, '')).toBe(
      id === 'low-low' ? '' : `?loss-accuracy=answers:${id}`,
    );
  });

  it('writes equal answers in one', () => {
    const { state, ignored } = read('answers:9x0.6/0.2_1e-7/0.5');
    expect(ignored).toEqual([]);
    expect(state.answers).toHaveLength(10);
    expect(codec.write(state, '')).toBe('?loss-accuracy=answers:9x0.6/0.2_1e-7/0.5');
  });

  it.each([
    'answers:9x0.6/0.2',
    'answers:11x0.6/0.2',
    'answers:99999999x0.6/0.2',
    'answers:10x1.6/0.2',
    'answers:10x-/0.2',
    'answers:nonsense',
    'view:far',
    'thrown:-1',
    'thrown:100001',
  ])('leaves out what makes no sense: %s', (part) => {
    expect(read(part)).toMatchObject({ state: initialState, ignored: [part] });
  });
});
