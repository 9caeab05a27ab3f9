/**
 * `npm run lighthouse`: Lighthouse over every page of the built site in both languages, as on a middling
 * phone. Prints the four scores of each page; where one is below 100 the page is looked at twice more, and
 * the median counts. Ends with 1 where a median is below 100. `-- --pages en/q1-a,fa/q2` looks at some.
 * The pages come as the hosts of `deploy/` send them: HTTP/2, text compressed (gzip, the weakest of theirs).
 *
 * Lighthouse is fetched by `npx` and is no dependency: the site does not need it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import basicSsl from '@vitejs/plugin-basic-ssl';
import { median } from 'd3-array';
import * as v from 'valibot';
import { preview } from 'vite';
import { pages as outline } from '../site/course.ts';
import { findOrInstallBrowser } from './find-browser.ts';

const version = '12.8.2';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const rounds = 3;

/**
 * Lighthouse comes to each page from an empty one, whose picture Chromium holds for one or two seconds
 * now and then, while nothing is at work: it measures that wait then, and not the page.
 */
const quiet = '--disable-features=PaintHolding';

/** Browsers speak HTTP/2 over TLS only; the certificate is made here, and nobody vouches for it. */
const trusting = '--ignore-certificate-errors';

type Scores = readonly number[];

const answer = v.object({
  categories: v.record(v.string(), v.object({ score: v.nullable(v.number()) })),
  audits: v.record(v.string(), v.object({ title: v.string(), score: v.nullable(v.number()) })),
});

const { values } = parseArgs({ options: { pages: { type: 'string' } } });
const all = ['en', 'fa'].flatMap((language) =>
  ['', ...outline].map((page) => `${language}/${page}`),
);
const chosen = values.pages === undefined ? all : values.pages.split(',');

const browser = findOrInstallBrowser();
if (!browser) throw new Error('No browser could be found or installed');
const reports = mkdtempSync(join(tmpdir(), 'pichesh-lighthouse-'));
const server = await preview({
  configFile: false,
  appType: 'mpa',
  logLevel: 'warn',
  plugins: [basicSsl()],
});
const [root = ''] = server.resolvedUrls?.local ?? [];
let isPerfect = true;
console.log(['page', ...categories].join('\t'));
try {
  for (const page of chosen) {
    const found = [await look(page)];
    while (found.length < rounds && worst(found.at(-1) ?? []) < 100) found.push(await look(page));
    const medians = categories.map((_, at) => median(found, (scores) => scores[at]) ?? NaN);
    isPerfect &&= worst(medians) === 100;
    console.log([page, ...medians.map((score) => score.toFixed(0))].join('\t'));
  }
} finally {
  await server.close();
  rmSync(reports, { recursive: true });
}
process.exitCode = isPerfect ? 0 : 1;

function worst(scores: Scores): number {
  return Math.min(...scores);
}

/** The four scores of a page, from 0 to 100; what keeps one below 100 is told. */
async function look(page: string): Promise<Scores> {
  const file = join(reports, 'report.json');
  const address = `${root}${page}${page.endsWith('/') ? '' : '/'}`;
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', quiet, trusting].join(' ');
  const child = spawn(
    'npx',
    [
      ...['--yes', `lighthouse@${version}`, address, '--quiet', '--output=json'],
      ...[
        `--output-path=${file}`,
        `--only-categories=${categories.join()}`,
        `--chrome-flags=${flags}`,
      ],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: browser } },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Lighthouse failed on ${address}`);
  const report = v.parse(answer, JSON.parse(readFileSync(file, 'utf8')));
  const scores = categories.map((name) => Math.round(100 * (report.categories[name]?.score ?? 0)));
  if (worst(scores) < 100) {
    const faults = Object.values(report.audits).filter(
      ({ score }) => score !== null && score < 0.9,
    );
    console.log(`  ${scores.join(' ')}: ${faults.map(({ title }) => title).join('; ')}`);
  }
  return scores;
}
