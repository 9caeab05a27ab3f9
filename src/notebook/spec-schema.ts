/** Networks and trainings as they come from elsewhere: believed only after a look. */
import * as v from 'valibot';
import { everyLayer } from '../models/shapes.ts';
import {
  initialisations,
  frozenParts,
  statisticsSources,
  imagenetScalings,
  inputScalings,
  type Layer,
  type Network,
  optimisers,
  pixelOrders,
  type RunSettings,
  schedules,
  type TrainingSettings,
} from '../models/spec.ts';

/** A whole number from `least` that a network or a run may have of something. */
const whole = (least: number, most = 1e6) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const between = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
/** A name that is safe in an attribute, an address and a file's name; dots stand between such names. */
export const idSchema = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));
export const list = <Item extends v.GenericSchema>(item: Item, most = 1000) =>
  v.pipe(v.array(item), v.maxLength(most), v.readonly());

const activation = v.picklist(['linear', 'relu', 'elu', 'tanh', 'sigmoid']);
const named = { name: v.exactOptional(v.pipe(v.string(), v.maxLength(80))) };
const keptShape = v.picklist(['valid', 'same']);
const padding = v.union([keptShape, whole(0, 1000)]);
const window = { size: whole(1, 1000), stride: v.exactOptional(whole(1, 1000)) };

const pool = v.variant('mode', [
  v.object({
    ...{ kind: v.literal('pool'), mode: v.literal('max'), ...window, ...named },
    padding: v.exactOptional(padding),
  }),
  v.object({
    ...{ kind: v.literal('pool'), mode: v.literal('average'), ...window, ...named },
    padding: v.exactOptional(keptShape),
  }),
]);

const layer: v.GenericSchema<Layer> = v.variant('kind', [
  v.object({
    ...{ kind: v.literal('conv'), filters: whole(1, 1e5), kernelSize: whole(1, 1000), ...named },
    stride: v.exactOptional(whole(1, 1000)),
    padding: v.exactOptional(padding),
    dilation: v.exactOptional(whole(1, 1000)),
    bias: v.exactOptional(v.boolean()),
    activation: v.exactOptional(activation),
  }),
  pool,
  v.object({ kind: v.literal('global-pool'), mode: v.picklist(['max', 'average']), ...named }),
  v.object({ kind: v.literal('flatten'), ...named }),
  v.object({
    ...{ kind: v.literal('dense'), units: whole(1), ...named },
    bias: v.exactOptional(v.boolean()),
    activation: v.exactOptional(v.picklist([...activation.options, 'softmax'])),
  }),
  v.object({
    ...{ kind: v.literal('batch-norm'), ...named },
    momentum: v.exactOptional(between(0, 1)),
    epsilon: v.exactOptional(between(0, 1)),
  }),
  v.object({
    kind: v.literal('activation'),
    activation: v.picklist([...activation.options, 'softmax']),
    ...named,
  }),
  v.object({ kind: v.literal('dropout'), rate: between(0, 1), ...named }),
  v.object({
    ...{ kind: v.literal('residual'), ...named },
    body: v.lazy(() => list(layer)),
    shortcut: v.lazy(() => list(layer)),
    scale: v.exactOptional(between(-1e6, 1e6)),
    activation: v.exactOptional(activation),
  }),
]);

const extent = whole(1, 1e4);

/** A network whose layers fit each other. */
export const networkSchema: v.GenericSchema<Network> = v.pipe(
  v.object({
    id: idSchema,
    family: v.picklist(['fc', 'conv']),
    inputShape: v.pipe(v.tuple([extent, extent, extent]), v.readonly()),
    layers: list(layer),
  }),
  v.check((network) => {
    try {
      return everyLayer(network).length > 0;
    } catch {
      return false;
    }
  }, 'its layers do not fit each other'),
);

export const trainingSchema: v.GenericSchema<TrainingSettings> = v.object({
  optimiser: v.picklist(optimisers),
  learningRate: between(0, 1e6),
  schedule: v.picklist(schedules),
  inputScaling: v.picklist([...inputScalings, ...imagenetScalings]),
  initialisation: v.picklist(initialisations),
  pixelOrder: v.exactOptional(v.picklist(pixelOrders)),
  pretrained: v.exactOptional(
    v.object({
      frozen: v.picklist(frozenParts),
      rateScale: v.exactOptional(between(0, 1e6)),
      statistics: v.exactOptional(v.picklist(statisticsSources)),
    }),
  ),
});

export const runSettingsSchema: v.GenericSchema<RunSettings> = v.object({
  epochs: whole(1),
  batchSize: whole(1),
  trainingSize: whole(1, 1e9),
  seed: whole(0, 2 ** 53 - 1),
});
