/** Keras' answer: an error with its reason, or what the model is and what it is not yet. */
import type { ComponentChild } from 'preact';
import { uniformLoss } from '../../math/softmax.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { Rich } from '../../ui/demo/Rich.tsx';
import { nextUnits, type Model, type Outcome, type Refusal } from './call.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly outcome: Outcome;
  readonly classes: number;
}

export function Result({ outcome, classes }: Props) {
  return (
    <div class="mf-result" aria-live="polite">
      {outcome.kind === 'model' ? (
        <Built model={outcome} classes={classes} />
      ) : (
        <Refused refusal={outcome} />
      )}
    </div>
  );
}

function Refused({ refusal: { kind, message } }: { readonly refusal: Refusal }) {
  const { pick } = useWords();
  return (
    <>
      <pre class="mf-call" dir="ltr">
        <code>ValueError: {message}</code>
      </pre>
      <Notice kind="warning" about={kind}>
        <Rich text={pick('error', kind)} />
      </Notice>
    </>
  );
}

function Built({ model, classes }: { readonly model: Model; readonly classes: number }) {
  const { t, pick, count, fixed } = useWords();
  const { weights, output, total, head, ignored, next } = model;
  const [units, hasTop] = [count(nextUnits), head > 0];
  return (
    <>
      <dl>
        <Datum name={t.output} value={<bdi dir="ltr">({['None', ...output].join(', ')})</bdi>} />
        <Datum name={t.parameters} value={count(total.parameters)} />
        <Datum name={t.trainable} value={count(total.trainable)} />
        <Datum name={t.statistics} value={count(total.statistics)} />
        <Datum name={t.head} value={hasTop ? count(head) : t.noHead} />
        {next !== undefined && <Datum name={fill(t.next, { units })} value={count(next)} />}
      </dl>
      <ul>
        <li>{pick('weights', weights)}</li>
        {hasTop && weights === 'random' && (
          <li>
            {fill(t.start, {
              loss: fixed(uniformLoss(classes), 3),
              classes: count(classes),
            })}
          </li>
        )}
        {!hasTop && <li>{pick('ends', output.length > 1 ? 'map' : 'vector')}</li>}
        {ignored.map((argument) => (
          <li key={argument} data-ignored={argument}>
            <Rich text={pick('ignored', argument)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Datum(props: { readonly name: string; readonly value: ComponentChild }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
