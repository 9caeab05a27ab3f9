/** The plane with the reader's batch in it, and with the random batches that were thrown at it. */
import { useMemo } from 'preact/hooks';
import { batchAccuracy, batchLoss, confidenceBatches } from '../../facts/confidence-batches.ts';
import { accuracyOf, leastLoss, lossOf } from '../../math/answers.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Here } from './Here.tsx';
import { Plane } from './Plane.tsx';
import { dotsPath } from './plane-geometry.ts';
import { greatestLoss, handful, limits, views, type State } from './state.ts';
import { throwBatches, type Throw } from './throws.ts';
import { useAiming } from './use-aiming.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

const rings = confidenceBatches.map((batch) => ({
  accuracy: batchAccuracy(batch),
  loss: batchLoss(batch),
}));

export function LivePlane({ demo }: Props) {
  const { t, pick, count } = useWords();
  const { answers, view, seed, thrown } = demo.state.value;
  const greatest = greatestLoss[view];
  const here = { accuracy: accuracyOf(answers), loss: lossOf(answers) };
  const cloud = useMemo(() => throwBatches(seed, thrown), [seed, thrown]);
  const dots = useMemo(() => dotsPath(cloud, greatest), [cloud, greatest]);
  const { wanted, interaction } = useAiming(demo, here, greatest);
  return (
    <div class="la-where">
      <Plane
        label={t.planeLabel}
        words={t}
        greatest={greatest}
        rings={rings}
        front={<Here here={here} wanted={wanted} greatest={greatest} />}
        {...(!demo.locked && { interaction })}
      >
        {dots && <path class="la-cloud" d={dots} />}
      </Plane>
      <p class="small needs-script">{t.planeHint}</p>
      <div class="la-tools needs-script">
        <ChoiceField
          name="view"
          label={t.view}
          value={view}
          options={views.map((value) => ({ value, label: pick('view', value) }))}
          disabled={demo.locked}
          onChange={(value) => {
            demo.change({ view: value });
          }}
        />
        <button
          type="button"
          class="quiet"
          data-action="throw"
          disabled={demo.locked || thrown >= limits.thrown.max}
          onClick={() => {
            demo.change({ thrown: Math.min(limits.thrown.max, thrown + handful) });
          }}
        >
          {fill(t.throwBatches, { count: count(handful) })}
        </button>
        <Verdict cloud={cloud} />
      </div>
    </div>
  );
}

/** What was thrown, and how much of it lies where nothing can. */
function Verdict({ cloud }: { readonly cloud: readonly Throw[] }) {
  const { t, count, fixed } = useWords();
  const above = cloud.map(({ accuracy, loss }) => loss - leastLoss(accuracy));
  // At 100% a loss of nothing is no feat.
  const withErrors = above.filter((_, index) => (cloud[index]?.accuracy ?? 1) < 1);
  // A tie costs ln 2 but for the last binary digit.
  const below = above.filter((gap) => gap < -1e-12).length;
  return (
    <p class="small" role="status" data-thrown={cloud.length} data-below={below}>
      {cloud.length > 0 &&
        fill(t.thrownSays, {
          thrown: count(cloud.length),
          below: count(below),
          gap: fixed(Math.min(...withErrors), 4),
        })}
    </p>
  );
}
