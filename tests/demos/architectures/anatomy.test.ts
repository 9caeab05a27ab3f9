import { describe, expect, test } from 'vitest';
import {
  anatomyOf,
  headInputs,
  sizeGroups,
  spansOf,
} from '../../../src/demos/architectures/anatomy.ts';
import { asMade, ids } from '../../../src/demos/architectures/state.ts';
import { sizesText } from '../../../src/demos/architectures/texts.ts';
import { outweighed, totals } from '../../../src/demos/architectures/totals.ts';
import { activationMemory } from '../../../src/models/activation-memory.ts';
import { describeNetwork } from '../../../src/models/describe.ts';

const all = totals();
const made = (id: string, padding = true) => anatomyOf(asMade(id), padding);
const costOf = (id: string, layer: string) =>
  made(id).columns.find(({ name }) => name === layer)?.costs.macs ?? NaN;

describe('the columns of a network', () => {
  test.each(ids)('of %s add up to the whole, to the last digit', (id) => {
    const { total, columns, network } = made(id);
    const { trainable, macs } = describeNetwork(network).total;
    expect(total).toEqual({
      macs,
      parameters: trainable,
      activations: activationMemory(network).training,
    });
    const groups = sizeGroups(columns);
    expect(groups.flatMap((group) => group.columns)).toEqual(columns);
    expect(all.find((one) => one.id === id)).toMatchObject({ macs, parameters: trainable });
  });

  test('stand for the layers with weights, by block', () => {
    const { columns } = made('resnet50');
    expect(columns).toHaveLength(54);
    const blocks = spansOf(columns, ({ block }) => block);
    expect(blocks).toHaveLength(16);
    expect(blocks[0]).toEqual({ key: 'conv2_1', first: 1, length: 4 });
    expect(blocks[1]).toEqual({ key: 'conv2_2', first: 5, length: 3 });
  });

  test('have their costs by the size of the map, as the chapter’s table has them', () => {
    const percent = (id: string) => {
      const { columns, total } = made(id);
      return sizeGroups(columns).map(({ size, costs }) => [
        size,
        ((100 * costs.macs) / total.macs).toFixed(1),
      ]);
    };
    expect(percent('vgg16')).toEqual([
      [224, '12.5'],
      [112, '17.9'],
      [56, '29.9'],
      [28, '29.9'],
      [14, '9.0'],
      ['vector', '0.8'],
    ]);
    expect(percent('resnet50').slice(0, 5)).toEqual([
      [112, '2.9'],
      [56, '16.3'],
      [28, '25.1'],
      [14, '35.8'],
      [7, '19.8'],
    ]);
  });
});

describe('a layer against whole networks', () => {
  test('conv1_2 of VGG16 costs more than all of ResNet-18', () => {
    const macs = costOf('vgg16', 'conv1_2');
    expect(macs).toBe(1_849_688_064);
    expect(outweighed(macs, all)).toMatchObject({ id: 'resnet18', macs: 1_814_073_344 });
  });

  test('a layer that costs just what a network does outweighs only lesser ones', () => {
    const { macs } = all.find(({ id }) => id === 'resnet18') ?? { macs: NaN };
    expect(outweighed(macs, all)?.macs).toBeLessThan(macs);
    expect(outweighed(macs + 1, all)?.id).toBe('resnet18');
    expect(outweighed(0, all)).toBeUndefined();
  });

  test('no layer of ResNet-50 costs more than a published network for large images', () => {
    const large = all.filter(({ size }) => size === 224);
    for (const { costs } of made('resnet50').columns)
      expect(outweighed(costs.macs, large)).toBeUndefined();
  });
});

describe('without padding', () => {
  test('VGG16 shrinks to one place, and its FC layer gets 512 numbers for 25,088', () => {
    const anatomy = made('vgg16', false);
    expect(anatomy.broken).toBeUndefined();
    expect(sizesText(anatomy)).toContain('224 → 222 → 220 → 110 → 108 → 106 → 53');
    expect(sizesText(anatomy)).toContain('→ 8 → 6 → 4 → 2 → 1');
    expect([headInputs(made('vgg16')), headInputs(anatomy)]).toEqual([25_088, 512]);
  });

  test.each([
    ['resnet50', 'conv2_1', 'sum'],
    ['resnet18', 'conv2_1', 'sum'],
    ['vgg19', 'conv5_4', 'window'],
  ])('%s breaks at %s', (id, layer, kind) => {
    const { broken, columns } = made(id, false);
    expect(broken).toMatchObject({ layer, problem: { kind } });
    // Everything before the break is there to be seen, the block in which it lies included.
    expect(columns.at(-1)?.name).toBe(
      id === 'vgg19' ? 'conv5_3' : 'conv2_1' + (id === 'resnet50' ? '-shortcut' : 'b'),
    );
  });

  test('every choice at every size is an anatomy, whole or broken', () => {
    for (const id of ids)
      for (const size of [8, 33, 224])
        for (const padding of [true, false]) {
          const { broken, columns } = anatomyOf({ id, size }, padding);
          expect(broken !== undefined || columns.length > 0).toBe(true);
        }
  });
});
