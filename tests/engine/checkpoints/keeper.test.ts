import { describe, expect, it, vi } from 'vitest';
import { Keeper } from '../../../src/engine/checkpoints/keeper.ts';
import { stateWith } from './checkpoint-fixtures.ts';

function keeper(everyMs: number, values = [1, 2]) {
  const save = vi.fn();
  return {
    save,
    keeper: new Keeper({ everyMs, save }, () => Promise.resolve(stateWith(...values))),
  };
}

describe('a keeper', () => {
  it('keeps when it is time or when it is told to', async () => {
    const patient = keeper(Infinity);
    await patient.keeper.keepWhenDue();
    expect(patient.save).not.toHaveBeenCalled();
    await patient.keeper.keep();
    expect(patient.save).toHaveBeenCalledWith(stateWith(1, 2));
    const eager = keeper(0);
    await eager.keeper.keepWhenDue();
    await eager.keeper.keepWhenDue();
    expect(eager.save).toHaveBeenCalledTimes(2);
  });

  it.each([[[1, NaN]], [[Infinity, 1]], [[Infinity, -Infinity]]])(
    'does not keep weights that have run away: %s',
    async (values) => {
      const { keeper: own, save } = keeper(0, values);
      await own.keep();
      expect(save).not.toHaveBeenCalled();
    },
  );

  it('takes no state where nothing is to be kept', async () => {
    const takeState = vi.fn();
    const idle = new Keeper(undefined, takeState);
    await idle.keep();
    await idle.keepWhenDue();
    expect(takeState).not.toHaveBeenCalled();
  });
});
