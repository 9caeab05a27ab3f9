/** The demo: three blocks, their multiply-adds counted and their times taken. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RecordedClock } from '../../facts/clock-record.ts';
import type { Language } from '../../facts/format.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { timingStrings } from '../../ui/timing/strings.ts';
import { isBusy, roundsOf, type Timing } from '../../ui/timing/timing.ts';
import { useTiming } from '../../ui/timing/use-timing.ts';
import { codec } from './link.ts';
import { measurementOf, requestOf, type Measurement } from './measurement.ts';
import { Outcome } from './Outcome.tsx';
import { RatioPlot, type Cloud } from './RatioPlot.tsx';
import { Settings } from './Settings.tsx';
import type { Settings as Begun } from './state.ts';
import type { Strings } from './strings.ts';
import { verdictOf, type Verdict } from './verdict.ts';
import { fill, WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  readonly record: RecordedClock;
}

/** Nobody sees them before a click. */
const loadLive = async () => (await import('../../ui/timing/Live.tsx')).Live;
const loadSpeeds = async () => (await import('./Speeds.tsx')).Speeds;

export default function View({ t, language, record }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const clock = useTiming();
  /** What the measurement was begun with, and those that came to an end. */
  const begun = useSignal<Begun | undefined>(undefined);
  const ended = useSignal<readonly Measurement[]>([]);
  const [spoken, speak] = useState('');
  const state = demo.state.value;
  const timing = clock.timing.value;
  const busy = isBusy(timing);
  const running = measurementOf(timing, begun.value);
  const shown = running ?? ended.value.at(-1);
  // A measurement is shown as what it was taken of; before there is one, our record is.
  const form = shown?.settings.form ?? state.form;
  const times = shown?.times ?? record.times[form];
  const verdict = verdictOf(times, state.pass);
  const clouds: readonly Cloud[] = [
    ...(shown ? [{ from: 'live' as const, times: shown.times }] : []),
    { from: 'recorded', times: record.times[form] },
  ];
  useEffect(() => {
    if (timing.phase !== 'done' || !running) {
      speak('');
      return;
    }
    ended.value = [...ended.value, running];
    speak(fill(t.spokenDone, { ratio: words.fixed(verdict.ratio.median, 2) }));
  }, [timing.phase]);
  const { start, startAgain, stop } = timingStrings[language];
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame
        demo={demo}
        language={language}
        t={t}
        data={dataOf(timing, shown && verdict, ended.value.length)}
        controls={
          <>
            <button
              type="button"
              class="main"
              data-action={busy ? 'stop' : 'start'}
              onClick={() => {
                if (busy) clock.stop();
                else {
                  begun.value = state;
                  clock.start(requestOf(state));
                }
              }}
            >
              {busy ? stop : timing.phase === 'idle' ? start : startAgain}
            </button>
            <span class="clock-planned">
              {fill(t.planned, { rounds: words.count(state.repeats) })}
            </span>
          </>
        }
      >
        <Settings state={state} disabled={demo.locked} isBusy={busy} onChange={demo.change} />
        <RatioPlot
          clouds={clouds}
          pass={state.pass}
          channels={shown?.settings.channels ?? state.channels}
        />
        <Outcome
          verdict={verdict}
          times={times}
          pass={state.pass}
          measurement={shown}
          record={record}
        />
        {timing.phase !== 'idle' && <Lazy load={loadLive} props={{ clock, language }} />}
        <p class="sr-only" role="status">
          {spoken}
        </p>
        <Fold summary={t.speeds}>
          {() => (
            <Lazy
              load={loadSpeeds}
              props={{ record, form, measured: ended.value, current: shown, pass: state.pass }}
            />
          )}
        </Fold>
      </DemoFrame>
    </WordsContext.Provider>
  );
}

/** What tests and embedding pages read; without a measurement the ratios are not there. */
const dataOf = (timing: Timing, verdict: Verdict | undefined, measured: number) => ({
  'data-state': timing.phase,
  'data-backend': timing.backend,
  'data-error': timing.failure?.code,
  'data-rounds': roundsOf(timing),
  'data-measured': measured,
  'data-time-ratio': verdict?.ratio.median.toFixed(3),
  'data-saves': verdict?.saves,
  'data-is-macs': verdict?.isMacs,
});
