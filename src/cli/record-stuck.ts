/**
 * Trains the suspects of the stuck network and their cures as the page does, for
 * `src/facts/measured/stuck.json`.
 */
import type { ArmResult, Diagnosis, Score } from '../engine/protocol.ts';
import {
  settingsOnRecord,
  type RecordedBench,
  type RecordedDiagnosis,
  type RecordedStuck,
  type StuckId,
} from '../facts/stuck-record.ts';
import { cureIds, stuckArm, stuckRun, suspectIds } from '../models/experiments/stuck.ts';
import { record, type Source } from './recording.ts';

const ids: readonly StuckId[] = [...suspectIds, ...cureIds.map((id) => `cure-${id}` as const)];

interface Made {
  readonly about: RecordedBench['about'];
  readonly stuck: RecordedStuck;
}

async function make(id: StuckId, command: string, source: Source): Promise<Made> {
  const diagnoses: Diagnosis[] = [];
  let train: Score | undefined;
  let result: ArmResult | undefined;
  const arm = stuckArm(settingsOnRecord(id), stuckRun);
  const made = await record(
    {
      ...{ id, command, arm, run: stuckRun, points: 40 },
      onEvent: (event) => {
        if (event.type === 'progress') diagnoses.push(...(event.diagnoses?.[0] ?? []));
        if (event.type === 'epoch') train = event.result.train;
        if (event.type === 'done') result = event.arms[0];
      },
    },
    source,
  );
  if (!train || !result) throw new Error(`${id} has not come to its end`);
  const { recordedOn, machine, backend, version, datasetSha256, official } = made;
  const { specHash, test, epochs, curve } = made;
  return {
    about: { command, recordedOn, machine, backend, version, datasetSha256, official },
    stuck: {
      ...{ id, specHash, test, seconds: epochs[0]?.seconds ?? NaN },
      // What it has more than ln 10 is added up over the steps, and so needs its last digits.
      train: { loss: Number(train.loss.toPrecision(8)), accuracy: train.accuracy },
      predicted: countsOf(result.predicted, source.dataset.info.classes.length),
      curve: curve.map(({ at, loss, accuracy }) => [short(at, 4), short(loss, 5), short(accuracy)]),
      layers: (diagnoses[0]?.layers ?? []).map(({ layer, units }) => [layer, units]),
      diagnoses: thinned(diagnoses).map(shortened),
    },
  };
}

const mostDiagnoses = 16;

/** Few enough for the page to carry, the first and the last among them. */
function thinned(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const step = Math.max(1, (diagnoses.length - 1) / (mostDiagnoses - 1));
  const wanted = new Set(diagnoses.map((_, index) => Math.round(Math.round(index / step) * step)));
  return diagnoses.filter((_, index) => wanted.has(index));
}

function shortened(found: Diagnosis): RecordedDiagnosis {
  const { step, score, logitSpread, predicted, layers, gradientNorms } = found;
  return {
    ...{ step, loss: short(score.loss, 5), accuracy: short(score.accuracy) },
    ...{ logitSpread: short(logitSpread), predicted },
    active: layers.map(({ active }) => active),
    spread: layers.map(({ spread }) => short(spread)),
    norms: gradientNorms.map((norm) => short(norm)),
  };
}

const short = (value: number, digits = 3) => Number(value.toPrecision(digits));

function countsOf(predicted: Uint8Array, classes: number): number[] {
  const counts = Array.from({ length: classes }, () => 0);
  for (const label of predicted) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** The text of the record's file, a line for each training. @param command what makes it again */
export async function stuckText(command: string, source: Source): Promise<string> {
  const all: Made[] = [];
  for (const id of ids) all.push(await make(id, command, source));
  const head = JSON.stringify({ about: all.at(-1)?.about }, null, 2).slice(0, -2);
  const rows = all.map(({ stuck }) => `    ${JSON.stringify(stuck)}`).join(',\n');
  return `${head},\n  "runs": [\n${rows}\n  ]\n}\n`;
}
