import type { Browser, Page } from '@playwright/test';
import { long, openDemo, press, reaches, steps } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 400_000 });

const longestMs = 50;

/** One task of the page's main thread as Chromium's tracing tells it; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Time on the clock, and on the processor: a busy machine lengthens only the first. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly frames?: readonly Frame[] } };
}
interface Frame {
  readonly url: string;
  readonly processId: number;
}

test('training keeps the page responsive', async ({ page, browser }) => {
  const demo = await openDemo(page, 'en', { ...long, data: 'sprites10' });
  await press(demo, 'start');
  await reaches(demo, 'running');
  await steps(demo, 20);
  const tasks = await mainThreadTasks(page, browser, () => steps(demo, 500));
  const onClock = tasks.filter(({ dur = 0 }) => dur > 1000 * longestMs);
  const worked = tasks.filter(({ tdur = 0 }) => tdur > 1000 * longestMs);
  const longest = Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
  console.log(
    `While training: ${tasks.length} main-thread tasks, the longest worked ${longest.toFixed(1)} ms; ` +
      `over ${longestMs} ms: ${worked.length} by work, ${onClock.length} by the clock.`,
  );
  expect(tasks.length).toBeGreaterThan(0);
  expect(worked).toEqual([]);
});

/** The tasks that the page's main thread ran meanwhile. */
async function mainThreadTasks(
  page: Page,
  browser: Browser,
  meanwhile: () => Promise<void>,
): Promise<TraceEvent[]> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'],
  });
  await meanwhile();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const frames = trace.traceEvents.flatMap(({ args }) => args.data?.frames ?? []);
  const process = frames.find(({ url }) => url === page.url())?.processId;
  const main = trace.traceEvents.find(
    ({ name, pid, args }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' && pid === process,
  );
  return trace.traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === main?.pid && tid === main.tid,
  );
}
