import { useMemo } from 'preact/hooks';
import type { StackKind } from '../../models/experiments/skip-depth.ts';
import type { From } from './charts.ts';
import { fill, useWords } from './words.ts';

/** What lines are called: in the readout with where they come from, at their ends in short. */
export function useNames() {
  const words = useWords();
  return useMemo(() => {
    const { t, pick } = words;
    return {
      line: (kind: StackKind, from: From) =>
        fill(t.lineName, { stack: pick('short', kind), source: pick('source', from) }),
      end: (kind: StackKind) => pick('short', kind),
    };
  }, [words]);
}
