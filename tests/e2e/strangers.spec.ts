import type { BrowserContext } from '@playwright/test';
import { openDemo, press, reaches, short } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';

test('a reader who reads, searches, trains and looks into things meets nobody else', async ({
  page,
  context,
  baseURL,
}) => {
  const asked = watchAll(context);
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
      tellViolation(`${violatedDirective} ${blockedURI}`);
    });
  });

  await page.goto('/');
  await expect(page).toHaveURL('/en/');
  await page.locator('[data-other-language]:visible').click();
  await expect(page).toHaveURL('/fa/');
  await page.waitForLoadState('networkidle');
  await page.locator('button[data-open-modal]').click();
  await page.getByRole('dialog').locator('input').fill('کانولوشن');
  await page.getByRole('dialog').locator('a.pagefind-ui__result-link').first().click();
  await page.waitForLoadState('networkidle');

  const demo = await openDemo(page, 'en', short);
  await press(demo, 'start');
  await reaches(demo, 'done');
  await expect(demo.locator('[data-kept="true"]')).toBeVisible();
  await page.goto('/en/lab/');
  await expect(page.locator('#demo-lab')).toHaveAttribute('data-runs', '1');
  await page.goto('/fa/health/');
  await expect(page.locator('[data-part="device"]')).toHaveAttribute('data-state', 'done');

  expect(violations).toEqual([]);
  expect(asked.length).toBeGreaterThan(100);
  const { origin } = new URL(baseURL ?? '');
  expect(asked.filter((address) => !isOwn(address, origin))).toEqual([]);
});

test('a page that wanted to ask a stranger, or to run what is no part of it, could not', async ({
  page,
  faults,
}) => {
  await page.goto('/en/q1/');
  const outcomes = await page.evaluate(async () => {
    const forbidden: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      forbidden.push(effectiveDirective);
    });
    const foreign = 'https://stranger.invalid/x.js';
    await import(foreign).catch(() => undefined);
    const picture = new Image();
    picture.src = 'https://stranger.invalid/x.png';
    const answer = await fetch('https://stranger.invalid/').then(
      () => 'answered',
      () => 'refused',
    );
    const refuses = (act: () => void) => {
      try {
        act();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    const untrusted = {
      markup: refuses(() => {
        document.createElement('div').innerHTML = '<img src="" onerror="window.intruded = true">';
      }),
      script: refuses(() => {
        document.createElement('script').textContent = 'window.intruded = true';
      }),
      handler: refuses(() => {
        document.createElement('button').setAttribute('onclick', 'window.intruded = true');
      }),
      address: refuses(() => {
        document.createElement('script').src = foreign;
      }),
      worker: refuses(() => new Worker(foreign, { type: 'module' })),
    };
    // What a test evaluates may evaluate; what comes later is the page's own.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve((0, eval)('1 + 1'));
        } catch {
          resolve('refused');
        }
      });
    });
    return { answer, evaluated, intruded: 'intruded' in window, untrusted, forbidden };
  });
  expect(outcomes).toMatchObject({ answer: 'refused', evaluated: 'refused', intruded: false });
  expect(outcomes.untrusted).toEqual({
    markup: true,
    script: true,
    handler: true,
    address: true,
    worker: true,
  });
  expect(new Set(outcomes.forbidden)).toEqual(
    new Set(['script-src-elem', 'require-trusted-types-for', 'img-src', 'connect-src']),
  );
  // The browser tells all of it, which is what was asked for.
  faults.errors.length = 0;
  faults.failedRequests.length = 0;
  faults.foreignRequests.length = 0;
});

/** Every address that any page, frame or worker asks for. */
function watchAll(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  return asked;
}

const isOwn = (address: string, origin: string) =>
  /^(?:data|blob):/.test(address) || new URL(address).origin === origin;
