/** The call as a line of Python, and what Keras does with it. */
import { denseParameters } from '../../math/cost.ts';
import { kerasResnet50 } from '../../models/architectures/keras-resnet50.ts';
import { costOf, describeNetwork, type Cost } from '../../models/describe.ts';
import type { State } from './state.ts';

/** Keras' answer in its own words, or the model. */
export type Outcome = Refusal | Model;

export interface Refusal {
  readonly kind: 'classes' | 'shape' | 'small';
  readonly message: string;
}

export interface Model {
  readonly kind: 'model';
  readonly weights: 'random' | 'imagenet';
  /** Of one image; `None` is a size that is not fixed. */
  readonly output: readonly (number | 'None')[];
  readonly total: Cost;
  /** Parameters of the last layer, if there is one. */
  readonly head: number;
  /** Arguments that make no difference here. */
  readonly ignored: readonly ('classes' | 'pooling')[];
  /** Parameters of a fully connected layer of `nextUnits` behind a network without its head. */
  readonly next?: number;
}

export const nextUnits = 256;
const [usualSide, leastSide] = [224, 32];

/** The arguments that are given, as Python. */
export function callText(state: State): string {
  const { weights, top, classes, pooling } = state;
  const given = [
    weights === 'none' && 'weights=None',
    weights === 'imagenet' && 'weights="imagenet"',
    top === 'without' && 'include_top=False',
    state.side !== 'default' && `input_shape=${shapeText(Number(state.side))}`,
    pooling !== 'default' && `pooling="${pooling}"`,
    classes !== 1000 && `classes=${classes}`,
  ].filter(Boolean);
  return `keras.applications.ResNet50(${given.join(', ')})`;
}

/** What Keras checks, in its order; then the model. @see keras/src/applications/resnet.py */
export function outcomeOf(state: State): Outcome {
  const side = state.side === 'default' ? undefined : Number(state.side);
  const isPretrained = state.weights !== 'none';
  const hasTop = state.top === 'with';
  if (isPretrained && hasTop && state.classes !== 1000)
    return {
      kind: 'classes',
      message:
        "If using `weights='imagenet'` with `include_top=True`, `classes` should be 1000.  " +
        `Received classes=${state.classes}`,
    };
  if (isPretrained && hasTop && side !== undefined && side !== usualSide)
    return {
      kind: 'shape',
      message:
        'When setting `include_top=True` and loading `imagenet` weights, `input_shape` should be ' +
        `${shapeText(usualSide)}.  Received: input_shape=${shapeText(side)}`,
    };
  if (side !== undefined && side < leastSide)
    return {
      kind: 'small',
      message:
        `Input size must be at least ${leastSide}x${leastSide}; ` +
        `Received: input_shape=${shapeText(side)}`,
    };
  return modelOf(state, side);
}

function modelOf({ weights, top, classes, pooling }: State, side: number | undefined): Model {
  const { rows, total } = describeNetwork(kerasResnet50({ classes, size: side ?? usualSide }));
  const from = weights === 'none' ? 'random' : 'imagenet';
  const [pool, head] = rows.slice(-2);
  if (!pool || !head) throw new Error('ResNet50 ends in a pooling and a head');
  if (top === 'with')
    return {
      ...{ kind: 'model', weights: from, output: [classes], total, head: head.parameters },
      ignored: pooling === 'default' ? [] : ['pooling'],
    };
  const map = pool.inputShape;
  const vector = pool.outputShape;
  const isMap = pooling === 'default';
  const fixed = side === undefined ? (['None', 'None', ...vector] as const) : map;
  const values = isMap ? (side === undefined ? undefined : product(map)) : product(vector);
  return {
    ...{ kind: 'model', weights: from, output: isMap ? fixed : vector, head: 0 },
    total: costOf(rows.slice(0, -1)),
    ignored: classes === 1000 ? [] : ['classes'],
    ...(values !== undefined && { next: denseParameters(values, nextUnits) }),
  };
}

const shapeText = (side: number) => `(${side}, ${side}, 3)`;
const product = (sizes: readonly number[]) => sizes.reduce((all, size) => all * size, 1);
