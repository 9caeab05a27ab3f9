/** What was set for some networks, side by side. */
import { useSignal } from '@preact/signals';
import {
  type Setting,
  settingRows,
  type SettingRow,
  withoutSettings,
} from '../../notebook/differences.ts';
import { DataTable } from '../DataTable.tsx';
import type { KeyedArm } from './keyed-arms.ts';
import { captionOf } from './Results.tsx';
import { fill, isolated, useNotebookWords } from './words.ts';

interface Props {
  readonly arms: readonly KeyedArm[];
  /** What they belong to, where a page has several such tables. */
  readonly of?: string;
}

/** Where the runs that are shown differ and, on asking, all that was set. */
export function Differences({ arms }: Props) {
  const { t } = useNotebookWords();
  const isAll = useSignal(false);
  const rows = settingRows(arms);
  const differing = rows.filter(({ differs }) => differs);
  return (
    <section class="differences">
      <h4>{t.differences}</h4>
      {!isAll.value && differing.length === 0 ? (
        <NoDifference arms={arms} />
      ) : (
        <SettingsTable arms={arms} rows={isAll.value ? rows : differing} />
      )}
      <button
        type="button"
        class="quiet"
        data-action="all-settings"
        aria-pressed={isAll.value}
        onClick={() => {
          isAll.value = !isAll.value;
        }}
      >
        {isAll.value ? t.onlyDifferences : t.allSettings}
      </button>
    </section>
  );
}

function NoDifference({ arms }: Props) {
  const { t, language } = useNotebookWords();
  const unknown = withoutSettings(arms).map(({ key }) => isolated(key));
  return (
    <p>
      {unknown.length > 0
        ? fill(t.noSettings, { runs: new Intl.ListFormat(language).format(unknown) })
        : t.noDifference}
    </p>
  );
}

export function SettingsTable(props: Props & { readonly rows?: readonly SettingRow[] }) {
  const { t, pick } = useNotebookWords();
  const { arms, of, rows = settingRows(arms) } = props;
  return (
    <DataTable
      caption={captionOf(t.settingsTable, of)}
      head={[t.setting, ...arms.map(({ key, label }) => `${key} ${label}`)]}
      rows={rows.map(({ name, values, differs }) => [
        <span key="name" data-setting={name} data-differs={differs}>
          {pick('set', name)}
        </span>,
        ...values.map((value, index) => <Value key={index} value={value} />),
      ])}
    />
  );
}

/** Names stay as they are written in code; numbers in tables are in Latin digits, like the charts. */
function Value({ value }: { readonly value: Setting }) {
  const { t } = useNotebookWords();
  if (value === undefined) return <span class="unknown">{t.unknown}</span>;
  return (
    <bdi dir="ltr" class="value">
      {value}
    </bdi>
  );
}
