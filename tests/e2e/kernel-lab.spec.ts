import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function openLab(page: Page, query = '', language: 'en' | 'fa' = 'en'): Promise<Locator> {
  await page.goto(`/${language}/q1-a/${query}`);
  const lab = page.locator('#demo-kernel-lab');
  await lab.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: lab })).not.toHaveAttribute('ssr');
  return lab;
}

const answerOf = (lab: Locator) => lab.locator('.kl-explore').getAttribute('data-answer');
const weight = (lab: Locator, row: number, column: number) =>
  lab.locator('.cells[data-kind="weights"] tr').nth(row).locator('input').nth(column);
const addressOf = (page: Page) => new URL(page.url()).searchParams.get('kernel-lab') ?? '';

for (const language of ['en', 'fa'] as const) {
  test(`${language}: is walked by keyboard, and its numbers follow`, async ({ page }) => {
    const lab = await openLab(page, '', language);
    const explore = lab.locator('.kl-explore');
    const output = lab.locator('[data-map="output"] [role="slider"]');
    await output.focus();
    const before = await answerOf(lab);
    await page.keyboard.press('ArrowRight');
    await expect(explore).toHaveAttribute('data-column', '2');
    expect(await answerOf(lab)).not.toBe(before);
    await expect.poll(() => addressOf(page)).toContain('column:2');

    await lab.locator('[data-map="input"] [role="slider"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(explore).toHaveAttribute('data-row', '10');

    const still = await answerOf(lab);
    await weight(lab, 1, 2).focus();
    await page.keyboard.press('ArrowUp');
    await expect(weight(lab, 1, 2)).toHaveValue('3');
    await expect.poll(() => answerOf(lab)).not.toBe(still);
    await expect(lab).not.toHaveAttribute('data-preset');
  });

  test(`${language}: fits a phone, with the largest kernel`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    const kernel = new Array(49).fill(-12.5).join('_');
    const lab = await openLab(page, `?kernel-lab=kernel:${kernel},learn:1,padding:full`, language);
    await expect(lab.locator('.kl-learn-body')).toBeVisible();
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wider()).toBeLessThanOrEqual(0);
    const tooSmall = await lab.locator('.cells[data-kind="weights"] input').evaluateAll(
      (inputs) =>
        inputs.filter((input) => {
          const { width, height } = input.getBoundingClientRect();
          return Math.min(width, height) < 38;
        }).length,
    );
    expect(tooSmall).toBe(0);
  });
}

test('takes typed weights in Persian digits, and leaves nonsense alone', async ({ page }) => {
  const lab = await openLab(page, '', 'fa');
  await weight(lab, 0, 0).fill('−۲٫۵');
  await expect.poll(() => addressOf(page)).toContain('kernel:-2.5_0_1');
  await weight(lab, 0, 0).fill('abc');
  await weight(lab, 0, 1).focus();
  await expect(weight(lab, 0, 0)).toHaveValue('−2.5');
});

test('opens in the state of its address, locked, and says what made no sense', async ({ page }) => {
  const state = 'picture:dot,kernel:emboss,order:flipped,row:4,column:4,stride:9';
  const lab = await openLab(page, `?kernel-lab=${state}&lock=kernel-lab`);
  await expect(lab).toHaveAttribute('data-preset', 'emboss');
  await expect(lab.locator('[data-flip]')).toHaveAttribute('data-flip', 'other');
  await expect(lab.locator('[data-about="link"]')).toContainText('stride:9');
  await expect(weight(lab, 0, 0)).toBeDisabled();
  await expect(lab.locator('input[value="gaussian"]')).toBeDisabled();
  await lab.locator('[data-action="unlock"]').click();
  await expect(weight(lab, 0, 0)).toBeEnabled();
});

test('says that a kernel has no place, and goes on', async ({ page }) => {
  const lab = await openLab(page, `?kernel-lab=picture:dot,stride:4`);
  await lab.locator('input[name="own-picture"]').setInputFiles(await pngOf(page, 4, 3));
  await expect(lab).toHaveAttribute('data-picture', 'own');
  await lab.locator('input[name="kernel-size"]').fill('7');
  await expect(lab.locator('[data-about="impossible"]')).toBeVisible();
  await lab.locator('input[value="full"]').check({ force: true });
  await expect(lab.locator('[data-map="output"]')).toBeVisible();
});

