/** The nearest training image, pixel by pixel, of every test frame. Fetched when it is opened. */
import { splitWays } from '../../datasets/turntable/deal.ts';
import type { RecordedNearest } from '../../facts/nearest-facts.ts';
import recorded from '../../facts/measured/nearest.json' with { type: 'json' };
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Errors } from './Errors.tsx';
import { amounts, type ExplainState, turntableOf } from './state.ts';
import { comparedSide, keyOf, type PixelSurvey, useSurvey } from './use-survey.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ExplainState>;
}

const record = recorded as RecordedNearest;
/** Of all frames, as on record: those between would say the same. */
const everyOfAll = 4;

export function Nearest({ demo }: Props) {
  const { t, pick, count } = useWords();
  const survey = useSurvey();
  const { pixelSplit, amount } = demo.state.value;
  const { phase } = survey.phase.value;
  const isBusy = phase === 'loading' || phase === 'running';
  const disabled = demo.locked || isBusy;
  const turntable = turntableOf({ pixelSplit, amount });
  const found = survey.found.value.get(keyOf(turntable));
  return (
    <div class="ex-part" data-survey={phase} data-right={found?.right} data-asked={found?.asked}>
      <p>{fill(t.nearestLead, { side: count(comparedSide) })}</p>
      <div class="needs-script">
        <ChoiceField
          name="pixels"
          label={t.split}
          value={pixelSplit}
          options={splitWays.map((value) => ({ value, label: pick('split', value) }))}
          disabled={disabled}
          onChange={(value) => {
            demo.change({ pixelSplit: value });
          }}
        />
        <ChoiceField
          name="frames"
          label={t.amount}
          value={amount}
          options={amounts.map((value) => ({ value, label: pick('amount', value) }))}
          disabled={disabled}
          onChange={(value) => {
            demo.change({ amount: value });
          }}
        />
        <p class="ways">
          {isBusy ? (
            <button type="button" data-action="cancel-survey" onClick={survey.cancel}>
              {t.cancel}
            </button>
          ) : (
            <button
              type="button"
              data-action="survey"
              disabled={demo.locked}
              onClick={() => {
                survey.start(turntable, amount === 'all' ? everyOfAll : 1);
              }}
            >
              {found ? t.surveyAgain : t.survey}
            </button>
          )}
        </p>
        <Progress survey={survey} />
      </div>
      <Shares demo={demo} survey={survey} />
      {found && (
        <p role="status">
          {fill(pick('surveyed', pixelSplit), {
            asked: count(found.asked),
            neighbour: count(found.byRelation.neighbour),
            film: count(found.byRelation.film),
            kind: count(found.byRelation.kind),
            other: count(found.byRelation.other),
          })}
        </p>
      )}
      {found && found.right < found.asked && (
        <Errors confusion={found.confusion} colour="var(--conv)" />
      )}
    </div>
  );
}

function Progress({ survey }: { readonly survey: PixelSurvey }) {
  const { t, percent } = useWords();
  const state = survey.phase.value;
  if (state.phase === 'failed')
    return (
      <Notice kind="error" about="survey">
        {t.surveyFailed}
      </Notice>
    );
  if (state.phase !== 'running') return null;
  return (
    <div>
      <div
        class="bar"
        role="progressbar"
        aria-label={t.surveying}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * state.share)}
      >
        <div style={{ inlineSize: `${100 * state.share}%` }} />
      </div>
      <p class="status-line">
        <span>{fill(t.surveyShare, { share: percent(state.share, 0) })}</span>
      </p>
    </div>
  );
}

/** Right answers by split: on record, and as found here. */
function Shares({ demo, survey }: Props & { readonly survey: PixelSurvey }) {
  const { t, pick, count, percent } = useWords();
  const { amount } = demo.state.value;
  const rows = splitWays.map((split) => {
    const { right, askedImages } = record.splits[split];
    const here = survey.found.value.get(keyOf(turntableOf({ pixelSplit: split, amount })));
    const shown = (one: number, all: number) =>
      `${percent(one / all)} (${fill(t.outOf, { right: count(one), all: count(all) })})`;
    return [
      pick('split', split),
      shown(right, askedImages),
      here ? shown(here.right, here.asked) : '–',
    ];
  });
  return (
    <DataTable
      caption={fill(t.nearestCaption, {
        images: count(record.splits.frame.trainImages),
        command: `\u2068${record.command}\u2069`,
      })}
      head={[t.split, t.col_recordedAll, fill(t.col_here, { amount: pick('amount', amount) })]}
      rows={rows}
    />
  );
}
