import { describe, expect, test } from 'vitest';
import {
  transferArmIds,
  transferArmOf,
  transferArms,
  transferBase,
  transferSettings,
  transferSuspects,
} from '../../src/models/experiments/transfer.ts';

test.each(transferArmIds)('%s has settings that no other arm has', (id) => {
  expect(transferArmOf(transferSettings(id))).toBe(id);
});

test('settings of no arm are told from all of them', () => {
  expect(transferArmOf({ ...transferBase, epochs: 21 })).toBeUndefined();
});

describe('the suspects', () => {
  test('are tested by every arm but the base, each once', () => {
    const tested = Object.values(transferSuspects).flat();
    expect(['frozen', ...tested].sort()).toEqual([...transferArmIds].sort());
  });

  test.each([
    ['preprocessing', ['inputScaling']],
    ['statistics', ['inputScaling', 'statistics']],
    ['domain', ['epochs', 'frozen']],
    ['brief', ['epochs', 'learningRate']],
    ['capacity', ['head']],
    ['resolution', ['fit', 'size']],
  ] as const)('%s changes nothing but %j', (suspect, keys) => {
    const changed = transferSuspects[suspect].flatMap((id) => Object.keys(transferArms[id]));
    expect([...new Set(changed)].sort()).toEqual(keys);
  });
});
