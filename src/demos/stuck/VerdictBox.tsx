import { courseworkRun } from '../../facts/coursework-runs.ts';
import { uniformLoss } from '../../math/softmax.ts';
import { checksOf, excessOf, mostExcess, verdictOf, type Fingerprint } from './verdict.ts';
import { fill, useWords } from './words.ts';

const logs = [courseworkRun(1, 'fc'), courseworkRun(2, 'fc')] as const;

/** What the log of the coursework says of a training, check by check. */
export function VerdictBox({ fingerprint }: { readonly fingerprint: Fingerprint | undefined }) {
  const { t, pick, count } = useWords();
  const [{ stepsPerEpoch }] = logs;
  const verdict = fingerprint && verdictOf(fingerprint);
  return (
    <div class="stuck-verdict" data-verdict={verdict ?? 'none'}>
      <h4>{t.verdict}</h4>
      {fingerprint && verdict ? (
        <>
          <p>
            <strong>{pick('verdict', verdict)}</strong>{' '}
            <span class="small">{pick('of', fingerprint.from)}</span>
          </p>
          <CheckList fingerprint={fingerprint} />
          {fingerprint.steps !== stepsPerEpoch && (
            <p class="small">
              {fill(t.fewerSteps, {
                steps: count(fingerprint.steps),
                all: count(stepsPerEpoch),
              })}
            </p>
          )}
        </>
      ) : (
        <p>{t.untrained}</p>
      )}
      <p class="small">{t.labels}</p>
    </div>
  );
}

function CheckList({ fingerprint }: { readonly fingerprint: Fingerprint }) {
  const { t, count, fixed, percent } = useWords();
  const { atChance, oneClass, withinLog } = checksOf(fingerprint);
  const excess = excessOf(fingerprint);
  const [one, two] = logs;
  const classes = fingerprint.predicted.filter((images) => images > 0).length;
  return (
    <ul>
      <li data-ok={atChance}>
        {fill(t.check_chance, {
          loss: fixed(fingerprint.testLoss, 4),
          one: fixed(one.test.loss, 4),
          two: fixed(two.test.loss, 4),
          chance: fixed(uniformLoss(10), 4),
        })}
      </li>
      <li data-ok={withinLog}>
        {fill(excess > 0 ? t.check_excess : t.check_excessLess, {
          excess: excess < 100 ? fixed(excess, 2) : count(excess),
          most: fixed(mostExcess, 2),
        })}
      </li>
      <li data-ok={oneClass}>
        {fill(oneClass ? t.check_classOne : t.check_class, {
          classes: count(classes),
          accuracy: percent(fingerprint.testAccuracy, 2),
        })}
      </li>
    </ul>
  );
}
