/** From the digits of an accuracy to the number of images behind it. Fetched when it is opened. */
import { useId, useMemo, useState } from 'preact/hooks';
import { printedShare } from '../../math/printed-share.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import {
  canonical,
  type Finding,
  findCounts,
  type FittingCount,
  mostImages,
  mostListed,
} from './fraction.ts';
import { type ExplainState, limits } from './state.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ExplainState>;
}

/** Images of the test set of Fruits-360's early release in its original size. */
const fruits = 3110;

export function Fraction({ demo }: Props) {
  const { t, count, language } = useWords();
  const { printed, steps } = demo.state.value;
  const finding = useMemo(() => {
    const share = printedShare(printed);
    return share && findCounts(share, steps);
  }, [printed, steps]);
  return (
    <div
      class="ex-part"
      data-found={finding?.found}
      data-divisor={finding?.divisor}
      data-fitting={finding?.fitting.length}
    >
      <p>{t.fractionLead}</p>
      <div class="ex-fields needs-script">
        <PrintedField demo={demo} />
        <NumberField
          {...limits.steps}
          name="steps"
          label={t.steps}
          value={steps}
          whole
          disabled={demo.locked}
          format={count}
          less={frameStrings[language].less}
          more={frameStrings[language].more}
          onChange={(value) => {
            demo.change({ steps: value });
          }}
        />
      </div>
      {finding && <Found finding={finding} steps={steps} />}
      <p class="small">{t.fractionHow}</p>
    </div>
  );
}

/** What is typed stays as it is until it is a share; then it goes into the address. */
function PrintedField({ demo }: Props) {
  const { t } = useWords();
  const id = useId();
  const { printed } = demo.state.value;
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && canonical(typed) === undefined;
  return (
    <div class="field">
      <label for={id}>{t.printed}</label>
      <input
        id={id}
        name="printed"
        dir="ltr"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        maxLength={22}
        disabled={demo.locked}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        value={typed ?? printed}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          const text = canonical(value);
          if (text !== undefined) demo.change({ printed: text });
        }}
        onBlur={() => {
          if (!isWrong) setTyped(undefined);
        }}
      />
      {isWrong && (
        <span class="ex-wrong" id={`${id}-wrong`} role="alert">
          {t.printedWrong}
        </span>
      )}
    </div>
  );
}

function Found({ finding, steps }: { readonly finding: Finding; readonly steps: number }) {
  const { t, count } = useWords();
  const { found, smallest, divisor, fitting } = finding;
  const values = {
    most: count(mostImages),
    found: count(found),
    divisor: count(divisor),
    steps: count(steps),
    fitting: count(fitting.length),
    fraction: isolated(smallest ? `${count(smallest.right)}/${count(smallest.of)}` : ''),
  };
  if (!smallest) return <p role="status">{fill(t.foundNone, values)}</p>;
  return (
    <>
      <p role="status">
        {fill(divisor > 1 ? t.foundDivisor : t.foundMany, values)}{' '}
        {fill(fitting.length > 0 ? t.foundFitting : t.foundNoBatch, values)}
      </p>
      {fitting.length > 0 && (
        <DataTable
          caption={fill(fitting.length > mostListed ? t.fractionCaptionSome : t.fractionCaption, {
            ...values,
            listed: count(mostListed),
          })}
          head={[t.col_images, t.col_right, t.col_wrong, t.col_batch, t.col_usual]}
          rows={fitting.slice(0, mostListed).map((one) => rowOf(one, t.fruits, count))}
        />
      )}
    </>
  );
}

function rowOf(
  { right, of, batches, usual }: FittingCount,
  name: string,
  count: (value: number) => string,
) {
  const { least, most } = batches;
  return [
    <span key="of" data-images={of}>
      {count(of)} {of === fruits && <bdi class="tag">{name}</bdi>}
    </span>,
    count(right),
    count(of - right),
    least === most ? count(least) : `${count(least)}–${count(most)}`,
    usual.length > 0 ? usual.map(count).join(', ') : '–',
  ];
}
