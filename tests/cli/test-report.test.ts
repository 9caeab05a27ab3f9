import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sum, tallyOfExit, tallyOfPlaywright, tallyOfVitest } from '../../src/cli/test-report.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pichesh-report-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('tallies', () => {
  test('a stage without tests counts as one', () => {
    expect(tallyOfExit(0)).toEqual({ passed: 1, failed: 0 });
    expect(tallyOfExit(2)).toEqual({ passed: 0, failed: 1 });
  });

  test("of Vitest's report", () => {
    const path = report({ numPassedTests: 5, numFailedTests: 2 });
    expect(tallyOfVitest(path, 1)).toEqual({ passed: 5, failed: 2 });
  });

  test("of Playwright's report: a test that passed only on the second try has failed", () => {
    const path = report({ stats: { expected: 7, unexpected: 1, flaky: 1 } });
    expect(tallyOfPlaywright(path, 1)).toEqual({ passed: 7, failed: 2 });
  });

  test('a runner that fails without a failed test is one failure', () => {
    const path = report({ numPassedTests: 5, numFailedTests: 0 });
    expect(tallyOfVitest(path, 1)).toEqual({ passed: 5, failed: 1 });
  });

  test('a runner that leaves no report is never a success', () => {
    const missing = join(folder, 'missing.json');
    expect(tallyOfVitest(missing, 1)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOfPlaywright(missing, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('are summed', () => {
    const tallies = [tallyOfExit(0), tallyOfExit(1), { passed: 3, failed: 0 }];
    expect(sum(tallies)).toEqual({ passed: 4, failed: 1 });
  });
});
