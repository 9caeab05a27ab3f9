/** The runs that stand beside the one in the page: ours on record and the coursework's two. */
import { courseworkRuns } from '../../facts/coursework-runs.ts';
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { noCourse, recordsOf, type Course, type Source } from '../../ui/training/sources.ts';
import { presetById, sides } from './settings.ts';

/** Our records of an experiment's two networks, trained as the experiment trains them. */
export function recordsOfPreset(
  records: readonly RecordedRun[],
  presetId: string,
): readonly (RecordedRun | undefined)[] {
  const preset = presetById(presetId);
  return preset ? recordsOf(records, [preset.fc, preset.conv], preset.run) : [];
}

/** One of the coursework's runs. It printed one training mean per epoch and one test at the end. */
export function courseworkSource(run: 1 | 2, label: string): Source {
  const courses = sides.map((family): Course => {
    const found = courseworkRuns.find((one) => one.run === run && one.family === family);
    if (!found) return noCourse;
    return {
      train: found.epochs.map(({ loss, accuracy }, index) => ({ at: index + 0.5, loss, accuracy })),
      test: [{ at: found.epochs.length, loss: found.test.loss, accuracy: found.test.accuracy }],
    };
  });
  return { id: `coursework${run}`, label, stroke: 'dotted', courses, epochs: 5 };
}
