import { describe, expect, test } from 'vitest';
import { fact, factIds } from '../../src/facts/facts.ts';

describe('fact', () => {
  test.each([
    ['fc-narrow.params', 30_950],
    ['conv-small.params', 16_618],
    ['conv-improved.trainable', 114_186],
    ['q1a.conv-params', 225],
    ['q1a.dense-params', 7_225_344],
    ['q1b.valid-size', 12],
    ['q1b.same-size', 16],
    ['q1b.params-no-bias', 400],
    ['q1b.params', 416],
    ['q1b.params-rgb', 1216],
    ['q1b.macs-valid', 57_600],
    ['q1b.macs-same', 102_400],
    ['q1b.touching-padding', 112],
    ['q1b.outputs', 256],
    ['q1c.five.params', 225],
    ['q1c.three.params', 972],
    ['q1c.five.macs', 176_400],
    ['q1c.three.macs', 790_236],
    ['q1c.five.params.grey', 75],
    ['q1c.three.params.grey', 810],
    ['q1c.five.macs.grey', 58_800],
    ['q1c.three.macs.grey', 644_436],
    ['q1c.five.params-with-bias', 228],
    ['q1c.three.params-with-bias', 990],
    ['q1c.five.params-with-bias.grey', 78],
    ['q1c.three.params-with-bias.grey', 828],
    ['q1c.narrow.params', 162],
    ['q1c.narrow.params.grey', 108],
    ['q1c.rank.1.grey', 9],
    ['q1c.rank.2.grey', 17],
    ['q1c.rank.3.grey', 24],
    ['q1c.rank.4.grey', 25],
    ['q1c.rank.8', 72],
    ['q1c.rank.9', 75],
    ['q1c.paths', 81],
    ['q1c.strided-field', 15],
    ['vgg16.field', 212],
    ['resnet50-v1.field', 483],
    ['vgg16.params', 138_357_544],
    ['vgg16.gap-params', 15_227_688],
    ['vgg16.macs', 15_470_264_320],
    ['resnet50.macs', 4_089_184_256],
    ['resnet50.params', 25_557_032],
    ['bottleneck.params', 69_632],
    ['plain-3x3.params', 589_824],
    ['basic-256.params', 1_179_648],
    ['basic-64.params', 73_728],
    ['vgg16.early.macs', 4_710_924_288],
    ['vgg16.conv1-2.macs', 1_849_688_064],
    ['vgg16.conv3-2.macs', 1_849_688_064],
    ['vgg.conv-56.macs', 1_849_688_064],
    ['resnet.conv-56.macs', 115_605_504],
    ['resnet18.macs', 1_814_073_344],
    ['resnet34.macs', 3_663_761_408],
    ['resnet152.macs', 11_513_626_624],
    ['vgg19.macs', 19_632_062_464],
    ['resnet50-24.params', 23_636_888],
    ['resnet50-24.trainable', 23_583_768],
    ['resnet50-keras.params', 25_636_712],
    ['steps-per-epoch', 1563],
    ['last-batch', 16],
  ])('%s is %d', (id, value) => {
    expect(fact(id).value).toBe(value);
  });

  test.each([
    ['q1a.ratio', 32_112.64, 2],
    ['q1c.saving-equal-width', 0.28, 12],
    ['q1c.seven.extra', 0.81, 2],
    ['q1c.missing.8', 0.2, 12],
    ['gap.spike', 0.204, 3],
    ['vgg16.fc-params-share', 0.894, 3],
    ['vgg16.fc-macs-share', 0.008, 4],
    ['bottleneck.ratio', 8.47, 2],
    ['basic.ratio', 16.9, 1],
    ['vgg16.early-share', 0.305, 3],
    ['resnet34.to-vgg19', 0.187, 3],
    ['resnet50.stage-56.params', 0.22e6, -4],
    ['resnet50.stage-28.params', 1.22e6, -4],
    ['resnet50.stage-14.params', 7.1e6, -4],
    ['resnet50.stage-7.params', 14.96e6, -4],
    ['vgg16.macs-per-layer', 967e6, -6],
    ['resnet50.macs-per-layer', 82e6, -6],
    ['decay.plain', 0.0008, 4],
    ['decay.shortcut', 1.99, 2],
    ['double-softmax.floor', 1.461, 3],
    ['coursework.first-step-seconds', 7.3, 1],
    ['coursework.se', 0.0048, 4],
    ['accuracy-277-311', 0.890675, 6],
    ['tutorial.macs-ratio', 18.4, 1],
    ['ln10', 2.302585, 6],
    ['ln24', 3.178, 3],
  ])('%s is about %d', (id, value, digits) => {
    expect(fact(id).value).toBeCloseTo(value, digits);
  });

  test('names an id that does not exist', () => {
    expect(() => fact('vgg16.parms')).toThrow('vgg16.parms');
    expect(() => fact('toString')).toThrow('toString');
  });

  test('is a finite number with a provenance, for every id', () => {
    for (const id of factIds) {
      const { value, provenance } = fact(id);
      expect(value, id).toSatisfy(Number.isFinite);
      expect(JSON.stringify(provenance).length, id).toBeGreaterThan(10);
    }
  });
});
