/**
 * `npm run pack`: the whole course as one zip that works from any folder of any static server.
 *
 *   npm run pack -- [--out pichesh.zip] [--no-data]
 */
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portableBase } from '../site/portable/relative-links.ts';
import { cacheFolder } from './assets/places.ts';
import { megabytes } from './assets/progress.ts';
import { zip, type ZipEntry } from './pack/zip.ts';
import { runScript } from './run-npm.ts';

/** What is only of use to the host that a site was built for. */
const leftOut = /^(_headers|_redirects|robots\.txt|sitemap.*\.xml)$/;
/** The large parts, which the site has where `npm run assets` fetched them. */
const data = /^assets\/(cifar10|resnet50)\//;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    out: { type: 'string', default: 'pichesh.zip' },
    data: { type: 'boolean', default: true },
  },
});

const folder = join(cacheFolder, 'portable');
await rm(folder, { recursive: true, force: true });
// From here: on Windows no argument may hold a space, and the path to here may.
const outDir = relative(process.cwd(), folder).replaceAll('\\', '/');
if ((await runScript('build', ['--outDir', outDir], { SITE_BASE: portableBase })) !== 0)
  process.exit(1);

const out = resolve(values.out);
const files = await siteFiles(folder);
const archive = zip(files);
await writeFile(out, archive);
console.log(`\n${out}: ${megabytes(archive.length)}, ${files.length} files.`);
console.log('Unpack it and serve the folder, as with: npx serve pichesh');
if (!values.data) console.log('Without images of CIFAR-10 and weights of ResNet50.');

async function siteFiles(root: string): Promise<ZipEntry[]> {
  const names = (await readdir(root, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const entries: ZipEntry[] = [];
  for (const name of names.sort()) {
    if (leftOut.test(name) || (!values.data && data.test(name))) continue;
    if (!(await stat(join(root, name))).isFile()) continue;
    entries.push({ name: `pichesh/${name}`, bytes: await readFile(join(root, name)) });
  }
  return entries;
}
