/** All that the notebook knows of one run. Fetched when the first run is opened. */
import { readStored, forgetTrained, type StoredRun } from '../../notebook/store.ts';
import { isMine } from '../../notebook/find.ts';
import { noMarks } from '../../notebook/run.ts';
import type { Summary } from '../../notebook/summary.ts';
import { Rich } from '../demo/Rich.tsx';
import { Fold } from '../Fold.tsx';
import { Exports } from './Exports.tsx';
import { keyedArms } from './keyed-arms.ts';
import { runById, useRuns } from './load-runs.tsx';
import { MarksForm } from './MarksForm.tsx';
import { Confusions, Logs, ResultsTable } from './Results.tsx';
import { RunLink } from './RunLink.tsx';
import { SettingsTable } from './Settings.tsx';
import { TrainedNetworks } from './TrainedNetworks.tsx';
import { fill, nameOf, useNotebookWords } from './words.ts';

interface Props {
  readonly summary: Summary;
  readonly onDelete: (ids: readonly string[]) => void;
}

/** The run with its weights, for a file. */
export async function storedById(id: string): Promise<readonly StoredRun[]> {
  const own = await readStored(id).catch(() => undefined);
  if (own) return [own];
  const run = await runById(id);
  return run ? [{ run, marks: noMarks }] : [];
}

export function RunDetails({ summary, onDelete }: Props) {
  const words = useNotebookWords();
  const { t, bytes } = words;
  const { id, trainedBytes } = summary;
  const { runs, instead } = useRuns([id], summary.endedAt);
  if (!runs) return instead;
  const [run] = runs;
  const mine = isMine(summary);
  const deletion = mine && (
    <button
      type="button"
      class="quiet"
      data-action="delete"
      onClick={() => {
        onDelete([id]);
      }}
    >
      {t.delete}
    </button>
  );
  if (!run)
    return (
      <div class="run-details" data-details={id}>
        <p class="ways">
          {t.unreadable} {deletion}
        </p>
      </div>
    );
  const arms = keyedArms([run]);
  const name = nameOf(summary, words);
  return (
    <div class="run-details" data-details={id}>
      {mine && <MarksForm id={id} marks={summary} />}
      <ResultsTable arms={arms} of={name} />
      <RunLink run={run} />
      {run.command !== undefined && (
        <p class="small">
          <Rich text={fill(t.repeatBy, { command: `\`${run.command}\`` })} />
        </p>
      )}
      <Exports load={() => storedById(id)} title={name} />
      <Fold summary={t.settingsTable}>{() => <SettingsTable arms={arms} of={name} />}</Fold>
      {run.arms.some(({ confusion }) => confusion) && (
        <Fold summary={t.confusion}>{() => <Confusions arms={arms} />}</Fold>
      )}
      <Fold summary={t.logs}>{() => <Logs arms={arms} of={name} />}</Fold>
      {trainedBytes > 0 && <TrainedNetworks run={run} />}
      {mine && (
        <p class="ways">
          {deletion}
          {trainedBytes > 0 && (
            <button
              type="button"
              class="quiet"
              data-action="forget-weights"
              onClick={() => void forgetTrained([id]).catch(() => undefined)}
            >
              {t.forgetWeights} ({bytes(trainedBytes)})
            </button>
          )}
        </p>
      )}
    </div>
  );
}
