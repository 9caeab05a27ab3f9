import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { runOf, stackOf, type RecordedSkipDepth } from '../../facts/skip-depth-record.ts';
import { stackKinds, type SkipDepthSettings } from '../../models/experiments/skip-depth.ts';
import { keyOf } from './state.ts';

type Run = ReturnType<typeof runOf>;

/** The plain stack and the other as they were trained on record; none until they are fetched. */
export type Stacks = readonly Run[];

/** @param first the record of the stacks that are shown first */
export function useStacks(
  first: RecordedSkipDepth,
  settings: SkipDepthSettings,
): { readonly stacks: Stacks; readonly failed: boolean } {
  const record = useSignal(first);
  const failed = useSignal(false);
  const has = record.value.stacks.some((stack) => keyOf(stack) === keyOf(settings));
  useEffect(() => {
    if (has) return;
    import('./all-stacks.ts').then(
      ({ allStacks }) => {
        record.value = allStacks;
      },
      () => {
        failed.value = true;
      },
    );
  }, [has]);
  const stacks = has
    ? stackKinds.map((kind) => runOf(stackOf(record.value, settings, kind), record.value.about))
    : [];
  return { stacks, failed: failed.value && !has };
}
