import type { Provenance } from '../facts/fact.ts';
import type { Language } from '../facts/format.ts';
import { reference, shortName } from '../facts/references.ts';

const words = {
  en: { derived: 'Computed', measured: 'Measured with', coursework: 'From the coursework’s log' },
  fa: { derived: 'محاسبه‌شده', measured: 'اندازه‌گیری‌شده با', coursework: 'از گزارش تکلیف' },
} as const satisfies Record<Language, object>;

/** Where a number comes from, in a line that stands in its `title`. */
export function provenanceNote(provenance: Provenance, language: Language): string {
  const { derived, measured, coursework } = words[language];
  switch (provenance.kind) {
    case 'derived':
      return `${derived}: ${isolate(provenance.formula)}`;
    case 'measured':
      return `${measured} ${isolate(provenance.command)}`;
    case 'coursework':
      return coursework;
    case 'cited':
      return isolate(`${shortName(reference(provenance.reference))}, ${provenance.place}`);
  }
}

/** Left-to-right text within a line of either direction; attributes cannot hold a `bdi`. */
function isolate(text: string): string {
  const [leftToRightIsolate, popIsolate] = ['\u2066', '\u2069'];
  return `${leftToRightIsolate}${text}${popIsolate}`;
}
