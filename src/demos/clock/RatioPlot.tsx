/** What every round says, as dots over one axis, beside what is counted. */
import { ratioToBottleneck, type BlockTimes, type Pass } from '../../facts/clock-record.ts';
import { barAxis, type BarAxis } from '../../ui/bar-geometry.ts';
import { compared, macRatio, type Compared } from './verdict.ts';
import { fill, useWords } from './words.ts';

/** The rounds of one measurement. */
export interface Cloud {
  readonly from: 'live' | 'recorded';
  readonly times: BlockTimes;
}

interface Props {
  /** The first is the one that is put into words. */
  readonly clouds: readonly Cloud[];
  readonly pass: Pass;
  readonly channels: number;
}

export function RatioPlot({ clouds, pass, channels }: Props) {
  const { t, pick } = useWords();
  const ratiosOf = (kind: Compared) =>
    clouds.map(({ from, times }) => ({ from, ratio: ratioToBottleneck(times, kind, pass) }));
  const reach = compared.flatMap((kind) => [
    macRatio(kind),
    ...ratiosOf(kind).flatMap(({ ratio }) => ratio.rounds),
  ]);
  const axis = barAxis('linear', reach.filter(Number.isFinite));
  return (
    <figure class="clock-plot">
      <h4>{t.plotTitle}</h4>
      {compared.map((kind) => (
        <Row key={kind} kind={kind} channels={channels} axis={axis} ratios={ratiosOf(kind)} />
      ))}
      <div class="clock-axis" dir="ltr" aria-hidden="true">
        {axis.ticks.map((tick) => (
          <span key={tick} style={{ '--at': axis.place(tick) }}>
            {tick}
          </span>
        ))}
      </div>
      <figcaption>
        <ul class="clock-keys">
          {(['macs', ...clouds.map(({ from }) => from)] as const).map((from) => (
            <li key={from} data-from={from}>
              {pick('key', from)}
            </li>
          ))}
          <li data-from="unit">{t.unit}</li>
        </ul>
        <p>{t.median}</p>
      </figcaption>
    </figure>
  );
}

function Row(props: {
  readonly kind: Compared;
  readonly channels: number;
  readonly axis: BarAxis;
  readonly ratios: readonly {
    readonly from: Cloud['from'];
    readonly ratio: ReturnType<typeof ratioToBottleneck>;
  }[];
}) {
  const { t, pick, fixed } = useWords();
  const { kind, channels, axis, ratios } = props;
  const mac = macRatio(kind);
  const first = ratios[0]?.ratio;
  const sizes = { c: String(channels), q: String(channels / 4) };
  return (
    <div class="clock-row" data-block={kind}>
      <p class="clock-says">
        <strong>{pick('block', kind)}</strong> <span>{fill(pick('layers', kind), sizes)}</span>
        <span class="clock-numbers">
          {fill(t.rowSays, { mac: fixed(mac, 2) })}
          {first && Number.isFinite(first.median) && (
            <>
              {' · '}
              {fill(t.rowTimed, {
                time: fixed(first.median, 2),
                low: fixed(first.low, 2),
                high: fixed(first.high, 2),
              })}
            </>
          )}
        </span>
      </p>
      <div class="clock-track" dir="ltr" aria-hidden="true">
        {axis.ticks.map((tick) => (
          <i key={tick} style={{ '--at': axis.place(tick) }} />
        ))}
        <i class="clock-unit" style={{ '--at': axis.place(1) }} />
        {ratios.map(({ from, ratio }) => (
          <div key={from} class="clock-lane" data-from={from}>
            <b style={{ '--at': axis.place(ratio.low), '--to': axis.place(ratio.high) }} />
            {ratio.rounds.map((value, round) => (
              <i key={round} style={{ '--at': axis.place(value) }} />
            ))}
            <em style={{ '--at': axis.place(ratio.median) }} />
          </div>
        ))}
        <span class="clock-mac" style={{ '--at': axis.place(mac) }} />
      </div>
    </div>
  );
}
