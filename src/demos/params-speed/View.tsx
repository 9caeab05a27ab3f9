/** The demo: counts, a clock, one point for each network, and the first step apart. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { timingStrings } from '../../ui/timing/strings.ts';
import { isBusy } from '../../ui/timing/timing.ts';
import { useTiming } from '../../ui/timing/use-timing.ts';
import { Figures } from './Figures.tsx';
import { link } from './link.ts';
import { measuredOf, pairRatios } from './measured.ts';
import { Plot } from './Plot.tsx';
import { requestOf } from './request.ts';
import { Settings } from './Settings.tsx';
import { selected } from './state.ts';
import type { Strings } from './strings.ts';
import type { RecordedTime, Subject } from './subjects.ts';
import { Verdict } from './Verdict.tsx';
import { fill, WordsContext, wordsOf, type Record as Machine } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  readonly subjects: readonly Subject[];
  readonly recorded: readonly RecordedTime[];
  /** Where and when the recorded times were taken. */
  readonly machine: Machine;
}

/** Nobody needs them before the first click. */
const loadLive = async () => (await import('../../ui/timing/Live.tsx')).Live;
const loadStartUp = async () => (await import('./StartUp.tsx')).StartUp;

export default function View({ t, language, subjects, recorded, machine }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(link);
  const clock = useTiming();
  const timing = clock.timing.value;
  const state = demo.state.value;
  const shown = selected(state);
  const chosen = subjects.filter(({ id }) => shown.includes(id));
  const measured = measuredOf(timing, subjects);
  const ratios = pairRatios(subjects, measured);
  const busy = isBusy(timing);
  const [spoken, speak] = useState('');
  useEffect(() => {
    const { time } = ratios;
    const isDone = timing.phase === 'done' && time !== undefined;
    speak(isDone ? fill(t.spoken, { time: words.fixed(time, 2) }) : '');
  }, [timing.phase]);
  const clockWords = timingStrings[language];
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame
        demo={demo}
        language={language}
        t={t}
        data={{
          'data-state': timing.phase === 'idle' ? 'ready' : timing.phase,
          'data-backend': timing.backend,
          'data-steps': measured[0]?.steps.length,
        }}
        controls={
          <button
            type="button"
            class="main"
            data-action={busy ? 'stop' : 'start'}
            onClick={() => {
              if (busy) clock.stop();
              else clock.start(requestOf(state));
            }}
          >
            {busy
              ? clockWords.stop
              : timing.phase === 'idle'
                ? clockWords.start
                : clockWords.startAgain}
          </button>
        }
      >
        <Settings demo={demo} isBusy={busy} />
        <Verdict ratios={ratios} />
        {timing.phase === 'idle' ? (
          <p class="small needs-script">
            {fill(t.planned, {
              steps: words.count(state.steps),
              networks: words.count(shown.length),
              batch: words.count(state.batch),
            })}
          </p>
        ) : (
          <Lazy load={loadLive} props={{ clock, language }} />
        )}
        <p class="sr-only" role="status">
          {spoken}
        </p>
        <Plot
          demo={demo}
          subjects={chosen}
          measured={measured}
          recorded={recorded}
          machine={machine}
        />
        {measured.length > 0 && <Lazy load={loadStartUp} props={{ subjects, measured }} />}
        <section class="speed-part" aria-labelledby="params-speed-table">
          <h4 id="params-speed-table">{t.table}</h4>
          <Figures
            subjects={chosen}
            measured={measured}
            batch={timing.request?.batchSize ?? state.batch}
          />
        </section>
      </DemoFrame>
    </WordsContext.Provider>
  );
}
