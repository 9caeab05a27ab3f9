/** How the time to build the site grows with its pages: the site as it is, and with generated pages added. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Generated pages, half of them in either language. */
const counts = [0, 10, 100, 1000] as const;
const sectionsPerPage = 6;

/**
 * Builds a copy of the working tree with more and more pages and prints seconds, and milliseconds for each
 * page that was added.
 * @throws Error where a build fails
 */
export async function benchBuild(): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'pichesh-build-'));
  try {
    copyTree(copy);
    console.log('generated pages\tseconds\tms for each more');
    let without = 0;
    for (const count of counts) {
      writePages(copy, count);
      const seconds = await build(copy);
      if (count === 0) without = seconds;
      const each = count === 0 ? '' : ((1000 * (seconds - without)) / count).toFixed(0);
      console.log(`${count}\t${seconds.toFixed(1)}\t${each}`);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * What git knows and what is not committed yet, the built kernels, and the packages: copied, as Astro does not
 * find the styles of components that lie outside the folder it builds.
 */
function copyTree(copy: string): void {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', list, { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of [
    ...files,
    'src/engine/kernels/wasm/build',
    'src/site/fonts/build',
    'public/assets/sprites10',
  ]) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(file, join(copy, file), { recursive: true });
  }
  const mode = constants.COPYFILE_FICLONE;
  cpSync('node_modules', join(copy, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    mode,
  });
}

function writePages(copy: string, count: number): void {
  for (let page = 0; page < count; page += 1) {
    const language = page % 2 === 0 ? 'en' : 'fa';
    const name = `generated-${Math.floor(page / 2)}`;
    writeFileSync(join(copy, 'content/docs', language, `${name}.mdx`), pageText(name, page));
  }
}

/** A chapter of middle length: headings, prose, formulas, a table and a listing. */
function pageText(name: string, seed: number): string {
  const words =
    'a filter slides over the input and adds up what it finds under each of its weights';
  const sections = Array.from({ length: sectionsPerPage }, (_, section) => {
    const size = 8 + ((seed + section) % 200);
    return [
      `## Section ${section} {#${name}-${section}}`,
      ...Array.from({ length: 5 }, (_, part) => `${words} ${part + size}. `.repeat(4)),
      `$$o = \\left\\lfloor \\frac{${size} + 2p - k}{s} \\right\\rfloor + 1$$`,
      `| size | kernel |\n| --- | --- |\n| ${size} | 3 |`,
      '```python\n' + `x = Conv2D(${size}, 3, padding="same")(x)\n` + '```',
    ].join('\n\n');
  });
  return `---\ntitle: Generated page ${name}\ndescription: A page that measures the build.\n---\n\n${sections.join('\n\n')}\n`;
}

/** @returns seconds */
async function build(folder: string): Promise<number> {
  const startedAt = performance.now();
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the build in ${folder} failed`);
  return (performance.now() - startedAt) / 1000;
}
