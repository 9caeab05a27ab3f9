import { existsSync } from 'node:fs';
import { wantedHeaders } from '../../src/ui/health/deployed.ts';
import { assetIds } from '../../src/ui/health/reports.ts';
import { expect, test } from './fixtures.ts';

const folders = {
  cifar10: 'cifar10',
  sprites10: 'sprites10',
  'resnet50-int8': 'resnet50/int8',
  'resnet50-float16': 'resnet50/float16',
} as const;

for (const language of ['en', 'fa']) {
  test(`/${language}/health/ tells what this copy has`, async ({ page, faults }) => {
    const requests: string[] = [];
    await page.goto(`/${language}/health/`, { waitUntil: 'networkidle' });
    await page.locator('[data-part="device"][data-state="done"]').waitFor();
    await expect(page.locator('[data-ability="isolated"]')).toHaveAttribute('data-has', 'true');
    await expect(page.locator('[data-ability="simd"]')).toHaveAttribute('data-has', 'true');
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('[data-action="check"]').click();
    await expect(page.locator('[data-part="copy"]')).toHaveAttribute('data-state', 'done');
    for (const id of assetIds) {
      const isHere = existsSync(`dist/assets/${folders[id]}/manifest.json`);
      const asset = page.locator(`[data-asset="${id}"]`);
      await expect(asset).toHaveAttribute('data-asset-state', isHere ? 'here' : 'absent');
    }
    expect(requests.filter((address) => address.endsWith('/manifest.json'))).toHaveLength(4);
    for (const [name, value] of Object.entries(wantedHeaders)) {
      const header = page.locator(`[data-header="${name}"]`);
      await expect(header).toHaveAttribute('data-good', 'true');
      await expect(header).toHaveText(value);
    }
    // What this copy lacks is answered with 404, which the browser reports as well.
    faults.errors.length = 0;
    faults.failedRequests.length = 0;
  });
}

test('the ways to compute are tried with a click', async ({ page }) => {
  await page.goto('/en/health/');
  await page.locator('[data-action="try"]').click();
  const part = page.locator('[data-part="backends"]');
  await expect(part).toHaveAttribute('data-state', 'done', { timeout: 150_000 });
  await expect(part).toHaveAttribute('data-backend', /^(webgpu|webgl|wasm|cpu)$/);
  await part.locator('summary').click();
  await expect(part.locator('tbody tr')).toHaveCount(4);
});

test('says so when the host answers no more', async ({ page, context, faults }) => {
  await page.goto('/en/health/', { waitUntil: 'networkidle' });
  await page.locator('[data-part="device"][data-state="done"]').waitFor();
  await page.locator('[data-action="check"]').click();
  await expect(page.locator('[data-part="copy"]')).toHaveAttribute('data-state', 'done');
  await context.setOffline(true);
  await page.locator('[data-action="check"]').click();
  await expect(page.locator('[data-part="copy"] [role="alert"]')).toBeVisible();
  await expect(page.locator('[data-asset="sprites10"]')).toHaveAttribute(
    'data-asset-state',
    'unreachable',
  );
  faults.errors.length = 0;
  faults.failedRequests.length = 0;
});

for (const { language, said } of [
  { language: 'en', said: /could not be fetched/ },
  { language: 'fa', said: /دریافت نشد/ },
])
  test(`/${language}/health/ says that what checks this copy did not come, and asks for it again`, async ({
    page,
    faults,
  }) => {
    await page.route('**/deployed.*.js', (route) => route.abort());
    await page.goto(`/${language}/health/`);
    await page.locator('[data-part="device"][data-state="done"]').waitFor();
    const part = page.locator('[data-part="copy"]');
    await part.locator('[data-action="check"]').click();
    await expect(part.getByRole('alert')).toHaveText(said);
    await expect(part.locator('[data-action="check"]')).toBeEnabled();
    for (const failed of faults.failedRequests.splice(0)) expect(failed).toContain('deployed');
    await page.unroute('**/deployed.*.js');
    await part.locator('[data-action="fetch-again"]').click();
    await expect(part).toHaveAttribute('data-state', 'done');
    await expect(part.locator('[data-asset="sprites10"]')).toHaveAttribute(
      'data-asset-state',
      'here',
    );
    await expect(part.getByRole('alert')).toHaveCount(0);
    // What this copy lacks is answered with 404, which the browser reports as well.
    faults.errors.length = 0;
    faults.failedRequests.length = 0;
  });
