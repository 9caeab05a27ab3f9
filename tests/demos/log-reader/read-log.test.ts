import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/datasets/random.ts';
import type { LogRow, LogRun } from '../../../src/demos/log-reader/keras-log.ts';
import { readLog, readLogInSlices } from '../../../src/demos/log-reader/read-log.ts';
import { courseworkLog } from '../../../src/facts/coursework-log.ts';
import { courseworkRuns } from '../../../src/facts/coursework-runs.ts';

const numbers = ({ steps, total, perStep, score }: LogRow) => [
  steps,
  total?.value,
  perStep?.value,
  score.loss?.value,
  score.accuracy?.value,
];

/** What of a run is to be compared with what the coursework's record says. */
const outline = ({ title, epochs, test }: LogRun) => ({
  title,
  epochs: epochs.map((row) => [row.epoch, ...numbers(row)]),
  test: test && numbers(test),
});

const expected = (title: string, run: (typeof courseworkRuns)[number]) => ({
  title,
  epochs: run.epochs.map(({ seconds, stepMs, loss, accuracy }, index) => [
    index + 1,
    ...[run.stepsPerEpoch, seconds, stepMs / 1000, loss, accuracy],
  ]),
  test: [run.testSteps, run.test.seconds, run.test.stepMs / 1000, run.test.loss, run.test.accuracy],
});

const named = { conv: 'Convolutional Model', fc: 'Fully Connected Model' };
const logOf = (run: (typeof courseworkRuns)[number]) =>
  `${named[run.family]}\n${courseworkLog(run)}`;

describe('the coursework’s logs', () => {
  const wanted = courseworkRuns.map((run) => expected(named[run.family], run));

  it('are read to the last digit, one after the other', () => {
    const { runs, skippedCount } = readLog(courseworkRuns.map(logOf).join('\n\n'));
    expect(runs.map(outline)).toEqual(wanted);
    expect(skippedCount).toBe(0);
  });

  it('are read from two columns side by side, as the coursework has them', () => {
    const [left = [], right = []] = courseworkRuns
      .slice(0, 2)
      .map((run) => logOf(run).replace('\n\n', '\n').split('\n'));
    const table = left.map((line, index) => `${line}\t\t${right[index] ?? ''}`).join('\n');
    const { runs, skippedCount } = readLog(table);
    expect(runs.map(outline)).toEqual(wanted.slice(0, 2));
    expect(skippedCount).toBe(0);
  });

  it('are read from one line without a break', () => {
    const { runs } = readLog(
      courseworkRuns
        .slice(2)
        .map((run) => logOf(run).replace(/\s+/g, ' '))
        .join('\n'),
    );
    expect(runs.map(outline)).toEqual(wanted.slice(2));
  });

  it.each([
    ['Persian', 0x6f0, '٫'],
    ['Arabic', 0x660, '٫'],
    ['full-width', 0xff10, '.'],
  ])('are read in %s digits', (_script, zero, point) => {
    const foreign = (text: string) =>
      text
        .replace(/(\d)\.(\d)/g, `$1${point}$2`)
        .replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
    const { runs } = readLog(
      courseworkRuns
        .map((run) => `${named[run.family]}\n\u2066${foreign(courseworkLog(run))}\u2069`)
        .join('\n'),
    );
    expect(runs.map(outline)).toEqual(wanted);
  });

  it('are read with decimal commas, Windows line ends and a byte order mark', () => {
    const text = courseworkRuns
      .map(logOf)
      .join('\n')
      .replace(/(\d)\.(\d)/g, '$1,$2');
    expect(readLog(`\ufeff${text.replace(/\n/g, '\r\n')}`).runs.map(outline)).toEqual(wanted);
  });

  it('say nothing new when they are read in slices', async () => {
    const text = courseworkRuns.map(logOf).join('\n');
    expect(await readLogInSlices(text, () => false)).toEqual(readLog(text));
    const long = Array.from({ length: 3000 }, () => text).join('\n');
    expect(await readLogInSlices(long, () => true)).toBeUndefined();
  });
});

const esc = '\u001b';
const bar3 = (step: number, of: number, time: string, score: string) =>
  `${esc}[1m${step}/${of}${esc}[0m ${esc}[32m${'━'.repeat(20)}${esc}[0m${esc}[37m${esc}[0m ${esc}[1m${time}${esc}[0m 7ms/step - ${score}`;

