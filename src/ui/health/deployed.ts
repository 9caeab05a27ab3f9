/** What the copy of the site that serves this page has: its files, and the headers it sends. Fetched with the click. */
import { DatasetError } from '../../datasets/dataset.ts';
import { fetchHostManifest, folderUrl } from '../../datasets/fetch-asset.ts';
import { parseManifest, parseSpriteManifest } from '../../datasets/manifest.ts';
import type { RetryOptions } from '../../datasets/retry.ts';
import { bytesOfShards, parseWeightManifest } from '../../datasets/weights/manifest.ts';
import type { AssetId, AssetReport, HeaderReport } from './reports.ts';

interface Asset {
  readonly id: AssetId;
  /** Below the folder of assets. */
  readonly folder: string;
  /** What there is, by the text of the manifest. */
  readonly read: (manifest: string) => Omit<AssetReport, 'id' | 'state'>;
}

const assets: readonly Asset[] = [
  {
    id: 'cifar10',
    folder: 'cifar10',
    read: (text) => {
      const { shards, provenance } = parseManifest(text);
      return { bytes: sum(shards.map(({ bytes }) => bytes)), isOfficial: provenance.official };
    },
  },
  {
    id: 'sprites10',
    folder: 'sprites10',
    read: (text) => ({ bytes: parseSpriteManifest(text).bytes }),
  },
  { id: 'resnet50-int8', folder: 'resnet50/int8', read: readWeights },
  { id: 'resnet50-float16', folder: 'resnet50/float16', read: readWeights },
];

function readWeights(text: string) {
  return { bytes: bytesOfShards(parseWeightManifest(text)) };
}

/** Asks for each manifest once; what lies beside it is checked by whoever uses it. */
export function reportAssets(assetsUrl: string): Promise<readonly AssetReport[]> {
  return Promise.all(assets.map((asset) => reportOn(asset, assetsUrl)));
}

async function reportOn({ id, folder, read }: Asset, assetsUrl: string): Promise<AssetReport> {
  try {
    const text = await fetchHostManifest(folderUrl(assetsUrl + folder), onlyOnce());
    return { id, state: 'here', ...read(text) };
  } catch (error) {
    const code = error instanceof DatasetError ? error.code : undefined;
    if (code === 'not-installed') return { id, state: 'absent' };
    return { id, state: code === 'bad-manifest' ? 'damaged' : 'unreachable' };
  }
}

/** Whoever trains waits for the connection to come back; here its absence is the answer. */
function onlyOnce(): RetryOptions {
  const calledOff = new AbortController();
  const callOff = () => {
    calledOff.abort();
  };
  return {
    retryPauses: [],
    signal: calledOff.signal,
    // The wait begins once this has been said.
    onWaiting: (waiting) => {
      if (waiting) queueMicrotask(callOff);
    },
  };
}

/** The headers of `public/_headers` that every page should come with. */
export const wantedHeaders: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** @throws TypeError where the page cannot be asked for again */
export async function reportHeaders(page: string): Promise<readonly HeaderReport[]> {
  const { headers } = await fetch(page, { method: 'HEAD', cache: 'no-store' });
  return Object.entries(wantedHeaders).map(([name, wanted]) => {
    const sent = headers.get(name) ?? undefined;
    return { name, wanted, ...(sent !== undefined && { sent }), isGood: sent === wanted };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
