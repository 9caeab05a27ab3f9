import { describe, expect, it } from 'vitest';
import { callText, outcomeOf, type Model } from '../../../src/demos/model-form/call.ts';
import { callOf, calls, initialState, type State } from '../../../src/demos/model-form/state.ts';

const of = (changes: Partial<State>): State => ({ ...calls.whole, ...changes });
function model(changes: Partial<State>): Model {
  const outcome = outcomeOf(of(changes));
  if (outcome.kind !== 'model') throw new Error(outcome.message);
  return outcome;
}

describe('the call', () => {
  it('names only what is given', () => {
    expect(callText(calls.whole)).toBe('keras.applications.ResNet50()');
    expect(callText(calls.worded)).toBe('keras.applications.ResNet50(classes=24)');
    expect(callText(calls.headless)).toBe(
      'keras.applications.ResNet50(weights="imagenet", include_top=False, pooling="avg")',
    );
    expect(callText(of({ weights: 'none', side: '100' }))).toBe(
      'keras.applications.ResNet50(weights=None, input_shape=(100, 100, 3))',
    );
  });

  it('is one of the named ones, or none', () => {
    expect(callOf(initialState)).toBe('worded');
    expect(callOf(of({ side: '100' }))).toBeUndefined();
  });
});

describe('what Keras refuses', () => {
  it.each([
    ['classes', calls.worded, 'Received classes=24'],
    ['classes', of({ weights: 'imagenet', classes: 999, side: '16' }), 'should be 1000'],
    ['shape', of({ side: '100' }), 'should be (224, 224, 3).  Received: input_shape=(100, 100, 3)'],
    ['shape', of({ side: '16' }), 'Received: input_shape=(16, 16, 3)'],
    ['small', of({ weights: 'none', side: '16' }), 'at least 32x32'],
    ['small', of({ top: 'without', side: '16' }), 'at least 32x32'],
  ] as const)('%s, %o', (kind, state, words) => {
    const outcome = outcomeOf(state);
    expect(outcome).toMatchObject({ kind });
    expect(outcome.kind !== 'model' && outcome.message).toContain(words);
  });

  it('nothing of these', () => {
    for (const state of [of({ side: '224' }), calls.meant, of({ weights: 'none', side: '32' })])
      expect(outcomeOf(state).kind).toBe('model');
  });
});

describe('the model', () => {
  it('is counted as Keras counts it', () => {
    expect(model({ weights: 'none', classes: 24 })).toMatchObject({
      ...{ weights: 'random', output: [24], head: 2048 * 24 + 24, ignored: [] },
      total: { parameters: 23_636_888, trainable: 23_583_768, statistics: 53_120 },
    });
    expect(model({}).total.parameters).toBe(25_636_712);
    expect(model({ top: 'without' }).total.parameters).toBe(23_587_712);
  });

  it('without its head ends in a map whose size hangs on the input, or in a vector', () => {
    expect(model({ top: 'without' })).toMatchObject({ output: ['None', 'None', 2048], head: 0 });
    expect(model({ top: 'without' }).next).toBeUndefined();
    const map = (side: State['side']) => model({ top: 'without', side });
    expect(map('224').output).toEqual([7, 7, 2048]);
    expect(map('100').output).toEqual([4, 4, 2048]);
    expect(map('32').output).toEqual([1, 1, 2048]);
    expect(map('224').next).toBe(7 * 7 * 2048 * 256 + 256);
    expect(model({ top: 'without', pooling: 'avg' })).toMatchObject({
      ...{ output: [2048], next: 2048 * 256 + 256 },
    });
  });

  it('tells which arguments make no difference', () => {
    expect(model({ top: 'without', classes: 24 }).ignored).toEqual(['classes']);
    expect(model({ pooling: 'max' }).ignored).toEqual(['pooling']);
  });
});
