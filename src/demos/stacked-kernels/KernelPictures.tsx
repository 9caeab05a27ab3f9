/** One random kernel, the stack's best imitation of it, and the difference, channel by channel. */
import { useMemo } from 'preact/hooks';
import { imitation, kernelWeights } from '../../math/kernel-imitation.ts';
import { Grid } from '../../ui/Grid.tsx';
import { drawn, exact } from './trials.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly channels: number;
  readonly seed: number;
  readonly filters: number;
}

const side = 5;

export function KernelPictures({ channels, seed, filters }: Props) {
  const { t, count, percent, pick } = useWords();
  const fit = useMemo(() => {
    const imitated = drawn(channels, seed, 0);
    return { target: imitated.target, ...imitation(imitated, filters) };
  }, [channels, seed, filters]);
  const missing = fit.target.map((value, index) => value - (fit.fitted[index] ?? 0));
  const pictures = { target: fit.target, fitted: fit.fitted, missing };
  const isExact = fit.residual < exact;
  const values = {
    filters: count(filters),
    rank: count(fit.rank),
    all: count(kernelWeights(channels)),
    residual: percent(fit.residual, 0),
  };
  return (
    <figure class="stacked-kernels">
      <div class="stacked-pictures" dir="ltr">
        {(['target', 'fitted', 'missing'] as const).map((what) => (
          <div key={what}>
            <h5 dir="auto">{t[what]}</h5>
            {Array.from({ length: channels }, (_channel, channel) => (
              <KernelPicture
                key={channel}
                weights={pictures[what]}
                channels={channels}
                channel={channel}
                label={fill(t.kernelLabel, {
                  what: t[what],
                  channel: pick('channel', channels === 1 ? 'grey' : String(channel)),
                })}
              />
            ))}
          </div>
        ))}
      </div>
      <figcaption>{fill(isExact ? t.rankFull : t.rankLost, values)}</figcaption>
    </figure>
  );
}

function KernelPicture(props: {
  readonly weights: readonly number[];
  readonly channels: number;
  readonly channel: number;
  readonly label: string;
}) {
  const { weights, channels, channel } = props;
  const weightAt = (row: number, column: number) =>
    weights[(row * side + column) * channels + channel] ?? 0;
  return (
    <Grid
      label={props.label}
      rows={side}
      columns={side}
      cell={26}
      valueAt={weightAt}
      text={shortText}
      fillAt={(row, column) => signedColour(weightAt(row, column))}
    />
  );
}

/** One digit after the point, and no zero before it: .5, −.5. */
function shortText(weight: number): string {
  const digits = Math.abs(weight).toFixed(1).replace(/^0\./, '.');
  if (digits === '.0') return '0';
  return weight < 0 ? `−${digits}` : digits;
}

/** Blue above zero, amber below, the stronger the larger; weights lie between −1 and 1. */
function signedColour(weight: number): string {
  const strength = Math.min(70, 70 * Math.abs(weight)).toFixed(1);
  const colour = weight < 0 ? '--focus-window' : '--conv';
  return `color-mix(in oklab, var(${colour}) ${strength}%, var(--figure-paper))`;
}
