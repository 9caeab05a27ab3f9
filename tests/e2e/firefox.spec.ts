import { expect, test } from '@playwright/test';
import { findFirefox, Firefox } from './firefox.ts';

const path = findFirefox();

test.describe('in Firefox', () => {
  test.describe.configure({ timeout: 400_000 });
  test.skip(!path, 'no Firefox on this machine');

  let firefox: Firefox;

  test.beforeEach(async () => {
    firefox = await Firefox.open(path ?? '');
  });

  test.afterEach(async () => {
    await firefox.close();
  });

  for (const language of ['en', 'fa']) {
    test(`chapters of /${language}/ open without a fault`, async ({ baseURL }) => {
      for (const page of ['', 'q1-b/', 'q2/', 'q3-a/', 'lab/']) {
        await firefox.goTo(`${baseURL ?? ''}/${language}/${page}`);
        await firefox.value(readThrough);
        expect(await firefox.value('document.documentElement.lang')).toBe(language);
        expect(await firefox.value('document.querySelectorAll("astro-island[ssr]").length')).toBe(
          0,
        );
      }
      expect(firefox.errors).toEqual([]);
    });
  }

  test('the networks train', async ({ baseURL }) => {
    await firefox.goTo(
      `${baseURL ?? ''}/fa/q2/?cifar10=epochs:1,batch:32,images:320,backend:wasm,seed:1`,
    );
    await firefox.value(readThrough);
    const demo = 'document.querySelector("#demo-cifar10")';
    await firefox.value(`${demo}.querySelector('[data-action="start"]').click()`);
    await expect
      .poll(() => firefox.value(`${demo}.dataset.state`), { timeout: 150_000 })
      .toMatch(/^(done|error)$/);
    expect(await firefox.value(`${demo}.dataset.state`)).toBe('done');
    expect(Number(await firefox.value(`${demo}.dataset.testLoss`))).toBeGreaterThan(0);
  });
});

/** Brings every demo into sight and waits until it listens, and until the page is done with its own code. */
const readThrough = `(async () => {
  const pause = () => new Promise((next) => setTimeout(next, 50));
  for (const island of document.querySelectorAll('astro-island')) {
    // The island itself has no box.
    for (let look = 0; look < 600 && island.hasAttribute('ssr'); look += 1) {
      island.firstElementChild?.scrollIntoView();
      await pause();
    }
  }
  // The theme asks for its search when the browser is idle, and does not bear to be left meanwhile.
  const isThere = () =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('pagefind-on-demand'));
  for (let look = 0; look < 600 && !isThere(); look += 1) await pause();
})()`;
