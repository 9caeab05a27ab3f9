/** Keeps a run that has ended. Fetched then. */
import { version } from '../../../../package.json';
import type { BackendReport } from '../../../engine/protocol.ts';
import { placeIn } from '../../../notebook/link.ts';
import { isScarce, roomLeft } from '../../../notebook/room.ts';
import { noMarks } from '../../../notebook/run.ts';
import { faultOf, keepRuns, type StoredRun, type StoreFault } from '../../../notebook/store.ts';
import { bytesOf } from '../../../notebook/trained.ts';
import { stateAddress } from '../../demo/addresses.ts';
import type { TrainingState } from '../state.ts';
import { runOf, trainedOf } from './run-of.ts';

/** What became of a run. Whatever it is, the run is here until the page is left. */
export interface Kept {
  readonly stored: StoredRun;
  /** Why it is not on the device. */
  readonly fault?: StoreFault;
  /** There was no room for its weights. */
  readonly isWithoutWeights: boolean;
  /** The next run may find no room. */
  readonly isScarce: boolean;
}

/** The run with what it has learnt; undefined where there is nothing to keep. */
export function storedRun(
  state: TrainingState,
  id: string,
  armIds: readonly string[],
  demo: string | undefined,
): StoredRun | undefined {
  const run = runOf(state, {
    ...{ id, armIds, endedAt: Date.now() },
    place: demo === undefined ? undefined : placeIn(new URL(stateAddress(demo)), demo),
    machine: machineOf(state.reports.find(({ backend }) => backend === state.backend)),
    software: `Pichesh ${version}`,
  });
  return run && { run, marks: noMarks, trained: trainedOf(state) };
}

/** Keeps it with its weights if there is room, otherwise without. */
export async function keep(stored: StoredRun): Promise<Kept> {
  const { run, marks, trained } = stored;
  const room = await roomLeft();
  const fits = !trained || !room || room.left > 2 * bytesOf(trained);
  const bare = { run, marks };
  let [isWithoutWeights, fault] = [!fits, await faultOfKeeping(fits ? stored : bare)];
  if (fault === 'full' && fits && trained) {
    isWithoutWeights = true;
    fault = await faultOfKeeping(bare);
  }
  const left = await roomLeft();
  return {
    ...{ stored, isWithoutWeights, isScarce: left !== undefined && isScarce(left) },
    ...(fault && { fault }),
  };
}

async function faultOfKeeping(stored: StoredRun): Promise<StoreFault | undefined> {
  try {
    await keepRuns([stored]);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

/** What the browser says of the machine, and the backend of what it computes on. */
function machineOf(report: BackendReport | undefined): string {
  const { userAgent, hardwareConcurrency } = navigator;
  const parts = [userAgent, `${hardwareConcurrency} logical processors`, report?.detail];
  return parts.filter(Boolean).join('; ').slice(0, 400);
}
