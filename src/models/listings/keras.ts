import { initialDeviations, optimiserConstants } from '../training-constants.ts';
import type { Initialisation, InputScaling, TrainingSettings } from '../spec.ts';
import { kerasModel } from './keras-layers.ts';
import { oneCycleLines, program, type Listing } from './listing.ts';

/** A Python program for Keras 3. */
export const kerasListing: Listing = (network, training, run) =>
  program(
    '\n\n',
    [
      `"""The network ${network.id} on CIFAR-10, in Keras 3."""`,
      '',
      ...(training.schedule === 'one-cycle' ? ['import math', ''] : []),
      'import keras',
      ...(training.pixelOrder === 'permuted' ? ['import numpy as np'] : []),
      'from keras import layers',
      '',
      `EPOCHS = ${run.epochs}`,
      `BATCH_SIZE = ${run.batchSize}`,
      `TRAINING_SIZE = ${run.trainingSize}`,
      '',
      `keras.utils.set_random_seed(${run.seed})`,
      '',
      '# Images [N, 32, 32, 3] from 0 to 255 and labels [N, 1].',
      '(x_train, y_train), (x_test, y_test) = keras.datasets.cifar10.load_data()',
      'x_train, y_train = x_train[:TRAINING_SIZE], y_train[:TRAINING_SIZE]',
      ...standardLines(training.inputScaling),
      ...(training.pixelOrder === 'permuted' ? permutingLines : []),
    ].join('\n'),
    `\ndef scale(images):\n    return ${scaled[training.inputScaling]}`,
    kernelFunction[training.initialisation],
    schedule(training),
    kerasModel(network, training.initialisation),
    compileAndFit(training),
  );

const scaled = {
  raw: 'images.astype("float32")',
  unit: 'images.astype("float32") / 255',
  symmetric: 'images.astype("float32") / 127.5 - 1',
  standard: '(images.astype("float32") - mean) / sd',
  caffe: 'images[..., ::-1].astype("float32") - [103.939, 116.779, 123.68]',
  swapped: 'images.astype("float32") - [123.68, 116.779, 103.939]',
} as const satisfies Record<InputScaling, string>;

function standardLines(scaling: InputScaling): readonly string[] {
  if (scaling !== 'standard') return [];
  return [
    '',
    '# Mean and standard deviation of each colour over the training images.',
    'mean = x_train.mean(axis=(0, 1, 2)).astype("float32")',
    'sd = x_train.std(axis=(0, 1, 2)).astype("float32")',
  ];
}

const permutingLines = [
  '',
  '# One permutation of the pixel places for all images.',
  'order = np.random.permutation(32 * 32)',
  'x_train, x_test = (',
  '    x.reshape(-1, 32 * 32, 3)[:, order].reshape(x.shape) for x in (x_train, x_test)',
  ')',
];

const normalKernel = (name: keyof typeof initialDeviations) =>
  `\ndef kernel():\n    """Initial weights from a normal distribution, drawn anew for each layer."""\n    return keras.initializers.RandomNormal(stddev=${initialDeviations[name]})`;

/** Keras' default is glorot-uniform. An initialiser shared by layers would give equal weights to layers of one shape. */
const kernelFunction = {
  'glorot-uniform': '',
  zeros: '',
  'he-normal':
    '\ndef kernel():\n    """Initial weights from N(0, 2 / fan-in), drawn anew for each layer."""\n    return keras.initializers.VarianceScaling(2, "fan_in", "untruncated_normal")',
  'unit-normal': normalKernel('unit-normal'),
  'small-normal': normalKernel('small-normal'),
  'tiny-normal': normalKernel('tiny-normal'),
} as const satisfies Record<Initialisation, string>;

/** Keras multiplies a gradient by the rate of its own step, and carries that along. */
const currentRate = `


class Momentum(keras.optimizers.SGD):
    """Momentum with the rate of the present step for all the gradients that it carries along."""

    def update_step(self, gradient, variable, learning_rate):
        velocity = self.momentums[self._get_variable_index(variable)]
        self.assign(velocity, self.momentum * velocity + gradient)
        self.assign_sub(variable, learning_rate * velocity)`;

function schedule({ optimiser, schedule, learningRate }: TrainingSettings): string {
  if (schedule === 'constant') return '';
  return `
STEPS = EPOCHS * math.ceil(len(x_train) / BATCH_SIZE)


class OneCycle(keras.optimizers.schedules.LearningRateSchedule):
    """A linear rise to the peak, then a linear fall."""

    def __call__(self, iteration):
        step = keras.ops.cast(iteration, "float32") + 1
        peak = ${oneCycleLines.peak}
        rise = ${oneCycleLines.rise}
        fall = ${oneCycleLines.fall}
        return ${learningRate} * keras.ops.minimum(rise, fall)${optimiser === 'momentum' ? currentRate : ''}`;
}

function optimiser({ optimiser, learningRate, schedule }: TrainingSettings): string {
  const rate = schedule === 'constant' ? `${learningRate}` : 'OneCycle()';
  const { adam, momentum, rmsprop } = optimiserConstants;
  switch (optimiser) {
    case 'adam':
      return `keras.optimizers.Adam(${rate}, beta_1=${adam.beta1}, beta_2=${adam.beta2}, epsilon=${adam.epsilon})`;
    case 'momentum': {
      const name = schedule === 'constant' ? 'keras.optimizers.SGD' : 'Momentum';
      return `${name}(${rate}, momentum=${momentum.momentum})`;
    }
    case 'rmsprop':
      return `keras.optimizers.RMSprop(${rate}, rho=${rmsprop.rho}, epsilon=${rmsprop.epsilon})`;
    case 'sgd':
      return `keras.optimizers.SGD(${rate})`;
  }
}

function compileAndFit(training: TrainingSettings): string {
  return `model.compile(
    optimizer=${optimiser(training)},
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
model.fit(
    scale(x_train),
    y_train,
    batch_size=BATCH_SIZE,
    epochs=EPOCHS,
    validation_data=(scale(x_test), y_test),
)

loss, accuracy = model.evaluate(scale(x_test), y_test, batch_size=BATCH_SIZE)
print(f"test loss {loss:.4f}, test accuracy {accuracy:.4f}")`;
}
