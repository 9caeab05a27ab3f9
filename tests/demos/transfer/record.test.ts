import { describe, expect, it } from 'vitest';
import recorded from '../../../src/facts/measured/transfer.json' with { type: 'json' };
import type { RecordedTransfer } from '../../../src/facts/transfer-record.ts';
import { recordOf } from '../../../src/demos/transfer/record.ts';
import { type ArmId, armIds, initialFor, type State } from '../../../src/demos/transfer/state.ts';

const { arms } = recorded as unknown as RecordedTransfer;
const idOf = (arm: ArmId, changes: Partial<State> = {}) =>
  recordOf(arms, arm, { ...initialFor(armIds), ...changes })?.id;

describe('recordOf', () => {
  it('finds the three ways, by frame and by object', () => {
    expect(armIds.map((arm) => idOf(arm))).toEqual(['random', 'frozen', 'tuned']);
    expect(armIds.map((arm) => idOf(arm, { splitBy: 'object' }))).toEqual([
      ...['random-object', 'frozen-object', 'tuned-object'],
    ]);
  });

  it('finds what was otherwise prepared, headed or sized', () => {
    expect(idOf('frozen', { see: 'unit' })).toBe('unit');
    expect(idOf('frozen', { see: 'swapped' })).toBe('swapped');
    expect(idOf('frozen', { head: 'linear' })).toBe('linear');
    expect(idOf('frozen', { side: '64' })).toBe('small');
    expect(idOf('frozen', { side: '224' })).toBe('large');
  });

  it('shows nothing for what is not on record', () => {
    expect(idOf('random', { randomNet: 'full' })).toBeUndefined();
    expect(idOf('tuned', { unfrozen: 'all' })).toBeUndefined();
    expect(idOf('tuned', { see: 'unit' })).toBeUndefined();
    expect(armIds.map((arm) => idOf(arm, { data: 'folder' }))).toEqual(armIds.map(() => undefined));
  });
});
