/**
 * `npm run assets -- [list | fetch | verify | sprites]`: the large files in `public/assets`, which are
 * not part of the repository. `fetch` is what it does when nothing is said.
 */
import { parseArgs } from 'node:util';
import { officialArchive } from '../datasets/cifar10.ts';
import { AssetError } from './assets/asset-error.ts';
import { drawPictures } from './assets/draw-pictures.ts';
import { fetchCifar10 } from './assets/fetch-cifar10.ts';
import {
  fetchResnet50,
  installedResnet50,
  resnet50Package,
  verifyResnet50,
} from './assets/fetch-resnet50.ts';
import { installedManifest } from './assets/pack-cifar10.ts';
import { installedSprites, packSprites } from './assets/pack-sprites.ts';
import { cifar10Folder } from './assets/places.ts';
import { megabytes } from './assets/progress.ts';
import { verifyCifar10 } from './assets/verify-cifar10.ts';
import { bytesOfShards, weightPrecisions } from '../datasets/weights/manifest.ts';
import { isMain } from './is-main.ts';

const usage = `Usage: npm run assets -- [command]
  fetch     everything below (the default)
  cifar10   get CIFAR-10 and pack it; --from <archive> or CIFAR10_ARCHIVE takes a local
            ${officialArchive.name}, else it is downloaded (${megabytes(officialArchive.bytes)})
  resnet50  get the ImageNet weights of ResNet50 and pack them as int8; --float16 adds the larger
            half-precision pack; --from <tarball> or RESNET50_ARCHIVE takes a local tarball of
            ${resnet50Package.name} ${resnet50Package.version}, else npm gets it (${megabytes(resnet50Package.bytes)})
  list      what is installed and what is missing
  verify    read every installed file again and check it
  sprites   draw what is made of emoji; quick, and done before every build`;

interface Options {
  /** A local file of the asset that is named; of CIFAR-10 where none is. */
  readonly from: string | undefined;
  readonly float16: boolean;
}

/** Everything the site can serve from here. Throws `AssetError` for an archive that cannot be used. */
async function fetchAssets({ from, float16 }: Options): Promise<void> {
  await draw();
  await fetchCifar10({ from });
  await fetchWeights({ from: undefined, float16 });
}

async function draw(): Promise<void> {
  await packSprites();
  await drawPictures();
}

function fetchWeights({ from, float16 }: Options): Promise<void> {
  return fetchResnet50({ from, precisions: float16 ? weightPrecisions : ['int8'] });
}

async function list(): Promise<void> {
  const sprites = await installedSprites();
  console.log(
    sprites
      ? `sprites10         installed  ${megabytes(sprites.bytes)}  ${sprites.drawings.length} drawings`
      : 'sprites10         missing    draw it with: npm run assets -- sprites',
  );
  await listCifar10();
  for (const precision of weightPrecisions) {
    const manifest = await installedResnet50(precision);
    const name = `resnet50 ${precision}`.padEnd(16);
    const option = precision === 'float16' ? ' --float16' : '';
    console.log(
      manifest
        ? `${name}  installed  ${megabytes(bytesOfShards(manifest))}  ${manifest.shards.length} files`
        : `${name}  missing    get it with: npm run assets -- resnet50${option}`,
    );
  }
}

async function listCifar10(): Promise<void> {
  const cifar10 = await installedManifest(cifar10Folder);
  if (!cifar10) {
    console.log('cifar10           missing    get it with: npm run assets -- cifar10');
    return;
  }
  const bytes = cifar10.shards.reduce((total, shard) => total + shard.bytes, 0);
  const origin = cifar10.provenance.official ? 'official archive' : 'not the official archive';
  console.log(
    `cifar10           installed  ${megabytes(bytes)}  ${cifar10.shards.length} sheets, ${origin} ` +
      `(SHA-256 ${cifar10.provenance.sha256.slice(0, 8)}…)`,
  );
}

async function verify(): Promise<void> {
  const precisions = await verifyResnet50();
  for (const precision of precisions) console.log(`resnet50 ${precision}: sound.`);
  const { shards } = await verifyCifar10(cifar10Folder);
  console.log(`cifar10: all ${shards} sheets are sound.`);
}

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      float16: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command = 'fetch'] = positionals;
  const options = { from: values.from, float16: values.float16 };
  if (values.help) console.log(usage);
  else if (command === 'fetch') await fetchAssets(options);
  else if (command === 'cifar10') await fetchCifar10(options);
  else if (command === 'resnet50') await fetchWeights(options);
  else if (command === 'list') await list();
  else if (command === 'verify') await verify();
  else if (command === 'sprites') await draw();
  else throw new AssetError(`There is no command ${command}.\n${usage}`);
}

if (isMain(import.meta.filename)) {
  // An interruption ends the program the ordinary way, so that half-made packs are cleared away.
  process.once('SIGINT', () => process.exit(130));
  try {
    await run();
  } catch (failure) {
    console.error(failure instanceof AssetError ? failure.message : failure);
    process.exitCode = 1;
  }
}
