/** The times themselves, and everything that was timed on this page. Fetched when it is opened. */
import {
  ratioToBottleneck,
  type BlockTimes,
  type Pass,
  type RecordedClock,
} from '../../facts/clock-record.ts';
import { formatNumber } from '../../facts/format.ts';
import { quantile } from '../../math/spread.ts';
import { blockKinds, type BlockForm } from '../../models/architectures/blocks.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { timingStrings } from '../../ui/timing/strings.ts';
import { useWords as useTrainingWords } from '../../ui/training/words.ts';
import type { Measurement } from './measurement.ts';
import { macsOf } from './verdict.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly record: RecordedClock;
  /** Which of its times are shown. */
  readonly form: BlockForm;
  readonly measured: readonly Measurement[];
  readonly current: Measurement | undefined;
  readonly pass: Pass;
}

export function Speeds({ record, form, measured, current, pass }: Props) {
  const { t, pick } = useWords();
  const caption = fill(t.speedsCaption, { pass: pick('pass', pass) });
  return (
    <>
      {current && (
        <TimesTable
          caption={`${t.from_live}. ${caption}`}
          times={current.times}
          {...current.settings}
          pass={pass}
        />
      )}
      <TimesTable
        caption={`${t.from_recorded}. ${caption}`}
        {...record}
        times={record.times[form]}
        pass={pass}
      />
      {measured.length > 0 && <History measured={measured} pass={pass} />}
    </>
  );
}

/** A pass back takes about as many multiply-adds again for the weights, and as many for the maps. */
const macsFactor = { forward: 1, step: 3 } as const;

function TimesTable(props: {
  readonly caption: string;
  readonly times: BlockTimes;
  readonly channels: number;
  readonly map: number;
  readonly batch: number;
  readonly pass: Pass;
}) {
  const { t, pick } = useWords();
  const { caption, times, channels, map, batch, pass } = props;
  const macs = macsOf(channels, map);
  return (
    <DataTable
      caption={caption}
      head={[t.block, t.macs, t.time, t.range, t.speed]}
      rows={blockKinds.map((kind) => {
        const [low = NaN, middle = NaN, high = NaN] = [0.25, 0.5, 0.75].map((share) =>
          quantile(times[kind][pass], share),
        );
        const all = macsFactor[pass] * batch * macs[kind];
        return [
          pick('block', kind),
          formatNumber(all, 'en'),
          msText(middle),
          `${msText(low)} – ${msText(high)}`,
          formatNumber(all / middle / 1e6, 'en', { digits: 1 }),
        ];
      })}
    />
  );
}

/** Tables are left to right and in Latin digits, like the axes. */
const msText = (ms: number) => `${formatNumber(ms, 'en', { digits: ms < 10 ? 2 : 0 })} ms`;

function History({ measured, pass }: Pick<Props, 'measured' | 'pass'>) {
  const { t, pick, language } = useWords();
  const { backend: backendHead, batch } = timingStrings[language];
  const kit = useTrainingWords.of(language);
  return (
    <DataTable
      caption={`${t.history}: ${pick('pass', pass)}`}
      head={[backendHead, t.form, t.channels, t.map, batch, t.rounds, t.ratioPlain, t.ratioBasic]}
      rows={measured.map(({ backend, rounds, settings, times }) => [
        kit.pick('backend', backend),
        pick('form', settings.form),
        settings.channels,
        settings.map,
        settings.batch,
        rounds,
        ...(['plain', 'basic'] as const).map((kind) =>
          ratioToBottleneck(times, kind, pass).median.toFixed(2),
        ),
      ])}
    />
  );
}
