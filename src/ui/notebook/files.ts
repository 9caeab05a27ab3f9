/** The files that runs are exported to. Fetched with the first click on one of them. */
import { csvOf } from '../../notebook/csv.ts';
import { kerasLog } from '../../notebook/keras-log.ts';
import { runFile } from '../../notebook/run-file.ts';
import type { StoredRun } from '../../notebook/store.ts';
import { armLabel } from '../../notebook/summary.ts';
import type { FileKind } from './Exports.tsx';
import { keyedArms } from './keyed-arms.ts';
import { pictureOf } from './picture.ts';
import { pngOf, saveFile } from './save-file.ts';
import type { Words } from './words.ts';

/** @param title of a picture */
export async function saveRuns(
  all: readonly StoredRun[],
  kind: FileKind,
  title: string,
  words: Words,
): Promise<void> {
  saveFile(fileName(all, kind), await contentOf(all, kind, title, words));
}

async function contentOf(
  all: readonly StoredRun[],
  kind: FileKind,
  title: string,
  words: Words,
): Promise<Blob> {
  const runs = all.map(({ run }) => run);
  switch (kind) {
    case 'json':
      return new Blob([...runFile(all)], { type: 'application/json' });
    case 'csv':
      return new Blob([csvOf(runs)], { type: 'text/csv' });
    case 'log':
      return new Blob([logsOf(runs)], { type: 'text/plain' });
    case 'svg':
      return new Blob([pictureOf(keyedArms(runs), title, words)], { type: 'image/svg+xml' });
    case 'png':
      return pngOf(pictureOf(keyedArms(runs), title, words));
  }
}

/** The logs of all networks, each under its name. */
function logsOf(runs: readonly StoredRun['run'][]): string {
  return runs
    .flatMap((run) =>
      run.arms.map((arm) => `# ${run.id} ${armLabel(run, arm)}\n${kerasLog(run, arm)}\n`),
    )
    .join('\n');
}

const endings = { json: 'json', csv: 'csv', log: 'txt', svg: 'svg', png: 'png' } as const;

function fileName(all: readonly StoredRun[], kind: FileKind): string {
  const [first] = all;
  const what = first && all.length === 1 ? first.run.id : `${all.length}-runs`;
  return `pichesh-${what}.${endings[kind]}`;
}
