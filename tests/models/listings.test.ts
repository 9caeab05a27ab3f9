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

const run: RunSettings = { epochs: 3, batchSize: 48, trainingSize: 12_345, seed: 7 };
const { network: improved, training } = networkById('conv-improved');

/** A network with every kind of layer and every option. */
const everything: Network = {
  id: 'everything',
  family: 'conv',
  inputShape: [32, 32, 3],
  layers: [
    { kind: 'conv', filters: 8, kernelSize: 4, padding: 'same', activation: 'elu' },
    { kind: 'conv', filters: 8, kernelSize: 3, stride: 2, padding: 'same', bias: false },
    { kind: 'batch-norm', momentum: 0.9, epsilon: 1e-5 },
    { kind: 'activation', activation: 'tanh' },
    { kind: 'conv', filters: 8, kernelSize: 3, dilation: 2, activation: 'sigmoid' },
    { kind: 'pool', mode: 'max', size: 3, stride: 2, padding: 'same' },
    { kind: 'pool', mode: 'average', size: 2 },
    { kind: 'global-pool', mode: 'average' },
    { kind: 'dense', units: 16, bias: false, activation: 'relu' },
    { kind: 'batch-norm' },
    { kind: 'dropout', rate: 0.25 },
    { kind: 'dense', units: 10, activation: 'softmax' },
  ],
};

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
  expect(text).toContain('nn.BatchNorm1d(16, eps=0.001, momentum=0.01),');
  expect(text).toContain('SamePool("max", 3, 2, (0, 1, 0, 1)),');
});

test('TensorFlow.js sets the rate where its optimisers keep it', () => {
  const text = (optimiser: TrainingSettings['optimiser']) =>
    tfjsListing(improved, { ...training, optimiser }, run);
  expect(text('adam')).toContain('optimizer.learningRate = oneCycle(step);');
  expect(text('momentum')).toContain('optimizer.setLearningRate(oneCycle(step));');
});

function layersIn(text: string, pattern: RegExp): readonly string[] {
  return text
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) => line.trim());
}
