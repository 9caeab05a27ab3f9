import type { ParameterRole, ParameterShape } from '../../models/parameter-shapes.ts';
import { parameterShapes } from '../../models/parameter-shapes.ts';
import { everyLayer } from '../../models/shapes.ts';
import type { Network } from '../../models/spec.ts';

const kerasRoles: Record<ParameterRole, string> = {
  kernel: 'kernel',
  bias: 'bias',
  gamma: 'gamma',
  beta: 'beta',
  'moving-mean': 'moving_mean',
  'moving-variance': 'moving_variance',
};

/**
 * What Keras 2.2 calls the parameters of its ResNet50, in the order of `parameterShapes`: the block
 * `conv3_2` is `3b`, its convolutions `res3b_branch2a` … `c` and the projection `res3a_branch1`, and each
 * batch normalisation goes by the convolution before it.
 */
export function withKerasNames(
  network: Network,
): readonly { readonly parameter: ParameterShape; readonly keras: string }[] {
  const layers = everyLayer(network);
  return parameterShapes(network).map((parameter) => {
    const own = layers[parameter.layer];
    const isNormalisation = own?.layer.kind === 'batch-norm';
    const convolution = isNormalisation ? layers[parameter.layer - 1] : own;
    const layer = kerasLayer(convolution?.name ?? '', isNormalisation);
    return { parameter, keras: `${layer}/${kerasRoles[parameter.role]}` };
  });
}

function kerasLayer(convolution: string, isNormalisation: boolean): string {
  if (convolution === 'fc') return 'fc1000';
  if (convolution === 'conv1') return isNormalisation ? 'bn_conv1' : 'conv1';
  const [, stage = '', block = '', place = ''] =
    /^conv(\d)_(\d)(a|b|c|-shortcut)$/.exec(convolution) ?? [];
  const letter = 'abcdef'[Number(block) - 1] ?? '';
  const branch = place === '-shortcut' ? '1' : `2${place}`;
  return `${isNormalisation ? 'bn' : 'res'}${stage}${letter}_branch${branch}`;
}
