/** The page of health: what the browser has at once, the rest with a click. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { Lazy } from '../Lazy.tsx';
import { isBusy } from '../timing/timing.ts';
import { timingStrings } from '../timing/strings.ts';
import { useTiming } from '../timing/use-timing.ts';
import { Copy } from './Copy.tsx';
import { Device } from './Device.tsx';
import { reportDevice } from './device.ts';
import type { DeviceReport } from './reports.ts';
import { healthStrings } from './strings.ts';
import { trialRequest } from './trial-request.ts';
import { WordsContext, wordsOf } from './words.ts';

const loadLive = async () => (await import('../timing/Live.tsx')).Live;

export default function View({ language }: { readonly language: Language }) {
  const t = healthStrings[language];
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const device = useSignal<DeviceReport | undefined>(undefined);
  useEffect(() => {
    void reportDevice().then((report) => {
      device.value = report;
    });
  }, []);
  return (
    <WordsContext.Provider value={words}>
      <section id="health-report" class="lab not-content" aria-labelledby="health-report-title">
        <header>
          <h3 id="health-report-title">{t.title}</h3>
          <p>{t.lead}</p>
        </header>
        <p class="notice no-script">{t.noScript}</p>
        <Copy />
        <Device report={device.value} />
        <Backends language={language} />
      </section>
    </WordsContext.Provider>
  );
}

function Backends({ language }: { readonly language: Language }) {
  const t = healthStrings[language];
  const clock = useTiming();
  const timing = clock.timing.value;
  const busy = isBusy(timing);
  return (
    <section
      class="health-part"
      aria-labelledby="health-backends"
      data-part="backends"
      data-state={timing.phase}
      data-backend={timing.backend}
    >
      <h4 id="health-backends">{t.backendsHeading}</h4>
      <p class="small">{t.backendsLead}</p>
      <p class="controls needs-script">
        <button
          type="button"
          data-action={busy ? 'stop' : 'try'}
          onClick={() => {
            if (busy) clock.stop();
            else clock.start(trialRequest);
          }}
        >
          {busy ? timingStrings[language].stop : t.try}
        </button>
      </p>
      {timing.phase !== 'idle' && <Lazy load={loadLive} props={{ clock, language }} />}
    </section>
  );
}
