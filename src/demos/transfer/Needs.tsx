import { weightMegabytes } from '../../datasets/weights/pack-sizes.ts';
import { bytesNeeded } from './needs.ts';
import { planOf } from './plan.ts';
import { needsWeights, type OwnFolder, sizesOf, type State } from './state.ts';
import { fill, useWords } from './words.ts';

/** What a start will train, fetch and hold, before it does. */
export function Needs(props: { readonly state: State; readonly folder: OwnFolder | undefined }) {
  const { t, count, bytes } = useWords();
  const { state, folder } = props;
  const sizes = sizesOf(state, folder);
  if (!sizes) return null;
  const { classes, train, test } = sizes;
  const needed = bytesNeeded(planOf(state, folder), train + test);
  return (
    <p class="small" data-needs={Math.round(needed / 1e6)}>
      {fill(t.planned, { train: count(train), test: count(test), classes: count(classes) })}{' '}
      {fill(t.needs, { bytes: bytes(1e7 * Math.ceil(needed / 1e7)) })}{' '}
      {needsWeights(state) && fill(t.download, { bytes: bytes(1e6 * weightMegabytes.int8) })}
    </p>
  );
}
