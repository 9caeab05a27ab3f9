/** What a training asks of the machine, before it is begun: said to the reader, not enforced. */
import { describeNetwork } from '../../models/describe.ts';
import { sizeOf } from '../../models/shapes.ts';
import { featureCount } from '../../models/transfer.ts';
import type { Plan } from '../../ui/training/plan.ts';

/** What ResNet50's weights take once they are unpacked. */
const unpackedBytes = 4 * 25_636_712;
const floatBytes = 4;
/** Value, gradient and the two means that Adam remembers. */
const perTrained = 4;

/**
 * Bytes that stay all the time: pixels, what the frozen part gave, and what is trained. The maps of a batch,
 * which come and go, are not among them.
 * @param images of both splits together
 */
export function bytesNeeded({ arms, images }: Plan, count: number): number {
  const side = images?.form.side ?? 0;
  const parts = arms.map(({ network, training }) => {
    const trained = floatBytes * perTrained * describeNetwork(network).total.parameters;
    const frozen = training.pretrained?.frozen;
    if (frozen === 'all') return trained + unpackedBytes + floatBytes * featureCount * count;
    const maps = frozen === 'early' ? floatBytes * sizeOf(network.inputShape) * count : 0;
    return trained + maps;
  });
  return parts.reduce((sum, bytes) => sum + bytes, 3 * side * side * count);
}
