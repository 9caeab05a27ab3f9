/** Suspects, cures, what a network looks like inside, and its training. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { Controls } from '../../ui/training/Controls.tsx';
import { LivePart } from '../../ui/training/LivePart.tsx';
import { isBusy } from '../../ui/training/state.ts';
import type { Training } from '../../ui/training/use-training.ts';
import { useWords as useKitWords } from '../../ui/training/words.ts';
import { Inside } from './Inside.tsx';
import type { Shown } from './shown.ts';
import type { BenchSettings, StuckState } from './state.ts';
import { Suspects } from './Suspects.tsx';
import type { StuckRecord } from './use-record.ts';
import { VerdictBox } from './VerdictBox.tsx';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<StuckState>;
  readonly training: Training;
  readonly settings: BenchSettings;
  readonly record: StuckRecord | undefined;
  readonly shown: Shown;
}

const loadCharts = async () => (await import('./Charts.tsx')).Charts;
const loadForm = async () => (await import('./SettingsForm.tsx')).SettingsForm;
const loadTable = async () => (await import('./FingerprintTable.tsx')).FingerprintTable;

export function Bench({ demo, training, settings, record, shown }: Props) {
  const { t } = useWords();
  const kit = useKitWords();
  const disabled = demo.locked || isBusy(training.state.value);
  const arms = [{ id: 'fc', label: t.network, short: 'FC', colour: 'var(--fc)' }];
  const charts = <Lazy load={loadCharts} props={{ shown, record, arms }} />;
  return (
    <div class="stuck-bench">
      <Suspects demo={demo} network={settings.network} disabled={disabled} />
      <VerdictBox fingerprint={shown.fingerprint} />
      <Inside demo={demo} shown={shown} network={settings.network} />
      <div class="needs-script">
        <Controls training={training} reset={{ action: 'clear-run', label: kit.t.clear }}>
          <Planned settings={settings} />
        </Controls>
        <LivePart training={training} arms={arms} />
      </div>
      {shown.training.phase === 'idle' ? <Fold summary={t.charts}>{() => charts}</Fold> : charts}
      <Fold summary={t.settings}>
        {() => <Lazy load={loadForm} props={{ demo, training, settings, disabled }} />}
      </Fold>
      <Fold summary={t.all}>{() => <Lazy load={loadTable} props={{}} />}</Fold>
    </div>
  );
}

/** What a click on start will train. */
function Planned({ settings: { run } }: Pick<Props, 'settings'>) {
  const { t, count } = useKitWords();
  const { epochs, seed, trainingSize } = run;
  return (
    <span class="planned">
      {fill(t.planned, { epochs: count(epochs), images: count(trainingSize), seed: count(seed) })}
    </span>
  );
}
