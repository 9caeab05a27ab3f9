import { expect, test as base, type Page } from '@playwright/test';

export { expect };

/** What a page must never do, seen from outside. */
export interface Faults {
  /** Errors in the console (a violation of the content security policy is one) and uncaught ones. */
  readonly errors: string[];
  readonly failedRequests: string[];
  readonly foreignRequests: string[];
}

/** Every test fails on an error in the console, a failed request or a request to another host. */
export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ page }, use) => {
      const faults = watch(page);
      await use(faults);
      expect(faults).toEqual({ errors: [], failedRequests: [], foreignRequests: [] });
    },
    { auto: true },
  ],
});

/** Where the site has no CIFAR-10 of its own, a training asks once, and 404 is the answer. */
const question = '/assets/cifar10/manifest.json';

function watch(page: Page): Faults {
  const faults: Faults = { errors: [], failedRequests: [], foreignRequests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') faults.errors.push(message.text());
  });
  page.on('pageerror', (error) => faults.errors.push(String(error)));
  page.on('response', (response) => {
    const isAnswer = response.status() === 404 && response.url().endsWith(question);
    if (response.status() >= 400 && !isAnswer) faults.failedRequests.push(response.url());
  });
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it was still loading.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') faults.failedRequests.push(`${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost')
      faults.foreignRequests.push(request.url());
  });
  return faults;
}
