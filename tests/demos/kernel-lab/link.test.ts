import { describe, expect, it } from 'vitest';
import { codec } from '../../../src/demos/kernel-lab/link.ts';
import { initial, presetChanges, type State } from '../../../src/demos/kernel-lab/state.ts';

const read = (text: string) => codec.read(`?kernel-lab=${text}`);

describe('the address', () => {
  it('says nothing of the state in which the lab opens', () => {
    expect(codec.write(initial, '')).toBe('');
  });

  it('keeps everything that can be set', () => {
    const state: State = {
      ...initial,
      ...presetChanges('gaussian', 4),
      picture: 'frog',
      ownSize: '64',
      channel: 'blue',
      divisor: 2.5,
      bias: -128,
      answer: 'magnitude',
      order: 'flipped',
      padding: 'full',
      stride: 3,
      show: 'clipped',
      row: 5,
      column: 6,
      learn: true,
      target: 'box',
      lesson: 'negative',
      learningRate: 0.02,
      momentum: 0,
      seed: 42,
    };
    const changed = Object.keys(state).filter(
      (key) => state[key as keyof State] === initial[key as keyof State],
    );
    expect(changed).toEqual([]);
    expect(codec.read(codec.write(state, '')).state).toEqual(state);
  });

  it('takes kernels by name and by weights, of any size up to 7', () => {
    expect(read('kernel:laplacian').state.kernel[1]).toEqual([1, -4, 1]);
    expect(read('kernel:0.5').state.kernel).toEqual([[0.5]]);
    const seven = Array.from({ length: 49 }, (_, n) => n - 20);
    expect(read(`kernel:${seven.join('_')}`).state.kernel.flat()).toEqual(seven);
  });

  it.each([
    'kernel:1_2_3',
    'kernel:1_2_x_4',
    'kernel:1e9',
    'kernel:',
    'kernel:constructor',
    `kernel:${new Array(64).fill(1).join('_')}`,
    'divisor:0',
    'stride:5',
    'picture:own',
    'picture:../../etc',
    'row:-1',
    'seed:1.5',
    'nonsense',
  ])('leaves out %s and says so', (part) => {
    const { state, ignored } = read(`${part},bias:7`);
    expect(ignored).toEqual([part]);
    expect(state).toEqual({ ...initial, bias: 7 });
  });

  it('never tells of a reader’s own picture', () => {
    expect(codec.write({ ...initial, picture: 'own' }, '')).toBe('');
  });
});
