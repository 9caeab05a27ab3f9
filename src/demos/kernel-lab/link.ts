import type { Grid } from '../../math/convolve2d.ts';
import { namedKernels, type KernelName } from '../../math/kernels.ts';
import {
  choiceField,
  flagField,
  linkCodec,
  numberField,
  wholeField,
  type LinkField,
} from '../../ui/demo/link-state.ts';
import {
  answers,
  channels,
  initial,
  lessons,
  limits,
  linkablePictures,
  orders,
  ownSizes,
  paddings,
  shows,
  targets,
  type State,
} from './state.ts';

/** An own picture stays out of the address; the one in which the lab opens stands there instead. */
const pictureField: LinkField<State> = {
  key: 'picture',
  read: ({ picture }) => (picture === 'own' ? initial.picture : picture),
  write: (state, text) => {
    const picture = linkablePictures.find((id) => id === text);
    return picture && { ...state, picture };
  },
};

/** The weights row by row, joined by `_`: their number says how large the kernel is. */
const kernelField: LinkField<State> = {
  key: 'kernel',
  read: ({ kernel }) => kernel.flat().join('_'),
  write: (state, text) => {
    const kernel = isKernelName(text) ? namedKernels[text].weights : kernelFrom(text);
    return kernel && { ...state, kernel };
  },
};

const isKernelName = (text: string): text is KernelName => Object.hasOwn(namedKernels, text);

function kernelFrom(text: string): Grid | undefined {
  const parts = text.split('_');
  const weights = parts.map((part) => (/^-?[\d.]+(e-?\d+)?$/i.test(part) ? Number(part) : NaN));
  const size = Math.sqrt(weights.length);
  const { min, max } = limits.weight;
  if (!Number.isInteger(size) || size > limits.kernelSize.max) return undefined;
  if (!weights.every((weight) => weight >= min && weight <= max)) return undefined;
  return Array.from({ length: size }, (_, row) => weights.slice(row * size, (row + 1) * size));
}

export const codec = linkCodec<State>('kernel-lab', initial, [
  pictureField,
  choiceField('own-size', 'ownSize', ownSizes),
  choiceField('channel', 'channel', channels),
  kernelField,
  numberField('divisor', 'divisor', limits.divisor),
  numberField('bias', 'bias', limits.bias),
  choiceField('answer', 'answer', answers),
  choiceField('order', 'order', orders),
  choiceField('padding', 'padding', paddings),
  wholeField('stride', 'stride', limits.stride),
  choiceField('show', 'show', shows),
  wholeField('row', 'row', limits.place),
  wholeField('column', 'column', limits.place),
  flagField('learn', 'learn'),
  choiceField('target', 'target', targets),
  choiceField('lesson', 'lesson', lessons),
  numberField('rate', 'learningRate', limits.learningRate),
  numberField('momentum', 'momentum', limits.momentum),
  wholeField('seed', 'seed', limits.seed),
]);
