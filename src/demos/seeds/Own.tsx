import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Order } from '../../ui/Order.tsx';
import { Controls } from '../../ui/training/Controls.tsx';
import { LivePart } from '../../ui/training/LivePart.tsx';
import { isBusy } from '../../ui/training/state.ts';
import { useWords as useKitWords } from '../../ui/training/words.ts';
import { initial, limits, type SeedsState } from './state.ts';
import type { Series } from './use-series.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<SeedsState>;
  readonly series: Series;
}

const loadForm = async () => (await import('./SettingsForm.tsx')).SettingsForm;

/** The reader's own runs, one seed after the other. */
export function Own({ demo, series }: Props) {
  const { t } = useWords();
  const kit = useKitWords();
  const { training, runs } = series;
  const busy = isBusy(training.state.value);
  const arms = [{ id: 'conv', label: t.network, short: 'CNN', colour: 'var(--conv)' }];
  const data = runs.value[0]?.dataset;
  return (
    <div class="seeds-part needs-script">
      <h4>{t.ownTitle}</h4>
      <p>{t.ownLead}</p>
      <Wanted demo={demo} />
      <Standing demo={demo} series={series} />
      {data !== undefined && data !== initial.training.data && (
        <p class="small">{fill(t.otherData, { data: kit.pick('data', data) })}</p>
      )}
      <Controls training={training} reset={{ action: 'clear-run', label: kit.t.clear }}>
        <Order action="forget" enabled={!busy && runs.value.length > 0} onClick={series.forget}>
          {t.forget}
        </Order>
      </Controls>
      <LivePart training={training} arms={arms} />
      <Fold summary={t.settings}>
        {() => <Lazy load={loadForm} props={{ demo, training, disabled: demo.locked || busy }} />}
      </Fold>
    </div>
  );
}

function Wanted({ demo }: Pick<Props, 'demo'>) {
  const { t, count } = useWords();
  return (
    <div class="seeds-fields">
      <NumberField
        name="wanted"
        label={t.wanted}
        value={demo.state.value.wanted}
        {...limits.wanted}
        whole
        disabled={demo.locked}
        format={count}
        less={t.less}
        more={t.more}
        onChange={(wanted) => {
          demo.change({ wanted });
        }}
      />
    </div>
  );
}

function Standing({ demo, series: { runs, training } }: Props) {
  const { t, count } = useWords();
  const { wanted, training: settings } = demo.state.value;
  const first = settings.run.seed;
  const done = runs.value.filter(({ seed }) => seed >= first && seed < first + wanted).length;
  return (
    <p class="small">
      {fill(done < wanted ? t.ownCount : t.ownAll, {
        done: count(done),
        wanted: count(wanted),
        seed: count(training.settings.run.seed),
      })}
    </p>
  );
}
