import { Fold } from '../../ui/Fold.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { Settings } from './settings.ts';
import { useWords } from './words.ts';

const loadNetworks = async () => (await import('./Networks.tsx')).Networks;
const loadListings = async () => (await import('./Listings.tsx')).Listings;

/** What can be looked up about the networks of the settings: layers and code. */
export function Folds({ settings }: { readonly settings: Settings }) {
  const { t } = useWords();
  return (
    <>
      <Fold summary={t.networks}>{() => <Lazy load={loadNetworks} props={{ settings }} />}</Fold>
      <Fold summary={t.code}>{() => <Lazy load={loadListings} props={{ settings }} />}</Fold>
    </>
  );
}