describe('other forms of Keras', () => {
  it('Keras 3, as a terminal gets it: colours, overwriting, the last batch reported twice', () => {
    const text = [
      'Epoch 1/2',
      `${bar3(1, 1563, '2:05', 'accuracy: 0.0938 - loss: 2.31')}\b\b\b\r${bar3(1563, 1563, '0s', 'accuracy: 0.3400 - loss: 1.8')}\b\b\r${bar3(1563, 1563, '12s', 'accuracy: 0.3487 - loss: 1.7596 - val_accuracy: 0.5500 - val_loss: 1.2500')}`,
      'Epoch 2/2',
      bar3(1563, 1563, '0s', 'accuracy: 0.5 - loss: 1.3'),
      bar3(
        1563,
        1563,
        '11s',
        'accuracy: 0.5512 - loss: 1.2596 - val_accuracy: 0.5800 - val_loss: 1.1500',
      ),
      bar3(313, 313, '0s', 'accuracy: 0.5801 - loss: 1.1400'),
      bar3(313, 313, '1s', 'accuracy: 0.5800 - loss: 1.1500'),
    ].join('\n');
    const { runs } = readLog(text);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.epochs).toMatchObject([
      {
        epoch: 1,
        total: { value: 12, half: 0.5 },
        perStep: { value: 0.007 },
        leavesFirstOut: true,
        score: { loss: { value: 1.7596 }, accuracy: { value: 0.3487 } },
        validation: { loss: { value: 1.25 }, accuracy: { value: 0.55 } },
      },
      { epoch: 2, total: { value: 11 }, validation: { accuracy: { value: 0.58 } } },
    ]);
    expect(runs[0]?.test).toMatchObject({ steps: 313, total: { value: 1 } });
  });

  it('verbose=2, whose time per step is of all steps', () => {
    const { runs } = readLog(
      'Epoch 1/1\n1563/1563 - 12s - loss: 1.4 - accuracy: 0.49 - 12s/epoch - 8ms/step\n' +
        'Epoch 1/1\n1563/1563 - 12s - 8ms/step - accuracy: 0.4900 - loss: 1.4000',
    );
    for (const run of runs)
      expect(run.epochs).toMatchObject([
        { total: { value: 12 }, perStep: { value: 0.008 }, leavesFirstOut: false },
      ]);
    expect(runs).toHaveLength(2);
  });

  it('bars on their way, microseconds, whole seconds, scientific numbers, nan', () => {
    const { runs } = readLog(
      [
        'Epoch 3/9',
        '  1/100 [..............................] - ETA: 0s - loss: 1.0',
        ' 50/100 [==============>...............] - ETA: 0s - loss: 0.5',
        '100/100 [==============================] - 0s 420us/step - loss: 3.6954e-05 - acc: 1.0000',
        'Epoch 4/9',
        '100/100 [==============================] - 203s 2s/step - loss: nan - acc: 0.1000',
      ].join('\n'),
    );
    expect(runs[0]).toMatchObject({
      epochsWanted: 9,
      epochs: [
        {
          epoch: 3,
          perStep: { value: 420e-6, half: 0.5e-6 },
          score: { loss: { value: 3.6954e-5, half: 5e-10 } },
        },
        {
          epoch: 4,
          total: { value: 203 },
          perStep: { value: 2, half: 0.5 },
          score: { loss: { value: NaN } },
        },
      ],
    });
  });

  it('tests alone, each with the call that made it', () => {
    const { runs } = readLog(
      '[74] resnet.evaluate(test_generator)  33/33 [=====] - 17s 487ms/step - loss: 3.6954e-05 - acc: 1.0000\n' +
        '[75] fine_tune_resnet.evaluate(test_generator)  33/33 [=====] - 18s 508ms/step - loss: 0.4422 - acc: 0.8907',
    );
    expect(runs.map(outline)).toEqual([
      {
        title: '[74] resnet.evaluate(test_generator)',
        epochs: [],
        test: [33, 17, 0.487, 3.6954e-5, 1],
      },
      {
        title: '[75] fine_tune_resnet.evaluate(test_generator)',
        epochs: [],
        test: [33, 18, 0.508, 0.4422, 0.8907],
      },
    ]);
  });

  it('missing fields', () => {
    const { runs } = readLog(
      'Epoch 1/3\n10/10 [==]\nEpoch 2/3\n10/10 [==] - 3s\nEpoch 3/3\n10/10 - loss: 0.5',
    );
    expect(runs[0]?.epochs).toMatchObject([
      { epoch: 1, score: {} },
      { epoch: 2, total: { value: 3 } },
      { epoch: 3, score: { loss: { value: 0.5 } } },
    ]);
  });

  it('lists what it does not understand, with the number of its line', () => {
    const { runs, skipped, skippedCount, lines, understood } = readLog(
      'WARNING: something\nModel A\nEpoch 1/2\n1/1 [=] - 1s 9ms/step - loss: 1\nI am in between\nEpoch 2/2\n1/1 [=] - 1s 9ms/step - loss: 1\n\nthe end',
    );
    expect(runs).toHaveLength(1);
    expect(runs[0]?.title).toBe('Model A');
    expect(skipped).toEqual([
      { line: 1, text: 'WARNING: something' },
      { line: 5, text: 'I am in between' },
      { line: 9, text: 'the end' },
    ]);
    expect([skippedCount, lines, understood]).toEqual([3, 9, 4]);
  });

  it('an accuracy beyond one is left out, and dates and ratios are no bars', () => {
    expect(
      readLog('Epoch 1/1\n3/3 [=] - 1s 9ms/step - accuracy: 49.33').runs[0]?.epochs[0]?.score,
    ).toEqual({});
    expect(readLog('on 11/11 we met\n7/7 people came').runs).toEqual([]);
  });
});

