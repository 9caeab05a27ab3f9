/**
 * `npm run assets -- [list | fetch | verify | sprites]`: the large files in `public/assets`, which are
 * not part of the repository. `fetch` is what it does when nothing is said.
 */
import { parseArgs } from 'node:util';
import { officialArchive } from '../datasets/cifar10.ts';
import { AssetError } from './assets/asset-error.ts';
import { fetchCifar10, type FetchOptions } from './assets/fetch-cifar10.ts';
import { installedManifest } from './assets/pack-cifar10.ts';
import { installedSprites, packSprites } from './assets/pack-sprites.ts';
import { cifar10Folder } from './assets/places.ts';
import { megabytes } from './assets/progress.ts';
import { verifyCifar10 } from './assets/verify-cifar10.ts';

export { packSprites } from './assets/pack-sprites.ts';
export { AssetError } from './assets/asset-error.ts';

const usage = `Usage: npm run assets -- [command]
  fetch     get CIFAR-10 and pack it (the default); --from <archive> or CIFAR10_ARCHIVE takes a local
            ${officialArchive.name}, else it is downloaded (${megabytes(officialArchive.bytes)})
  list      what is installed and what is missing
  verify    read every installed CIFAR-10 image again and check it
  sprites   draw the sheet of emoji; quick, and done before every build`;

/** Everything the site can serve from here. Throws `AssetError` for an archive that cannot be used. */
export async function fetchAssets(options: FetchOptions = {}): Promise<void> {
  await packSprites();
  await fetchCifar10(options);
}

async function list(): Promise<void> {
  const sprites = await installedSprites();
  console.log(
    sprites
      ? `sprites10  installed  ${megabytes(sprites.bytes)}  ${sprites.drawings.length} drawings`
      : 'sprites10  missing    draw it with: npm run assets -- sprites',
  );
  const cifar10 = await installedManifest(cifar10Folder);
  if (!cifar10) {
    console.log(`cifar10    missing    get it with: npm run assets`);
    return;
  }
  const bytes = cifar10.shards.reduce((total, shard) => total + shard.bytes, 0);
  const origin = cifar10.provenance.official ? 'official archive' : 'not the official archive';
  console.log(
    `cifar10    installed  ${megabytes(bytes)}  ${cifar10.shards.length} sheets, ${origin} ` +
      `(SHA-256 ${cifar10.provenance.sha256.slice(0, 8)}…)`,
  );
}

async function verify(): Promise<void> {
  const { shards } = await verifyCifar10(cifar10Folder);
  console.log(`cifar10: all ${shards} sheets are sound.`);
}

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command = 'fetch'] = positionals;
  if (values.help) console.log(usage);
  else if (command === 'fetch') await fetchAssets({ from: values.from });
  else if (command === 'list') await list();
  else if (command === 'verify') await verify();
  else if (command === 'sprites') await packSprites();
  else throw new AssetError(`There is no command ${command}.\n${usage}`);
}

if (process.argv[1] === import.meta.filename) {
  // An interruption ends the program the ordinary way, so that half-made packs are cleared away.
  process.once('SIGINT', () => process.exit(130));
  try {
    await run();
  } catch (failure) {
    console.error(failure instanceof AssetError ? failure.message : failure);
    process.exitCode = 1;
  }
}
