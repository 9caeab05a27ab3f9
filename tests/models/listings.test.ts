import { spawnSync } from 'node:child_process';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { kerasListing } from '../../src/models/listings/keras.ts';
import { pytorchListing } from '../../src/models/listings/pytorch.ts';
import { tfjsListing } from '../../src/models/listings/tfjs.ts';
import { networkById, networks } from '../../src/models/networks.ts';
import {
  initialisations,
  inputScalings,
  optimisers,
  schedules,
  type Network,
  type RunSettings,
  type TrainingSettings,
} from '../../src/models/spec.ts';
import { everything } from './everything.ts';

const run: RunSettings = { epochs: 3, batchSize: 48, trainingSize: 12_345, seed: 7 };
const { network: improved, training } = networkById('conv-improved');

/** Every network with its own training, and the network above with every setting. */
const cases: readonly (readonly [Network, TrainingSettings])[] = [
  ...networks.map((one) => [one.network, one.training] as const),
  ...optimisers.flatMap((optimiser) =>
    schedules.flatMap((schedule) =>
      inputScalings.flatMap((inputScaling) =>
        initialisations.map(
          (initialisation) =>
            [
              everything,
              { ...training, optimiser, schedule, inputScaling, initialisation },
            ] as const,
        ),
      ),
    ),
  ),
  [everything, { ...training, pixelOrder: 'permuted' }],
];

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Compiles Python programs without running them; gives back what is wrong with each. */
function pythonErrors(programs: readonly string[]): unknown {
  const check = `
import ast, json, sys
def error(program):
    try: ast.parse(program)
    except SyntaxError as e: return str(e)
print(json.dumps([e for e in map(error, json.load(sys.stdin)) if e]))`;
  const { stdout } = spawnSync('python3', ['-c', check], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

describe.each([
  ['kerasListing', kerasListing],
  ['pytorchListing', pytorchListing],
] as const)('%s', (_name, listing) => {
  test.runIf(hasPython)('is Python for every network and setting', () => {
    expect(pythonErrors(cases.map(([network, how]) => listing(network, how, run)))).toEqual([]);
  });
});

describe('tfjsListing', () => {
  test('is JavaScript for every network and setting', () => {
    for (const [network, how] of cases) {
      const { diagnostics } = ts.transpileModule(tfjsListing(network, how, run), {
        fileName: 'listing.js',
        reportDiagnostics: true,
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
      });
      expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
    }
  });
});

describe.each([
  ['Keras', kerasListing],
  ['PyTorch', pytorchListing],
  ['TensorFlow.js', tfjsListing],
] as const)('a %s listing', (_name, listing) => {
  test('carries every setting of the run', () => {
    const text = listing(improved, training, run);
    expect(text).toContain('EPOCHS = 3');
    expect(text).toContain('BATCH_SIZE = 48');
    expect(text).toContain('TRAINING_SIZE = 12345');
    expect(text).toMatch(/seed\(7\)|SEED = 7/);
    expect(text).toContain('0.003');
  });

  test('differs wherever the training differs', () => {
    const texts = cases
      .filter(([network]) => network === everything)
      .map(([network, how]) => listing(network, how, run));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test('the layers of conv-improved, in Keras', () => {
  const block = (filters: number) => [
    `layers.Conv2D(${filters}, 3, padding="same"),`,
    'layers.BatchNormalization(momentum=0.99, epsilon=0.001),',
    'layers.Activation("relu"),',
    'layers.MaxPooling2D(2),',
  ];
  expect(
    layersIn(kerasListing(improved, training, run), /^ *(layers\..*),$|^ *(layers\..*)$/),
  ).toEqual([
    ...[32, 64, 128].flatMap(block),
    'layers.Flatten(),',
    'layers.Dropout(0.3),',
    'layers.Dense(10),  # logits: the loss takes the softmax',
  ]);
});

test('the layers of conv-small, in PyTorch', () => {
  const { network, training: how } = networkById('conv-small');
  expect(layersIn(pytorchListing(network, how, run), /^ {4}(nn\.[A-Z]|Ch)/)).toEqual([
    'nn.Conv2d(3, 16, 3),',
    'nn.ReLU(),',
    'nn.MaxPool2d(2),',
    'nn.Conv2d(16, 32, 3),',
    'nn.ReLU(),',
    'nn.MaxPool2d(2),',
    'ChannelsLast(),',
    'nn.Flatten(),',
    'nn.Linear(1152, 10),  # logits: the loss takes the softmax',
  ]);
});

test('PyTorch is told what Keras does by itself', () => {
  const text = pytorchListing(everything, training, run);
  expect(text).toContain('nn.ZeroPad2d((1, 2, 1, 2)),\n    nn.Conv2d(3, 8, 4),');
  expect(text).toContain(
    'nn.ZeroPad2d((0, 1, 0, 1)),\n    nn.Conv2d(8, 8, 3, stride=2, bias=False),',
  );
  expect(text).toContain('nn.BatchNorm2d(8, eps=0.00001, momentum=0.1),');
  expect(text).toContain('VectorNorm(16, eps=0.001, momentum=0.01),');
  expect(text).toContain('SamePool("max", 3, 2, (0, 1, 0, 1)),');
});

describe('padding by numbers', () => {
  const first = { kind: 'conv', filters: 4, kernelSize: 7, stride: 2, padding: 3 } as const;
  const second = { kind: 'conv', filters: 4, kernelSize: 3, padding: 1 } as const;
  const pool = { kind: 'pool', mode: 'max', size: 3, stride: 2, padding: 1 } as const;
  const padded: Network = { ...everything, layers: [first, second, pool] };

  test('is a word where it is the same padding, and a layer of its own where it is not', () => {
    expect(layersIn(kerasListing(padded, training, run), /^ {8}(layers|max)/)).toEqual([
      'layers.ZeroPadding2D(3),',
      'layers.Conv2D(4, 7, strides=2),',
      'layers.Conv2D(4, 3, padding="same"),',
      'max_padding(1),',
      'layers.MaxPooling2D(3, strides=2),',
    ]);
    const lines = layersIn(tfjsListing(padded, training, run), /^ {4}(tf\.layers|new)/);
    expect(lines.map((line) => line.replace(/, kernelInit[^)]*\)/, ''))).toEqual([
      expect.stringContaining('inputLayer'),
      'tf.layers.zeroPadding2d({ padding: 3 }),',
      'tf.layers.conv2d({ filters: 4, kernelSize: 7, strides: 2 }),',
      "tf.layers.conv2d({ filters: 4, kernelSize: 3, padding: 'same' }),",
      'new MaxPadding(1),',
      'tf.layers.maxPooling2d({ poolSize: 3, strides: 2 }),',
    ]);
  });

  test('is an argument in PyTorch', () => {
    expect(layersIn(pytorchListing(padded, training, run), /^ {4}nn\.[CMZ]/)).toEqual([
      'nn.Conv2d(3, 4, 7, stride=2, padding=3),',
      'nn.Conv2d(4, 4, 3, padding=1),',
      'nn.MaxPool2d(3, stride=2, padding=1),',
    ]);
  });
});

test('a listing defines only what its model calls', () => {
  const { network: plain, training: how } = networkById('conv-small');
  const { network: resnet, training: its } = networkById('resnet-20');
  for (const [listing, definition] of [
    [kerasListing, 'def residual('],
    [pytorchListing, 'class Residual('],
    [tfjsListing, 'function residual('],
  ] as const) {
    expect(listing(plain, how, run)).not.toContain(definition);
    expect(listing(resnet, its, run).split(definition)).toHaveLength(2);
  }
});

test('TensorFlow.js sets the rate where its optimisers keep it', () => {
  const text = (optimiser: TrainingSettings['optimiser']) =>
    tfjsListing(improved, { ...training, optimiser }, run);
  expect(text('adam')).toContain('optimizer.learningRate = oneCycle(step);');
  expect(text('momentum')).toContain('optimizer.setLearningRate(oneCycle(step));');
});

test('momentum takes the rate of its step for all that it carries along, in Keras too', () => {
  const text = (schedule: TrainingSettings['schedule']) =>
    kerasListing(improved, { ...training, optimiser: 'momentum', schedule }, run);
  expect(text('one-cycle')).toContain('class Momentum(keras.optimizers.SGD):');
  expect(text('one-cycle')).toContain('optimizer=Momentum(OneCycle(), momentum=0.9),');
  // With one rate for all steps it comes to the same.
  expect(text('constant')).not.toContain('class Momentum');
  expect(text('constant')).toMatch(/optimizer=keras\.optimizers\.SGD\([\d.]+, momentum=0\.9\),/);
});

function layersIn(text: string, pattern: RegExp): readonly string[] {
  return text
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) => line.trim());
}
