import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Machine, Plan, Trainable } from './plan.ts';
import { initial, next, type TrainingState } from './state.ts';
import { createTrainer, type Trainer } from './trainer.ts';
import { useUnfinished, type Offered } from './use-unfinished.ts';
import type { WayOn } from './ways-on.ts';

/** A demo's training: where it stands and what can be done with it. */
export interface Training extends Pick<
  Trainer,
  'pause' | 'resume' | 'stop' | 'reset' | 'leave' | 'images' | 'runId'
> {
  readonly state: ReadonlySignal<TrainingState>;
  /** CIFAR-10's own archive, where the reader has picked it. */
  readonly archive: Signal<File | undefined>;
  /** What a screen reader is told; the live part writes it. */
  readonly spoken: Signal<string>;
  readonly offered: Offered;
  readonly start: () => void;
  readonly takeWay: (way: WayOn) => void;
  /** Takes the images from an archive, and goes on or begins with it. */
  readonly pickArchive: (archive: File) => void;
  readonly nameOf: (plan: Plan) => string;
  /** The plan's images came from files of the reader's that have not been chosen again. */
  readonly lacksFiles: (plan: Plan) => boolean;
  /** Leads the reader to where they are chosen. */
  readonly askForFiles: (plan: Plan) => void;
}

/**
 * @param settings what the next training is begun with
 * @param change how the training changes the settings: a way on after an error may need others, and
 *   an unfinished training brings its own
 */
export function useTraining<Settings extends Machine>(
  trainable: Trainable<Settings>,
  settings: Settings,
  change: (settings: Settings) => void,
): Training {
  const { id, nameOf, ownFiles, planOf, settingsOf, slowed, withoutWeights } = trainable;
  const state = useSignal(initial());
  const archive = useSignal<File>();
  /** What the training was begun with. */
  const begun = useSignal<Settings | undefined>(undefined);
  const trainer = useMemo(
    () =>
      createTrainer(id, (message) => {
        state.value = next(state.value, message);
      }),
    [id],
  );
  useEffect(() => trainer.leave, [trainer]);

  const start = () => {
    begun.value = settings;
    void trainer.start(planOf(settings), archive.value);
  };
  const startWith = (changed: Settings) => {
    change(changed);
    begun.value = changed;
    void trainer.start(planOf(changed), archive.value);
  };
  /** Goes on with the training that ended in an error, otherwise than before. */
  const goOnWith = (alter: (settings: Settings) => Settings, picked?: File) => {
    const { kept } = state.value;
    const runId = trainer.runId();
    if (!kept || !begun.value || runId === undefined) {
      startWith(alter(settings));
      return;
    }
    const changed = alter(begun.value);
    change(changed);
    begun.value = changed;
    void trainer.goOn(planOf(changed), picked, { runId, ...kept });
  };
  const takeWay = ({ resumes, change: what }: WayOn) => {
    const alter = (one: Settings) => {
      if (what === 'slower') return slowed(one);
      return what === 'withoutWeights' ? (withoutWeights?.(one) ?? one) : { ...one, ...what };
    };
    if (resumes) goOnWith(alter);
    else startWith(alter(settings));
  };
  const pickArchive = (file: File) => {
    archive.value = file;
    const { dataset, plan } = state.value;
    // One that failed before it had any images wanted those of its plan.
    if ((dataset?.id ?? plan?.data) === 'cifar10')
      goOnWith((one) => ({ ...one, data: 'cifar10' }), file);
    else startWith({ ...settings, data: 'cifar10' });
  };

  const complete = (plan: Plan) => (ownFiles ? ownFiles.into(plan) : plan);
  const offered = useUnfinished({
    demoId: id,
    state,
    isKnown: (plan) => settingsOf(plan) !== undefined,
    goOnWith: (found, picked) => {
      const former = settingsOf(found.plan);
      const plan = complete(found.plan);
      if (!former || !plan) return;
      if (picked) archive.value = picked;
      change(former);
      begun.value = former;
      void trainer.goOn(plan, picked, found);
    },
  });
  const { pause, resume, stop, reset, leave, images, runId } = trainer;
  return {
    ...{ pause, resume, stop, reset, leave, images, runId },
    ...{ state, archive, spoken: useSignal(''), offered, start, takeWay, pickArchive },
    lacksFiles: (plan) => !complete(plan),
    askForFiles: (plan) => {
      const former = settingsOf(plan);
      if (former) change(former);
      ownFiles?.ask();
    },
    nameOf: (plan) => {
      const known = settingsOf(plan);
      return known ? nameOf(known) : '';
    },
  };
}
