/**
 * `npm test`: every check of the project, one stage after the other, stopping at the first that fails.
 * The last line is always `N passed, N failed`: the tests of the stages that ran, a stage without
 * tests of its own counting as one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallBrowser, findOrInstallHeadlessShell } from './find-browser.ts';
import { freePort } from './free-port.ts';
import { runScript } from './run-npm.ts';
import { sum, tallyOfExit, tallyOfPlaywright, tallyOfVitest, type Tally } from './test-report.ts';

interface Stage {
  readonly name: string;
  readonly run: () => Promise<Tally>;
}

const reports = mkdtempSync(join(tmpdir(), 'pichesh-test-'));

const stages: readonly Stage[] = [
  { name: 'Types', run: async () => tallyOfExit(await runScript('check')) },
  { name: 'Lint and format', run: async () => tallyOfExit(await runScript('lint')) },
  // Says in a line where npm cannot get them; the tests that need them are skipped then.
  {
    name: 'Weights of ResNet50',
    run: async () => tallyOfExit(await runScript('assets', ['resnet50'])),
  },
  { name: 'Unit, architecture and bilingual tests', run: () => vitest('unit') },
  ...(process.env['CIFAR10_ARCHIVE']
    ? [{ name: 'CIFAR-10', run: async () => tallyOfExit(await runScript('assets', ['cifar10'])) }]
    : []),
  { name: 'Build', run: async () => tallyOfExit(await runScript('build')) },
  { name: 'Links and words of the built site', run: () => vitest('built') },
  { name: 'Pack', run: async () => tallyOfExit(await runScript('pack', ['--no-data'])) },
  { name: 'End to end in Chromium', run: endToEnd },
];

const tallies: Tally[] = [];
for (const { name, run } of stages) {
  const startedAt = Date.now();
  console.log(`\n=== ${name} ===`);
  const tally = await run().catch((failure: unknown): Tally => {
    console.error(failure instanceof Error ? failure.message : failure);
    return { passed: 0, failed: 1 };
  });
  tallies.push(tally);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  console.log(`=== ${name}: ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s ===`);
  if (tally.failed > 0) break;
}
rmSync(reports, { recursive: true });

const { passed, failed } = sum(tallies);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);

async function vitest(script: 'unit' | 'built'): Promise<Tally> {
  const report = join(reports, `${script}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return tallyOfVitest(report, await runScript(script, reporters));
}

async function endToEnd(): Promise<Tally> {
  const browser = findOrInstallBrowser();
  const shell = findOrInstallHeadlessShell();
  if (!browser) {
    console.error(
      'No browser could be found or installed. Install Chromium or Chrome and run `npm test` again,\n' +
        'or name one: CHROME_PATH=/path/to/chrome npm test',
    );
    return { passed: 0, failed: 1 };
  }
  console.log(`Browser: ${shell ?? browser}`);
  const report = join(reports, 'e2e.json');
  const code = await runScript('e2e', ['--reporter=list,json'], {
    E2E_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return tallyOfPlaywright(report, code);
}
