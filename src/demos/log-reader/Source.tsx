/** Where the log comes from, its text, and what was and was not understood of it. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { Rich } from '../../ui/demo/Rich.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { longestText } from './kept-text.ts';
import { logs, type State } from './state.ts';
import type { Log } from './use-log.ts';
import { fill, useWords } from './words.ts';

const example = 'Epoch 1/5\n1563/1563 [=====] - 12s 3ms/step - loss: 1.4337 - accuracy: 0.4933';

interface Props {
  readonly demo: DemoState<State>;
  readonly log: Log;
}

export function Source({ demo, log }: Props) {
  const { t, count, pick } = useWords();
  const { log: choice } = demo.state.value;
  const { isKept, isCut } = log.own.value;
  return (
    <div class="log-source">
      <div class="needs-script">
        <ChoiceField
          name="log"
          label={t.log}
          value={choice}
          options={logs.map((value) => ({ value, label: pick('log', value) }))}
          disabled={demo.locked}
          onChange={(value) => {
            // The numbers of the runs of one log mean nothing in another.
            demo.change({ log: value, a: 1, b: value === 'coursework' ? 3 : 2 });
          }}
        />
      </div>
      <p class="about">{pick('about', choice)}</p>
      <textarea
        dir="ltr"
        name="text"
        rows={8}
        spellcheck={false}
        autocomplete="off"
        aria-label={t.text}
        placeholder={example}
        readOnly={choice !== 'own' || demo.locked}
        value={log.text}
        onInput={(event) => {
          log.write(event.currentTarget.value);
        }}
      />
      {choice === 'own' && !isKept && (
        <Notice kind="warning" about="not-kept">
          {t.notKept}
        </Notice>
      )}
      {choice === 'own' && isCut && (
        <Notice kind="warning" about="cut">
          {fill(t.cut, { count: count(longestText) })}
        </Notice>
      )}
      <Understood log={log} />
    </div>
  );
}

function Understood({ log: { read, isReading, text } }: Pick<Props, 'log'>) {
  const { t, count } = useWords();
  const { runs, lines, skipped, skippedCount } = read;
  const sentence = runs.length === 0 ? t.readNone : runs.length === 1 ? t.readOne : t.read;
  return (
    <>
      <p role="status" class="log-read">
        {isReading
          ? t.reading
          : text.trim() !== '' && (
              <Rich text={fill(sentence, { runs: count(runs.length), lines: count(lines) })} />
            )}
      </p>
      {skippedCount > 0 && (
        <Fold summary={fill(t.skipped, { count: count(skippedCount) })} class="log-skipped">
          {() => (
            <DataTable
              caption={t.skippedTable}
              head={[t.line, t.says]}
              rows={skipped.map(({ line, text: said }) => [
                count(line),
                <code key="text">{said}</code>,
              ])}
            />
          )}
        </Fold>
      )}
    </>
  );
}
