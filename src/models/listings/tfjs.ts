import { initialDeviations, optimiserConstants } from '../training-constants.ts';
import type { Initialisation, InputScaling, TrainingSettings } from '../spec.ts';
import { oneCycleLines, program, type Listing } from './listing.ts';
import { tfjsModel } from './tfjs-layers.ts';

/** A Node program for TensorFlow.js; the page itself trains with its own loop over the same kernels. */
export const tfjsListing: Listing = (network, training, run) =>
  program(
    '\n\n',
    `// The network ${network.id} on CIFAR-10, in TensorFlow.js for Node.
// npm install @tensorflow/tfjs-node@4.22.0 (which needs Node 22 or earlier), and unpack beside this file
// https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz
import { readFileSync } from 'node:fs';
import tf from '@tensorflow/tfjs-node';`,
    `const EPOCHS = ${run.epochs};
const BATCH_SIZE = ${run.batchSize};
const TRAINING_SIZE = ${run.trainingSize};
const SEED = ${run.seed};
const SIZE = 32 * 32 * 3;`,
    loading,
    scaling[training.inputScaling],
    training.inputScaling === 'caffe' ? blueFirst(batching) : batching,
    training.pixelOrder === 'permuted' ? permuting : '',
    kernelFunction[training.initialisation],
    tfjsModel(network, training.initialisation),
    compiling(training),
    trainingLoop(training),
  );

const loading = `/** Images [count, 32, 32, 3] from 0 to 255 and labels, from records of a label and three colour planes. */
function load(files, count) {
  const bytes = Buffer.concat(files.map((file) => readFileSync(\`cifar-10-batches-bin/\${file}\`)));
  const images = new Uint8Array(count * SIZE);
  const labels = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const record = n * (1 + SIZE);
    labels[n] = bytes[record];
    for (let i = 0; i < SIZE; i++) {
      images[n * SIZE + i] = bytes[record + 1 + (i % 3) * 1024 + Math.floor(i / 3)];
    }
  }
  return { images, labels, count };
}

const train = load([1, 2, 3, 4, 5].map((n) => \`data_batch_\${n}.bin\`), TRAINING_SIZE);
const test = load(['test_batch.bin'], 10000);`;

const scaling = {
  raw: 'const scale = (value) => value;',
  unit: 'const scale = (value) => value / 255;',
  symmetric: 'const scale = (value) => value / 127.5 - 1;',
  standard: `// Mean and standard deviation of each colour over the training images.
const colours = [0, 1, 2].map((colour) => {
  let sum = 0;
  let squares = 0;
  for (let i = colour; i < train.images.length; i += 3) {
    sum += train.images[i];
    squares += train.images[i] ** 2;
  }
  const pixels = train.images.length / 3;
  const mean = sum / pixels;
  return { mean, sd: Math.sqrt(squares / pixels - mean ** 2) };
});
const scale = (value, i) => (value - colours[i % 3].mean) / colours[i % 3].sd;`,
  caffe: 'const scale = (value, i) => value - [123.68, 116.779, 103.939][i % 3];',
  swapped: 'const scale = (value, i) => value - [123.68, 116.779, 103.939][i % 3];',
} as const satisfies Record<InputScaling, string>;

/** The tensor of a batch with its colours in the order blue, green, red. */
const blueFirst = (lines: string) =>
  lines.replace(
    'tf.tensor4d(pixels, [indices.length, 32, 32, 3])',
    (made) => `tf.reverse(${made}, 3)`,
  );

const batching = `/** The images and one-hot labels of the given indices. */
function batchOf({ images, labels }, indices) {
  const pixels = new Float32Array(indices.length * SIZE);
  indices.forEach((index, n) => {
    const image = images.subarray(index * SIZE, (index + 1) * SIZE);
    pixels.set(Float32Array.from(image, scale), n * SIZE);
  });
  const classes = tf.tensor1d(indices.map((index) => labels[index]), 'int32');
  return [tf.tensor4d(pixels, [indices.length, 32, 32, 3]), tf.oneHot(classes, 10)];
}

let state = SEED + 1;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;

function shuffled(count) {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}`;

