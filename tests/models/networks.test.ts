import { describe, expect, test } from 'vitest';
import { networkById, networks, presets } from '../../src/models/networks.ts';

describe('networks', () => {
  test('have ids of their own and ten classes', () => {
    const ids = networks.map(({ network }) => network.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { network } of networks)
      expect(network.layers.at(-1)).toMatchObject({ units: 10, activation: 'softmax' });
  });

  test('are found by id, and an unknown id is named', () => {
    expect(networkById('conv-small').network.id).toBe('conv-small');
    expect(() => networkById('conv-huge')).toThrow('conv-huge');
  });
});

describe('presets', () => {
  test('pair a fully connected with a convolutional network of the list', () => {
    for (const { fc, conv } of presets) {
      expect(fc.network.family).toBe('fc');
      expect(conv.network.family).toBe('conv');
      expect(networkById(fc.network.id).network).toBe(fc.network);
      expect(networkById(conv.network.id).network).toBe(conv.network);
    }
  });

  test('cure the narrow network by its input scaling alone', () => {
    const [sick, cured] = ['coursework', 'cured'].map(
      (id) => presets.find((preset) => preset.id === id)?.fc,
    );
    expect(cured?.network).toBe(sick?.network);
    expect(cured?.training).toEqual({ ...sick?.training, inputScaling: 'standard' });
  });
});