test('fetches photographs on a click, not before', async ({ page }) => {
  const assets: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/assets/')) assets.push(request.url());
  });
  const lab = await openLab(page, '?kernel-lab=picture:frog');
  await expect(lab.locator('[data-about="photo"]')).toBeVisible();
  expect(assets).toEqual([]);
  await lab.locator('[data-action="load-photos"]').click();
  await expect(lab).toHaveAttribute('data-picture', 'frog');
  await expect(lab.locator('.kl-thumb')).toHaveCount(14);
});

test('learns Sobel from its answers, and cannot learn its magnitude', async ({ page }) => {
  const lab = await openLab(page);
  await lab.locator('[data-action="learn"]').click();
  const body = lab.locator('.kl-learn-body');
  await body.locator('[data-action="step"]').click();
  await expect(body).toHaveAttribute('data-learn-step', '1');
  await expect(body).toHaveAttribute('data-verdict', 'on-the-way');
  await body.locator('[data-action="run"]').click();
  await expect(body).toHaveAttribute('data-verdict', 'learned');
  await expect(body).toHaveAttribute('data-learn-running', 'false');
  const learned = body.locator('[data-kind="learned"] td');
  await expect(learned).toHaveText(['−1', '0', '1', '−2', '0', '2', '−1', '0', '1']);

  await body.locator('select[name="target"]').selectOption('magnitude');
  await expect(body).toHaveAttribute('data-learn-step', '0');
  await body.locator('[data-action="run"]').click();
  await expect(body).toHaveAttribute('data-verdict', 'impossible');
  expect(Number(await body.getAttribute('data-explained'))).toBeLessThan(0.02);
});

