import type { RecordedRun } from '../../facts/recorded-run.ts';
import { Rich } from '../demo/Rich.tsx';
import { fill, isolated, useWords } from './words.ts';

/** How our recorded runs were made, and how to make them again. */
export function RecordNote({ records }: { readonly records: readonly RecordedRun[] }) {
  const { t, count, day, duration, pick } = useWords();
  const last = records.at(-1);
  if (!last) return null;
  const { backend, machine, recordedOn, seed } = last;
  const seconds = records.flatMap(({ epochs }) => epochs.map((epoch) => epoch.seconds));
  const values = {
    backend: isolated(pick('backend', backend)),
    machine: isolated(machine),
    date: day(recordedOn),
    seed: count(seed),
    time: duration(1000 * seconds.reduce((sum, one) => sum + one, 0)),
    commands: commandsFor(records)
      .map((command) => `\`${command}\``)
      .join(t.comma),
  };
  return (
    <p>
      <Rich text={fill(t.recordedWith, values)} />
    </p>
  );
}

/** What makes the records again: those that differ only in what they record are one command. */
function commandsFor(records: readonly RecordedRun[]): string[] {
  const recorded = new Map<string, string[]>();
  for (const { command } of records) {
    const [, start = command, id] = /^(.* --only )(\S+)$/.exec(command) ?? [];
    recorded.set(start, [...(recorded.get(start) ?? []), ...(id ? [id] : [])]);
  }
  return [...recorded].map(([start, ids]) => start + [...new Set(ids)].join(','));
}
