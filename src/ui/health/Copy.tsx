/** What this copy of the site has and what its host sends, on asking. */
import { useSignal } from '@preact/signals';
import { DataTable } from '../DataTable.tsx';
import { Notice } from '../demo/Notice.tsx';
import { LazyFailed } from '../LazyFailed.tsx';
import { Rich } from '../demo/Rich.tsx';
import { tally, type AssetReport, type HeaderReport } from './reports.ts';
import { fill, useWords } from './words.ts';

interface Found {
  readonly assets: readonly AssetReport[];
  /** Undefined where the page could not be asked for. */
  readonly headers: readonly HeaderReport[] | undefined;
}

export function Copy() {
  const { t, count } = useWords();
  const found = useSignal<Found | 'looking' | undefined>(undefined);
  const failures = useSignal(0);
  const look = async () => {
    const { reportAssets, reportHeaders } = await import('./deployed.ts');
    const page = location.href.replace(/[?#].*$/, '');
    const assetsUrl = new URL(`${import.meta.env.BASE_URL}assets/`, page).href;
    const [assets, headers] = await Promise.all([
      reportAssets(assetsUrl),
      reportHeaders(page).catch(() => undefined),
    ]);
    return { assets, headers };
  };
  const check = async () => {
    if (found.value === 'looking') return;
    found.value = 'looking';
    try {
      found.value = await look();
      failures.value = 0;
    } catch {
      found.value = undefined;
      failures.value += 1;
    }
  };
  const is = found.value;
  const isLooking = is === 'looking';
  const result = isLooking ? undefined : is;
  const tallied = result && tally(result.assets, result.headers ?? []);
  return (
    <section
      class="health-part"
      aria-labelledby="health-copy"
      data-part="copy"
      data-state={isLooking ? 'running' : result ? 'done' : 'idle'}
    >
      <h4 id="health-copy">{t.copyHeading}</h4>
      <p class="controls needs-script">
        <button
          type="button"
          class="main"
          data-action="check"
          disabled={isLooking}
          onClick={() => void check()}
        >
          {result ? t.checkAgain : t.check}
        </button>
      </p>
      <p class="small" role="status">
        {isLooking && t.checking}
        {tallied && fill(t.checked, { good: count(tallied.good), all: count(tallied.all) })}
      </p>
      {failures.value > 0 && !result && (
        <LazyFailed failures={failures.value} onAgain={() => void check()} />
      )}
      {result && <Assets reports={result.assets} />}
      {result?.headers && <Headers reports={result.headers} />}
      {result && !result.headers && <Notice kind="error">{t.headersFailed}</Notice>}
    </section>
  );
}

function Assets({ reports }: { readonly reports: readonly AssetReport[] }) {
  const { t, pick, bytes } = useWords();
  return (
    <DataTable
      caption={t.files}
      head={[t.file, t.state, t.size, t.meaning]}
      rows={reports.map(({ id, state, bytes: size, isOfficial }) => [
        pick('asset', id),
        <span key="state" data-asset={id} data-asset-state={state}>
          {pick('state', state)}
        </span>,
        size === undefined ? '–' : bytes(size),
        state === 'here' ? (
          isOfficial !== undefined && (isOfficial ? t.official : t.repacked)
        ) : (
          <Rich key="meaning" text={pick('absent', id)} />
        ),
      ])}
    />
  );
}

function Headers({ reports }: { readonly reports: readonly HeaderReport[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t.headers}
      head={[t.header, t.sent, t.wanted]}
      rows={reports.map(({ name, sent, wanted, isGood }) => [
        <code key="name" dir="ltr">
          {name}
        </code>,
        <span key="sent" data-header={name} data-good={isGood}>
          {sent === undefined ? t.notSent : <code dir="ltr">{sent}</code>}
        </span>,
        <code key="wanted" dir="ltr">
          {wanted}
        </code>,
      ])}
    />
  );
}