const permuting = `// One permutation of the pixel places for all images.
const places = shuffled(32 * 32);
for (const { images } of [train, test]) {
  const before = images.slice();
  images.forEach((_, i) => {
    const place = Math.floor(i / 3) % places.length;
    images[i] = before[i + 3 * (places[place] - place)];
  });
}`;

const normalKernel = (name: keyof typeof initialDeviations) => `const kernel = (layer) =>
  tf.initializers.randomNormal({ mean: 0, stddev: ${initialDeviations[name]}, seed: SEED + layer });`;

/** Every layer has a seed of its own, since equal seeds would give equal weights to layers of one shape. */
const kernelFunction = {
  'glorot-uniform': `const kernel = (layer) => tf.initializers.glorotUniform({ seed: SEED + layer });`,
  'he-normal': `const kernel = (layer, fanIn) =>
  tf.initializers.randomNormal({ mean: 0, stddev: Math.sqrt(2 / fanIn), seed: SEED + layer });`,
  'unit-normal': normalKernel('unit-normal'),
  'small-normal': normalKernel('small-normal'),
  'tiny-normal': normalKernel('tiny-normal'),
  zeros: '',
} as const satisfies Record<Initialisation, string>;

function compiling(training: TrainingSettings): string {
  return `const optimizer = ${optimiser(training)};
model.compile({
  optimizer,
  loss: (labels, logits) => tf.losses.softmaxCrossEntropy(labels, logits),
  metrics: ['accuracy'],
});`;
}

function optimiser({ optimiser, learningRate }: TrainingSettings): string {
  const { adam, momentum, rmsprop } = optimiserConstants;
  switch (optimiser) {
    case 'adam':
      return `tf.train.adam(${learningRate}, ${adam.beta1}, ${adam.beta2}, ${adam.epsilon})`;
    case 'momentum':
      return `tf.train.momentum(${learningRate}, ${momentum.momentum})`;
    case 'rmsprop':
      return `tf.train.rmsprop(${learningRate}, ${rmsprop.rho}, 0, ${rmsprop.epsilon})`;
    case 'sgd':
      return `tf.train.sgd(${learningRate})`;
  }
}

function trainingLoop(training: TrainingSettings): string {
  return `${oneCycle(training)}let step = 0;
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  const order = shuffled(train.count);
  let [lossSum, correct] = [0, 0];
  for (let start = 0; start < train.count; start += BATCH_SIZE) {
    step++;${rateLine(training)}
    const indices = order.slice(start, start + BATCH_SIZE);
    const [x, y] = batchOf(train, indices);
    const [loss, accuracy] = await model.trainOnBatch(x, y);
    tf.dispose([x, y]);
    lossSum += loss * indices.length;
    correct += accuracy * indices.length;
  }
  console.log(
    \`epoch \${epoch}/\${EPOCHS}: loss \${(lossSum / train.count).toFixed(4)}, \` +
      \`accuracy \${(correct / train.count).toFixed(4)}\`,
  );
}

const [x, y] = batchOf(test, Array.from({ length: test.count }, (_, index) => index));
const [loss, accuracy] = model.evaluate(x, y, { batchSize: BATCH_SIZE });
console.log(
  \`test loss \${loss.dataSync()[0].toFixed(4)}, test accuracy \${accuracy.dataSync()[0].toFixed(4)}\`,
);`;
}

function oneCycle({ schedule, learningRate }: TrainingSettings): string {
  if (schedule === 'constant') return '';
  return `const STEPS = EPOCHS * Math.ceil(train.count / BATCH_SIZE);

/** A linear rise to the peak, then a linear fall. */
function oneCycle(step) {
  const peak = ${oneCycleLines.peak};
  const rise = ${oneCycleLines.rise};
  const fall = ${oneCycleLines.fall};
  return ${learningRate} * Math.min(rise, fall);
}

`;
}

/** The plain and the momentum optimiser keep the rate in a tensor, the others in a field. */
function rateLine({ schedule, optimiser }: TrainingSettings): string {
  if (schedule === 'constant') return '';
  const keepsTensor = optimiser === 'sgd' || optimiser === 'momentum';
  return keepsTensor
    ? '\n    optimizer.setLearningRate(oneCycle(step));'
    : '\n    optimizer.learningRate = oneCycle(step);';
}
