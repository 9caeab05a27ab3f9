/** One number for a whole painted map, as a mean or as a maximum; and where it came from. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Grid } from '../../ui/Grid.tsx';
import type { Grid as Map } from '../../math/convolve2d.ts';
import { ClassMap } from './ClassMap.tsx';
import { figureNumber } from './figure-number.ts';
import { mapProps } from './grid-props.ts';
import { Brushes, Movers, Painter } from './Painter.tsx';
import { namedPaintings, paintingName, paintingNames } from './paintings.ts';
import type { State } from './state.ts';
import { globalAverage, globalMax } from './whole-map.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function WholeMap({ demo }: Props) {
  const { t } = useWords();
  const { painting } = demo.state.value;
  return (
    <>
      <Pictures demo={demo} />
      <div class="pooling-top">
        <Painter demo={demo} />
        <div class="pooling-fields">
          <Meters map={painting} />
          <p class="small">{t.gapGradient}</p>
          <Brushes demo={demo} />
          <Movers demo={demo} />
          <p class="small">{t.paintHint}</p>
        </div>
      </div>
      <ClassMap demo={demo} />
    </>
  );
}

/** The named paintings side by side, each with both of its numbers; a click puts one on the easel. */
function Pictures({ demo }: Props) {
  const { t, pick } = useWords();
  const current = paintingName(demo.state.value.painting);
  return (
    <div class="pooling-pictures" role="group" aria-label={t.compare}>
      {paintingNames.map((name) => {
        const map = namedPaintings[name];
        return (
          <button
            key={name}
            type="button"
            data-painting={name}
            aria-pressed={name === current}
            disabled={demo.locked}
            onClick={() => {
              demo.change({ painting: map });
            }}
          >
            <Grid {...mapProps(map, 10)} text={noText} label={pick('painting', name)} cell={14} />
            <strong>{pick('painting', name)}</strong>
            <PairOfNumbers map={map} />
          </button>
        );
      })}
    </div>
  );
}

function PairOfNumbers({ map }: { readonly map: Map }) {
  const { t, decimal } = useWords();
  return (
    <span class="small">
      {t.gap} {decimal(rounded(globalAverage(map)))}
      <br />
      {t.gmp} {decimal(rounded(globalMax(map)))}
    </span>
  );
}

/** Both numbers on one scale, that of the strongest brush. */
function Meters({ map }: { readonly map: Map }) {
  const { t } = useWords();
  return (
    <div class="pooling-meters">
      <Meter name="gap" label={t.gap} about={t.gapOf} value={globalAverage(map)} />
      <Meter name="gmp" label={t.gmp} about={t.gmpOf} value={globalMax(map)} />
    </div>
  );
}

function Meter(props: {
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly value: number;
}) {
  const { name, label, about, value } = props;
  const { decimal } = useWords();
  return (
    <div class="pooling-meter" data-meter={name} data-value={figureNumber(value)}>
      <p>
        {label} <span class="small">{about}</span>
        <output aria-live="off">{decimal(rounded(value))}</output>
      </p>
      <div class="bar" dir="ltr">
        <div style={{ inlineSize: `${Math.min(100, 10 * value)}%` }} />
      </div>
    </div>
  );
}

/** Thumbnails are too small for numbers. */
const noText = () => '';

const rounded = (value: number) => Number(value.toFixed(3));
