/** What becomes of a file that the reader gives. Fetched with the first one. */
import {
  mostFileBytes,
  readRunFile,
  type ReadFile,
  type Refusal,
  RunFileError,
} from '../../notebook/run-file.ts';
import { faultOf, keepRuns, readContents } from '../../notebook/store.ts';
import { fill, isolated, type Words } from '../../ui/notebook/words.ts';

export interface Told {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

/** Takes what can be taken; runs that are in the notebook already stay as they are. */
export async function importRuns(file: File, words: Words): Promise<Told> {
  const { t, count } = words;
  let read: ReadFile;
  try {
    if (file.size > mostFileBytes) throw new RunFileError('too-large');
    read = readRunFile(await file.text());
  } catch (error) {
    const [why, detail] =
      error instanceof RunFileError
        ? ([error.why, error.message] as const)
        : (['damaged', String(error)] as const);
    return { isGood: false, lines: [reason(why, detail, words)] };
  }
  try {
    const { summaries } = await readContents();
    const known = new Set(summaries.map(({ id }) => id));
    const fresh = read.runs.filter(({ run }) => !known.has(run.id));
    await keepRuns(fresh);
    const already = read.runs.length - fresh.length;
    const reasons = read.refused.map(({ place, why, detail }) =>
      fill(t.refusedRun, { place: count(place), why: reason(why, detail, words) }),
    );
    return {
      isGood: reasons.length === 0,
      lines: [
        fill(t.imported, { count: count(fresh.length) }),
        ...(already > 0 ? [fill(t.already, { count: count(already) })] : []),
        ...(reasons.length > 0
          ? [fill(t.refusedRuns, { count: count(reasons.length), reasons: reasons.join(' ') })]
          : []),
      ],
    };
  } catch (error) {
    return { isGood: false, lines: [faultOf(error) === 'full' ? t.importFull : t.refused] };
  }
}

function reason(why: Refusal, detail: string, { pick }: Words): string {
  return fill(pick('why', why), { detail: isolated(detail) });
}