describe('ten thousand damaged logs', () => {
  const pieces = [
    ...[
      'Epoch 1/5',
      'Epoch 2/5',
      'Epoch ',
      '/',
      '1563/1563',
      '313/313',
      '0/0',
      '99999999999/1',
      '1/Unknown',
    ],
    ...[
      ' [=====] ',
      '[',
      ']',
      '====>....',
      '━━━━',
      ' - ',
      '12s',
      ' 3ms/step',
      'us/step',
      's/epoch',
      'ETA: 0:12',
    ],
    ...[
      'loss: ',
      'accuracy: ',
      'val_loss: ',
      'val_acc: ',
      '1.4337',
      '0.4933',
      'nan',
      '-inf',
      '1e999',
      '٫۱۲',
      '1,5',
    ],
    ...[
      '\n',
      '\n',
      '\r',
      '\b\b\b',
      '\t\t',
      '   ',
      '\u001b[1m',
      '\u2067',
      '\u0000',
      '\ud800',
      '🙂',
      'Model',
      ':',
      '.',
    ],
  ];
  const text = courseworkRuns.map(logOf).join('\n');

  /** Nothing that a page could not show: whole counts, numbers, epochs in order. */
  function check(log: string): void {
    const { runs, lines, understood, skipped, skippedCount } = readLog(log);
    expect(lines).toBe(log.split('\n').length);
    expect(Math.max(understood, skippedCount)).toBeLessThanOrEqual(lines);
    expect(skipped.length).toBeLessThanOrEqual(50);
    for (const { epochs, test } of runs) {
      expect(epochs.length > 0 || test !== undefined).toBe(true);
      for (const [index, row] of epochs.entries())
        if (index > 0) expect(row.epoch).toBeGreaterThan(epochs[index - 1]?.epoch ?? NaN);
      for (const { steps, total, perStep, score, validation } of [
        ...epochs,
        ...(test ? [test] : []),
      ]) {
        if (steps !== undefined) expect(steps).toBeGreaterThan(0);
        for (const time of [total, perStep]) if (time) expect(time.value).toBeGreaterThanOrEqual(0);
        for (const { accuracy } of [score, validation])
          if (accuracy) expect(accuracy.value >= 0 && accuracy.value <= 1).toBe(true);
      }
    }
  }

  it('made of pieces of logs', () => {
    const random = new Random(1);
    for (let made = 0; made < 6000; made += 1)
      check(
        Array.from({ length: random.below(60) }, () => pieces[random.below(pieces.length)]).join(
          '',
        ),
      );
  });

  it('with letters exchanged, lost, doubled', () => {
    const random = new Random(2);
    for (let made = 0; made < 4000; made += 1) {
      const letters = text.slice(random.below(1500), 1500 + random.below(800)).split('');
      for (let change = random.below(30); change > 0; change -= 1) {
        const at = random.below(letters.length + 1);
        const by = [
          [],
          [String.fromCharCode(random.below(0x300))],
          [letters[at] ?? '', letters[at] ?? ''],
        ];
        letters.splice(at, 1, ...(by[random.below(3)] ?? []));
      }
      check(letters.join(''));
    }
  });

  it.each([
    ['one endless line of digits', '1'.repeat(300_000)],
    ['slashes', '1/'.repeat(150_000)],
    ['counters', '1/1 [='.repeat(50_000)],
    ['headings', 'Epoch 1/1 '.repeat(30_000)],
    ['spaces', `Epoch${' '.repeat(300_000)}1/1`],
    ['an endless bar', `1/1 [${'='.repeat(300_000)}`],
    ['points', `1/1 [=] - loss: ${'1.'.repeat(150_000)}`],
    ['overwriting', `1/2 [=]\r`.repeat(40_000)],
  ])('%s take no time that grows faster than they do', (_what, log) => {
    check(log);
  });
});
