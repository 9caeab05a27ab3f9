/** A class that weighs two channels: its score in two ways, and the map that shows where it came from. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { fill } from '../../ui/demo/formats.ts';
import type { Grid as Map } from '../../math/convolve2d.ts';
import { Grid } from '../../ui/Grid.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { figureNumber } from './figure-number.ts';
import { largest, mapProps } from './grid-props.ts';
import { otherMap } from './paintings.ts';
import { limits, type State } from './state.ts';
import { classActivationMap, globalAverage, placesOfMax } from './whole-map.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function ClassMap({ demo }: Props) {
  const { t } = useWords();
  const { painting, ownWeight, otherWeight } = demo.state.value;
  const map = classActivationMap([painting, otherMap], [ownWeight, otherWeight]);
  const [own, other] = [globalAverage(painting), globalAverage(otherMap)];
  const score = globalAverage(map);
  const [a, b] = [figureNumber(ownWeight), bracketed(otherWeight)];
  return (
    <div class="pooling-cam" data-score={figureNumber(score)}>
      <h4>{t.cam}</h4>
      <p>{t.camLead}</p>
      <div class="pooling-trio" dir="ltr">
        <figure>
          <Grid {...mapProps(painting, 10)} label={t.yours} cell={30} />
          <figcaption dir="auto">
            {t.yours} · <bdi dir="ltr">{a}</bdi>
          </figcaption>
        </figure>
        <span aria-hidden="true">+</span>
        <figure>
          <Grid {...mapProps(otherMap, 10)} label={t.otherLabel} cell={30} />
          <figcaption dir="auto">
            {t.other} · <bdi dir="ltr">{b}</bdi>
          </figcaption>
        </figure>
        <span aria-hidden="true">=</span>
        <figure>
          <Grid
            {...mapProps(map, Math.max(1, largest(map)), 'var(--focus-window)')}
            label={t.camLabel}
            cell={30}
            windows={placesOfMax(map).map((place) => ({ ...place, rows: 1, columns: 1 }))}
          />
          <figcaption dir="auto">
            <Peak map={map} />
          </figcaption>
        </figure>
      </div>
      <div class="pooling-weights needs-script">
        <Weight demo={demo} name="ownWeight" />
        <Weight demo={demo} name="otherWeight" />
      </div>
      <dl class="pooling-scores">
        <dt>{t.poolFirst}</dt>
        <dd dir="ltr">
          {`${a}·${figureNumber(own)} + ${b}·${figureNumber(other)} = `}
          <strong>{figureNumber(ownWeight * own + otherWeight * other)}</strong>
        </dd>
        <dt>{t.weighFirst}</dt>
        <dd dir="ltr">
          {`${figureNumber(map.flat().reduce((sum, value) => sum + value, 0))} / 49 = `}
          <strong>{figureNumber(score)}</strong>
        </dd>
      </dl>
    </div>
  );
}

const bracketed = (value: number) => (value < 0 ? `(${figureNumber(value)})` : figureNumber(value));

function Peak({ map }: { readonly map: Map }) {
  const { t, count } = useWords();
  const peaks = placesOfMax(map);
  const [first] = peaks;
  if (peaks.length === map.flat().length || !first) return <>{t.camEven}</>;
  if (peaks.length > 1) return <>{fill(t.camTies, { count: count(peaks.length) })}</>;
  return <>{fill(t.camPeak, { row: count(first.row + 1), column: count(first.column + 1) })}</>;
}

function Weight({ demo, name }: Props & { readonly name: 'ownWeight' | 'otherWeight' }) {
  const { t, decimal } = useWords();
  return (
    <Slider
      name={name}
      label={t[name]}
      value={demo.state.value[name]}
      {...limits.weight}
      step={0.5}
      disabled={demo.locked}
      format={decimal}
      onChange={(value) => {
        demo.change(name === 'ownWeight' ? { ownWeight: value } : { otherWeight: value });
      }}
    />
  );
}
