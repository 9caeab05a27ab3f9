/** The instruments: what the network looks like inside at one step of its training. */
import { uniformLoss } from '../../math/softmax.ts';
import { stuckArm, stuckRun, type StuckSettings } from '../../models/experiments/stuck.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Slider } from '../../ui/Slider.tsx';
import { readingsOf, type LayerReading } from './diagnosis.ts';
import type { Shown } from './shown.ts';
import type { StuckState } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<StuckState>;
  readonly shown: Shown;
  readonly network: StuckSettings;
}

export function Inside({ demo, shown, network }: Props) {
  const { t, pick, count } = useWords();
  const { diagnosis, diagnoses, from } = shown;
  const arm = stuckArm(network, stuckRun);
  if (!diagnosis) return null;
  const last = diagnoses.length - 1;
  const stepOf = (index: number) => diagnoses[index]?.step ?? 0;
  return (
    <div class="stuck-inside" data-from={from}>
      <h4>{fill(pick('inside', from), { step: count(diagnosis.step) })}</h4>
      <p class="small">{fill(t.insideLead, { images: count(arm.diagnosis?.images ?? 0) })}</p>
      <div class="needs-script">
        <Slider
          label={t.step}
          name="at"
          min={0}
          max={Math.max(1, last)}
          value={diagnoses.indexOf(diagnosis)}
          disabled={demo.locked}
          format={(index) => count(stepOf(index))}
          onChange={(index) => {
            demo.change({ at: index >= last ? 0 : stepOf(index) });
          }}
        />
      </div>
      <Meters shown={shown} />
      <div class="stuck-tables">
        <LayerTable readings={readingsOf(diagnosis, arm.network)} />
        <ClassTable predicted={diagnosis.predicted} />
      </div>
      <p class="small">{t.aliveNote}</p>
    </div>
  );
}

function Meters({ shown: { diagnosis } }: Pick<Props, 'shown'>) {
  const { t, fixed, percent, decimal } = useWords();
  if (!diagnosis) return null;
  const { score, logitSpread, predicted } = diagnosis;
  const isOne = predicted.filter((images) => images > 0).length === 1;
  return (
    <dl class="stuck-meters">
      <div>
        <dt>{t.probeLoss}</dt>
        <dd>
          <b>{fixed(score.loss, score.loss < 100 ? 4 : 0)}</b>{' '}
          <small>{fill(t.chanceIs, { value: fixed(uniformLoss(10), 4) })}</small>
        </dd>
      </div>
      <div>
        <dt>{t.probeAccuracy}</dt>
        <dd>
          <b>{percent(score.accuracy)}</b>{' '}
          <small>{fill(t.chanceIs, { value: percent(0.1, 0) })}</small>
        </dd>
      </div>
      <div>
        <dt>{t.logitSpread}</dt>
        <dd>
          <b>{decimal(roundedSpread(logitSpread))}</b> <small>{isOne && t.spreadNone}</small>
        </dd>
      </div>
    </dl>
  );
}

/** What is less than the rounding of single precision is none. */
const roundedSpread = (spread: number) => (spread < 1e-7 ? 0 : Number(spread.toPrecision(2)));

function LayerTable({ readings }: { readonly readings: readonly LayerReading[] }) {
  const { t, count, decimal } = useWords();
  const shown = (value: number) => decimal(roundedSpread(value));
  return (
    <div class="stuck-layers" role="region" tabIndex={0} aria-label={t.layersTable}>
      <table>
        <caption class="sr-only">{t.layersTable}</caption>
        <thead>
          <tr>
            <th scope="col">{t.layer}</th>
            <th scope="col">{t.active}</th>
            <th scope="col">{t.spread}</th>
            <th scope="col">{t.gradient}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ number, active, units, spread, gradient }) => (
            <tr key={number ?? 'last'}>
              <th scope="row">
                {number === undefined
                  ? t.layer_last
                  : fill(t.layer_hidden, { number: count(number) })}
              </th>
              <Cell
                share={active === undefined ? undefined : active / units}
                text={
                  active === undefined
                    ? t.unknown
                    : fill(t.activeOf, { active: count(active), units: count(units) })
                }
              />
              <Cell share={logShare(spread)} text={shown(spread)} />
              <Cell share={logShare(gradient)} text={shown(gradient)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where a value lies between 10⁻⁵ and 10. */
const logShare = (value: number) =>
  value > 0 ? Math.min(1, Math.max(0, (Math.log10(value) + 5) / 6)) : 0;

function Cell({ share, text }: { readonly share: number | undefined; readonly text: string }) {
  return (
    <td>
      {share !== undefined && <i style={{ '--share': share }} data-empty={share === 0} />}
      <span>{text}</span>
    </td>
  );
}

function ClassTable({ predicted }: { readonly predicted: readonly number[] }) {
  const { t, count, pick } = useWords();
  const images = predicted.reduce((sum, one) => sum + one, 0);
  return (
    <table class="stuck-classes">
      <caption class="sr-only">{t.predictedTable}</caption>
      <thead>
        <tr>
          <th scope="col">{t.class}</th>
          <th scope="col">{t.images}</th>
        </tr>
      </thead>
      <tbody>
        {predicted.map((one, label) => (
          <tr key={label}>
            <th scope="row">{pick('class', String(label))}</th>
            <Cell share={one / images} text={count(one)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
