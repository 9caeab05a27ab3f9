import { describe, expect, it } from 'vitest';
import { withKerasNames } from '../../src/cli/assets/keras-names.ts';
import { kerasResnet50 } from '../../src/models/architectures/keras-resnet50.ts';

const names = withKerasNames(kerasResnet50());
const kerasOf = (name: string) => names.find(({ parameter }) => parameter.name === name)?.keras;

describe('withKerasNames', () => {
  it('names every parameter differently', () => {
    expect(names).toHaveLength(320);
    expect(new Set(names.map(({ keras }) => keras)).size).toBe(320);
    expect(
      names.filter(
        ({ keras }) =>
          !/^(conv1|fc1000|bn_conv1|(res|bn)\d[a-f]_branch(1|2[abc]))\/\w+$/.test(keras),
      ),
    ).toEqual([]);
  });

  it.each([
    ['conv1/kernel', 'conv1/kernel'],
    ['conv2_1a/bias', 'res2a_branch2a/bias'],
    ['conv4_6c/kernel', 'res4f_branch2c/kernel'],
    ['conv5_1-shortcut/kernel', 'res5a_branch1/kernel'],
    ['fc/kernel', 'fc1000/kernel'],
    ['batch-norm1/moving-variance', 'bn_conv1/moving_variance'],
  ])('calls %s %s', (ours, keras) => {
    expect(kerasOf(ours)).toBe(keras);
  });
});
