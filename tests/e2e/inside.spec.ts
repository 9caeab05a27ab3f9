/** The look into a network that has just been trained, and the network to take along. */
import { readFile } from 'node:fs/promises';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import type { Locator } from '@playwright/test';
import { openDemo, press, reaches } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';
import { SmallCifar10 } from './small-cifar10.ts';

test.describe.configure({ timeout: 400_000 });

const settings = { epochs: 1, batch: 32, images: 320, backend: 'wasm', seed: 1 };

let small: SmallCifar10;
test.beforeAll(async () => {
  small = await SmallCifar10.pack();
});
test.afterAll(() => small.remove());

const shown = async (panel: Locator, place: string, name: string) =>
  Number(await panel.locator(place).getAttribute(name));

for (const language of ['en', 'fa'] as const) {
  test(`${language}: from a mistake to one output, and out of the page again`, async ({ page }) => {
    await small.install(page.context());
    const demo = await openDemo(page, language, settings);
    await press(demo, 'start');
    await reaches(demo, 'done');
    const inside = demo.locator('.trained-part-inside');
    await inside.locator('> summary').click();

    // Any cell with images: the page's own arithmetic says what the engine said of them.
    const cell = inside.locator('.matrix td:not([data-zero="true"]) button').last();
    await cell.click();
    const answer = await cell.getAttribute('data-column');
    await expect(inside.locator('.inside-cell')).toHaveAttribute(
      'data-cell',
      `${String(await cell.getAttribute('data-row'))}-${String(answer)}`,
    );
    const thumb = inside.locator('.inside-thumbs button').first();
    const confidence = (await thumb.locator('small').textContent()) ?? '';
    const name = ((await thumb.getAttribute('aria-label')) ?? '').replace(` ${confidence}`, '');
    await thumb.click();
    // The picture before it may be taken for the same class: its name says that the next is through.
    const prediction = inside.locator('.inside-prediction');
    await expect(prediction.locator('figcaption')).toHaveText(name);
    await expect(prediction).toHaveAttribute('data-predicted', answer ?? '');
    const probability = await shown(inside, '.inside-prediction', 'data-probability');
    const percent = new Intl.NumberFormat(language === 'fa' ? 'fa-IR' : 'en', { style: 'percent' });
    expect(confidence).toBe(percent.format(probability));

    // One output of the first convolution, moved by the keyboard.
    const layer = inside.locator('.inside-layer');
    await expect(layer).toHaveAttribute('data-layer', 'conv1');
    const output = layer.locator('[data-map="output"] [role="slider"]');
    await output.focus();
    const before = await output.getAttribute('aria-valuenow');
    await page.keyboard.press('ArrowRight');
    await expect(output).not.toHaveAttribute('aria-valuenow', before ?? '');
    await expect(layer.locator('.cells td')).toHaveCount(27);
    for (const other of ['pool1', 'conv2', 'flatten1', 'dense1']) {
      await inside.locator(`.layer-card input[value="${other}"]`).check({ force: true });
      await expect(layer).toHaveAttribute('data-layer', other);
      await expect(layer.locator('.inside-sum')).toBeVisible();
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(horizontalOverflow)).toEqual([]);

    // The saved model says the same of the same image.
    const along = demo.locator('.trained-part-take-along');
    await along.locator('> summary').click();
    const json = await fileOf(along, 'model.json');
    const weights = await fileOf(along, 'weights.bin');
    const { modelTopology, weightsManifest } = JSON.parse(json.toString('utf8')) as {
      modelTopology: object;
      weightsManifest: tf.io.WeightsManifestConfig;
    };
    await tf.setBackend('cpu');
    const model = await loadLayersModel({
      load: () =>
        Promise.resolve({
          modelTopology,
          weightSpecs: weightsManifest.flatMap((group) => group.weights),
          weightData: Uint8Array.from(weights).buffer,
        }),
    });
    const pixels = await inside.locator('.inside-prediction canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const context = (canvas as HTMLCanvasElement).getContext('2d');
      return Array.from(context?.getImageData(0, 0, width, height).data ?? []);
    });
    const rgb = pixels.filter((_, i) => i % 4 !== 3);
    const found = tf.tidy(() => [
      ...(model.predict(tf.tensor(rgb, [1, 32, 32, 3])) as tf.Tensor).dataSync(),
    ]);
    expect(Math.abs((found[Number(answer)] ?? NaN) - probability)).toBeLessThan(1e-5);
  });
}

/** What the reader would get of a file. */
async function fileOf(along: Locator, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    along.page().waitForEvent('download', (one) => one.suggestedFilename() === name),
    along.locator(`a[data-file="${name}"]`).click(),
  ]);
  return readFile(await download.path());
}
