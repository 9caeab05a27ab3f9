import type { ArmResult } from '../../engine/protocol.ts';

/** Hidden layers none of whose outputs is above zero for any test image: dead ReLUs. */
export function deadLayers(result: ArmResult) {
  return result.activeUnits.filter(({ active }) => active === 0);
}
