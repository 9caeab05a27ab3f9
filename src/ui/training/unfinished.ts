/**
 * Trainings that an earlier visit left unfinished on this device. Fetched when the page has nothing
 * else to do, and no part of the learning code.
 */
import type { CheckpointSummary } from '../../engine/checkpoints/checkpoint.ts';
import { isLive } from '../../engine/checkpoints/lock.ts';
import { listCheckpoints, removeCheckpoint } from '../../engine/checkpoints/store.ts';
import type { Plan } from './plan.ts';
import type { Place } from './state.ts';

export interface Unfinished extends Place {
  readonly runId: string;
  readonly stepsPerEpoch: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly plan: Plan;
  /** Its images came from a file that must be picked again. */
  readonly needsArchive: boolean;
}

/** The newest of a demo's that it can go on with and no tab is busy with; none where the browser keeps nothing. */
export async function findUnfinished(
  demoId: string,
  isKnown: (plan: Plan) => boolean,
): Promise<Unfinished | undefined> {
  const newestFirst = await listCheckpoints(demoId).catch(() => []);
  for (const summary of newestFirst) {
    const unfinished = unfinishedOf(summary);
    if (isKnown(unfinished.plan) && !(await isLive(unfinished.runId))) return unfinished;
  }
  return undefined;
}

function unfinishedOf(summary: CheckpointSummary): Unfinished {
  const { datasetId: data, datasetKind, epoch, request, runId, savedAt, step } = summary;
  const { arms, backend, run } = request;
  const needsArchive = datasetKind === 'archive';
  const { stepsPerEpoch } = summary;
  const images = request.dataset.kind === 'images' && { images: request.dataset };
  const plan = { arms, run, backend, data, ...images };
  return { runId, epoch, step, stepsPerEpoch, savedAt, plan, needsArchive };
}

/** Whether a training is going on in another tab. */
export const isElsewhere = isLive;

/** Where the browser keeps nothing there is nothing to forget. */
export async function forget(runId: string): Promise<void> {
  await removeCheckpoint(runId).catch(() => undefined);
}
