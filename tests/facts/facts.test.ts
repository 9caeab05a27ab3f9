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
    ['vgg16.params', 138_357_544],
    ['vgg16.gap-params', 15_227_688],
    ['vgg16.macs', 15_470_264_320],
    ['resnet50.macs', 4_089_184_256],
    ['resnet50.params', 25_557_032],
    ['bottleneck.params', 69_632],
    ['plain-3x3.params', 589_824],
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
    ['gap.spike', 0.204, 3],
    ['vgg16.fc-params-share', 0.894, 3],
    ['vgg16.fc-macs-share', 0.008, 4],
    ['bottleneck.ratio', 8.47, 2],
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