test.describe('an own picture', () => {
  test('stands upright as its EXIF orientation says, and stays out of the address', async ({
    page,
  }) => {
    const sent: string[] = [];
    const lab = await openLab(page);
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.url().length > 2000) sent.push(request.url());
    });
    const turned = withOrientation(await jpegOf(page, 60, 30), 6);
    await lab.locator('input[name="own-picture"]').setInputFiles({
      name: 'turned.jpg',
      mimeType: 'image/jpeg',
      buffer: turned,
    });
    await expect(lab).toHaveAttribute('data-picture', 'own');
    await expect(lab).toHaveAttribute('data-output-rows', '58');
    await expect(lab).toHaveAttribute('data-output-columns', '28');
    // White was at the left, so it is above now.
    await lab.locator('input[value="identity"]').check({ force: true });
    await lab.locator('[data-map="output"] [role="slider"]').focus();
    await page.keyboard.press('PageUp');
    expect(Number(await answerOf(lab))).toBeGreaterThan(240);
    await page.keyboard.press('PageDown');
    await expect.poll(async () => Number(await answerOf(lab))).toBeLessThan(15);
    expect(addressOf(page)).not.toContain('own');
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });

  test('that is broken, none or too large is told, and the one before stays', async ({ page }) => {
    const lab = await openLab(page);
    const input = lab.locator('input[name="own-picture"]');
    const told = lab.locator('[data-about="own-picture"]');
    const cut = await pngOf(page, 40, 40);
    await input.setInputFiles({ ...cut, buffer: cut.buffer.subarray(0, -20) });
    await expect(told).toContainText('cannot read');
    await input.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
    await expect(told).toContainText('not a picture');
    const vast = await pngOf(page, 4, 4);
    vast.buffer.writeUInt32BE(30_000, 16);
    vast.buffer.writeUInt32BE(30_000, 20);
    await input.setInputFiles(vast);
    await expect(told).toContainText(/too large|cannot read/);
    await expect(lab).toHaveAttribute('data-picture', 'letter');
    await input.setInputFiles(await pngOf(page, 20, 10));
    await expect(told).toHaveCount(0);
    await expect(lab).toHaveAttribute('data-output-rows', '8');
  });

  test('is read at another size, after a file that is none as well', async ({ page }) => {
    const lab = await openLab(page);
    const input = lab.locator('input[name="own-picture"]');
    await input.setInputFiles(await pngOf(page, 256, 128));
    await expect(lab).toHaveAttribute('data-picture', 'own');
    await lab.locator('input[name^="own-size"][value="32"]').check({ force: true });
    await expect(lab).toHaveAttribute('data-output-columns', '30');
    await input.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
    await expect(lab.locator('[data-about="own-picture"]')).toContainText('not a picture');
    await expect(lab).toHaveAttribute('data-output-columns', '30');
    await lab.locator('input[name^="own-size"][value="64"]').check({ force: true });
    await expect(lab).toHaveAttribute('data-output-columns', '62');
    await expect(lab).toHaveAttribute('data-output-rows', '30');
  });

  test('can be pasted', async ({ page }) => {
    const lab = await openLab(page);
    const isTaken = () =>
      page.evaluate(async () => {
        const canvas = new OffscreenCanvas(12, 9);
        canvas.getContext('2d')?.fillRect(0, 0, 6, 9);
        const blob = await canvas.convertToBlob();
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([blob], 'pasted.png', { type: 'image/png' }));
        const init = { clipboardData, bubbles: true, cancelable: true };
        return !document.dispatchEvent(new ClipboardEvent('paste', init));
      });
    // The document listens a frame later than the lab itself.
    await expect.poll(isTaken).toBe(true);
    await expect(lab).toHaveAttribute('data-output-rows', '7');
  });

  test('comes from the camera, which goes off with it', async ({ page }) => {
    await page.addInitScript(() => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: 64, height: 48 });
      const context = canvas.getContext('2d');
      setInterval(() => context?.fillRect(0, 0, 64, 48), 50);
      const stream = canvas.captureStream(20);
      Object.assign(window, { stream });
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream);
    });
    const lab = await openLab(page);
    await lab.locator('[data-action="open-camera"]').click();
    await lab.locator('[data-action="take-picture"]').click();
    await expect(lab).toHaveAttribute('data-output-rows', '46');
    await expect(lab.locator('.camera')).toHaveCount(0);
    const isOn = () =>
      page.evaluate(() =>
        (window as unknown as { stream: MediaStream }).stream
          .getTracks()
          .some(({ readyState }) => readyState === 'live'),
      );
    expect(await isOn()).toBe(false);
  });

  test('is not taken where the camera is denied, and that is told', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    const lab = await openLab(page);
    await lab.locator('[data-action="open-camera"]').click();
    await expect(lab.locator('.camera')).toHaveAttribute('data-camera', 'denied');
    await expect(lab.getByRole('alert')).toContainText('not allowed');
  });
});

interface ImageFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function pngOf(page: Page, width: number, height: number): Promise<ImageFile> {
  const buffer = await drawnFile(page, width, height, 'image/png');
  return { name: 'picture.png', mimeType: 'image/png', buffer };
}

const jpegOf = (page: Page, width: number, height: number) =>
  drawnFile(page, width, height, 'image/jpeg');

/** White at the left, black at the right. */
async function drawnFile(page: Page, width: number, height: number, type: string): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([columns, rows, mime]) => {
      const canvas = new OffscreenCanvas(columns, rows);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no 2d canvas');
      context.fillRect(0, 0, columns, rows);
      context.fillStyle = 'white';
      context.fillRect(0, 0, columns / 2, rows);
      const blob = await canvas.convertToBlob({ type: mime, quality: 1 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height, type] as const,
  );
  return Buffer.from(bytes);
}

/** A JPEG with an EXIF segment that holds nothing but the orientation. */
function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4); // where the directory begins
  tiff.writeUInt16BE(1, 8); // its entries
  tiff.writeUInt16BE(0x0112, 10); // orientation
  tiff.writeUInt16BE(3, 12); // a short
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const segment = Buffer.from([0xff, 0xe1, 0, 0]);
  segment.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, content, jpeg.subarray(2)]);
}
