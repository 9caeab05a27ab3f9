/** How both stacks ended, and what that says of the claim. */
import { stackKinds } from '../../models/experiments/skip-depth.ts';
import { colours } from './charts.ts';
import { leastGap, verdictOf, type Pair } from './outcome.ts';
import { fill, useWords } from './words.ts';

interface Props {
  /** Trained in this page. */
  readonly here: Pair | undefined;
  readonly recorded: Pair | undefined;
}

export function Ends({ here, recorded }: Props) {
  const { t, decimal, fixed, percent, pick } = useWords();
  const pair = here ?? recorded;
  if (!pair) return null;
  const verdict = verdictOf(pair);
  const from = here ? 'live' : 'recorded';
  return (
    <div class="sd-ends" data-ends={from}>
      <h4>{pick('ends', from)}</h4>
      <div class="scores">
        {stackKinds.map((kind) => {
          const { firstGradient, testAccuracy, testLoss } = pair.ends[kind];
          return (
            <div key={kind} class="score" data-stack={kind} style={{ '--colour': colours[kind] }}>
              <h5>{pick('stack', kind)}</h5>
              <dl>
                <div class="strong">
                  <dt>{t.firstGradient}</dt>
                  <dd>
                    <b>{decimal(Number(firstGradient.toPrecision(3)))}</b>
                  </dd>
                </div>
                <div>
                  <dt>{t.testLoss}</dt>
                  <dd>
                    <b>{fixed(testLoss, 2)}</b>
                    <small>{fill(t.correct, { share: percent(testAccuracy) })}</small>
                  </dd>
                </div>
              </dl>
            </div>
          );
        })}
      </div>
      {verdict && (
        <p class="sd-verdict" data-verdict={verdict}>
          {fill(pick('verdict', verdict), {
            gap: fixed(pair.ends.plain.testLoss - pair.ends.skip.testLoss, 2),
            border: decimal(leastGap),
          })}{' '}
          {!pair.isAsSet && t.otherSettings}
        </p>
      )}
    </div>
  );
}
