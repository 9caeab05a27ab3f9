import { describe, expect, it } from 'vitest';
import { dealFrames } from '../../../src/datasets/turntable/deal.ts';
import { turntableCounts } from '../../../src/datasets/turntable/counts.ts';
import { indicesOf, splitNames, type ImageSource } from '../../../src/datasets/image-source.ts';
import { codecFor } from '../../../src/demos/transfer/link.ts';
import { bytesNeeded } from '../../../src/demos/transfer/needs.ts';
import { planOf, stateAsking, trainableWith } from '../../../src/demos/transfer/plan.ts';
import {
  armIds,
  initialFor,
  type OwnFolder,
  type State,
  toggled,
} from '../../../src/demos/transfer/state.ts';
import { parameterShapes } from '../../../src/models/parameter-shapes.ts';
import { shapedLayers } from '../../../src/models/shapes.ts';

const initial = initialFor(armIds);
const folder: OwnFolder = {
  ...{ files: [{ path: 'a/b.jpg', file: undefined }], fingerprint: 'f' },
  ...{ classes: 3, train: 400, test: 160 },
};

const others: readonly Partial<State>[] = [
  {},
  { arms: ['random'], randomNet: 'full', side: '224', splitBy: 'object' },
  { arms: ['frozen'], head: 'linear', see: 'unit', rate: 3e-3 },
  { arms: ['random', 'tuned'], unfrozen: 'all', fineRate: 1e-6, films: '3', frames: '80' },
  { arms: ['tuned'], width: 64, dropout: 0, optimiser: 'momentum', epochs: 2, seed: 7 },
];

describe('turntableCounts', () => {
  it.each([
    { films: 2, frames: 20, splitBy: 'frame' },
    { films: 2, frames: 8, splitBy: 'object' },
    { films: 6, frames: 12, splitBy: 'object' },
    { films: 8, frames: 4, splitBy: 'object' },
  ] as const)('counts what is dealt: %o', (settings) => {
    const examples = dealFrames({ ...settings, seed: 1 });
    const source = { examples } as unknown as ImageSource;
    const dealt = splitNames.map((split) => [split, indicesOf(source, split).length]);
    expect(turntableCounts(settings)).toEqual(Object.fromEntries(dealt));
  });
});

describe('planOf', () => {
  it.each(others)('is asked for by the state that it came from: %o', (changes) => {
    const state = { ...initial, ...changes };
    const { arms, backend, data, images, run } = planOf(state, undefined);
    // What the device keeps comes back in another order.
    const kept = { arms, run, backend, data, ...(images && { images }) };
    const asking = stateAsking(kept);
    expect(asking && planOf(asking, undefined)).toEqual(planOf(state, undefined));
    expect(asking).toMatchObject(changes);
  });

  it('knows no plan of another demo', () => {
    const plan = planOf(initial, undefined);
    const run = { ...plan.run, trainingSize: 7 };
    expect(stateAsking({ ...plan, run })).toBeUndefined();
  });

  it('of a folder goes on with the same folder only', () => {
    const state: State = { ...initial, data: 'folder', splitBy: 'frame' };
    const plan = planOf(state, folder);
    const kept = planOf(state, { ...folder, files: [] });
    expect(stateAsking(plan)).toEqual(state);
    expect(stateAsking(kept)).toEqual(state);
    const into = (chosen: OwnFolder | undefined) =>
      trainableWith(
        () => '',
        () => chosen,
        () => undefined,
      ).ownFiles?.into(kept);
    expect(into(undefined)).toBeUndefined();
    expect(into({ ...folder, fingerprint: 'g' })).toBeUndefined();
    expect(into(folder)).toEqual(plan);
  });

  it('has for each arm as many classes as the images have', () => {
    for (const [state, classes] of [
      [initial, 24],
      [{ ...initial, data: 'folder' }, 3],
    ] as const) {
      const outputs = planOf(state, folder).arms.map(
        ({ network }) => shapedLayers(network).at(-1)?.outputShape,
      );
      expect(outputs).toEqual(armIds.map(() => [classes]));
    }
  });

  it('lets what begins with ImageNet’s weights learn at a rate of its own', () => {
    const [, , tuned] = planOf(initial, undefined).arms;
    const { learningRate, pretrained } = tuned?.training ?? {};
    expect((learningRate ?? NaN) * (pretrained?.rateScale ?? NaN)).toBeCloseTo(1e-4, 12);
  });

  it('leaves the random half where there are no weights', () => {
    const trainable = trainableWith(
      () => '',
      () => undefined,
      () => undefined,
    );
    const half = trainable.withoutWeights?.(initial) ?? initial;
    expect(trainable.planOf(half).arms.map(({ training }) => training.pretrained)).toEqual([
      undefined,
    ]);
  });
});

describe('the link', () => {
  it.each(others)('carries %o', (changes) => {
    const codec = codecFor(['frozen']);
    const state = { ...initialFor(['frozen']), ...changes };
    expect(codec.read(codec.write(state, '')).state).toEqual(state);
  });

  it('means the same arms wherever it is followed, and says nothing of an untouched demo', () => {
    const [page, elsewhere] = [codecFor(['random']), codecFor(armIds)];
    const state: State = { ...page.initial, see: 'unit' };
    expect(elsewhere.read(page.write(state, '')).state).toEqual(state);
    expect(page.read(page.write({ ...state, arms: armIds }, '')).state.arms).toEqual(armIds);
    expect(page.write(page.initial, '?a=b')).toBe('?a=b');
  });

  it('names what it does not know', () => {
    const { ignored, state } = codecFor(armIds).read('?transfer=arms:random.tame,size:97,see:unit');
    expect(ignored).toEqual(['arms:random.tame', 'size:97']);
    expect(state).toEqual({ ...initial, see: 'unit' });
  });
});

describe('toggled', () => {
  it('keeps the order of the arms, and at least one', () => {
    expect(toggled({ ...initial, arms: ['tuned'] }, 'random')).toEqual(['random', 'tuned']);
    expect(toggled({ ...initial, arms: ['frozen'] }, 'frozen')).toEqual(['frozen']);
  });
});

describe('bytesNeeded', () => {
  it('grows with the images, and is more where a stage is trained than a head', () => {
    const needed = (arms: State['arms'], images = 720) =>
      bytesNeeded(planOf({ ...initial, arms }, undefined), images);
    expect(needed(['frozen'], 1440)).toBeGreaterThan(needed(['frozen']));
    expect(needed(['tuned'])).toBeGreaterThan(needed(['frozen']));
    const [tuned] = planOf({ ...initial, arms: ['tuned'] }, undefined).arms;
    const parameters = parameterShapes(tuned?.network ?? ({ ...initial, layers: [] } as never))
      .map(({ shape }) => shape.reduce((product, extent) => product * extent, 1))
      .reduce((sum, size) => sum + size, 0);
    const [height = 0, width = 0, channels = 0] = tuned?.network.inputShape ?? [];
    expect(needed(['tuned'])).toBe(
      16 * parameters + 720 * (4 * height * width * channels + 3 * 96 * 96),
    );
  });
});
