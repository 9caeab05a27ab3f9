import { citedFacts } from './cited-facts.ts';
import { q1Facts } from './derived-q1.ts';
import { q2Examples } from './derived-q2-examples.ts';
import { q2Facts } from './derived-q2.ts';
import { q3Examples } from './derived-q3-examples.ts';
import { q3Facts } from './derived-q3.ts';
import type { Fact, Facts } from './fact.ts';
import { measuredFacts } from './measured-facts.ts';
import { recordedRuns } from './measured/index.ts';

const facts: Facts = {
  ...q1Facts,
  ...q2Facts,
  ...q2Examples,
  ...q3Facts,
  ...q3Examples,
  ...citedFacts,
  ...Object.fromEntries(recordedRuns.flatMap((record) => Object.entries(measuredFacts(record)))),
};

/** Every id that prose may quote. */
export const factIds: readonly string[] = Object.keys(facts);

/** A number that prose quotes. @throws Error that names the id, if there is none */
export function fact(id: string): Fact {
  const found = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (!found) throw new Error(`No fact "${id}"`);
  return found;
}
