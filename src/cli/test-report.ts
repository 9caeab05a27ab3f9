import { existsSync, readFileSync } from 'node:fs';

/** How many tests of a stage passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What a stage without tests of its own counts as: one test. */
export function tallyOfExit(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Reads Vitest's JSON report. */
export function tallyOfVitest(reportPath: string, exitCode: number): Tally {
  const report = readReport(reportPath) as
    { numPassedTests: number; numFailedTests: number } | undefined;
  return honest(report?.numPassedTests, report?.numFailedTests, exitCode);
}

/** Reads Playwright's JSON report. */
export function tallyOfPlaywright(reportPath: string, exitCode: number): Tally {
  const report = readReport(reportPath) as
    { stats: { expected: number; unexpected: number; flaky: number } } | undefined;
  const { expected, unexpected, flaky } = report?.stats ?? {};
  return honest(expected, (unexpected ?? 0) + (flaky ?? 0), exitCode);
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** A runner that failed without a failed test (a file does not load), or ran none at all, is one failure. */
function honest(passed = 0, failed = 0, exitCode: number): Tally {
  const isSound = failed > 0 || (exitCode === 0 && passed > 0);
  return { passed, failed: isSound ? failed : 1 };
}
