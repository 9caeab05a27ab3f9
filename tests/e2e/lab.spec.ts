import { readFile } from 'node:fs/promises';
import type { BrowserContext, Download, Locator, Page } from '@playwright/test';
import { settingNames } from '../../src/notebook/differences.ts';
import { strings } from '../../src/ui/notebook/strings.ts';
import { pageLength } from '../../src/ui/notebook/RunList.tsx';
import { barriers } from './barriers.ts';
import { openDemo, press, reaches } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';
import { SmallCifar10 } from './small-cifar10.ts';

const languages = ['en', 'fa'] as const;
/** A training that is over in a few seconds. */
const brief = { epochs: 2, batch: 32, images: 320, backend: 'wasm', seed: 3 };

let data: SmallCifar10;
test.beforeAll(async () => {
  data = await SmallCifar10.pack();
});
test.afterAll(() => data.remove());

/** Opens the notebook's page in a state, and waits until it has been read. */
async function openLab(page: Page, language: string, state = ''): Promise<Locator> {
  await page.goto(`/${language}/lab/${state && `?lab=${state}`}`);
  const lab = page.locator('#demo-lab');
  await lab.scrollIntoViewIfNeeded();
  await expect(lab).toHaveAttribute('data-runs', /\d+/);
  return lab;
}

/** Trains in the chapter, and waits until the run is in the notebook. */
async function train(page: Page, context: BrowserContext): Promise<Locator> {
  await data.install(context);
  const demo = await openDemo(page, 'en', brief);
  await press(demo, 'start');
  await reaches(demo, 'done');
  await expect(demo.locator('.notebook-part')).toHaveAttribute('data-kept', 'true');
  return demo;
}

/** What the notebook has of its runs, read past the page. */
const records = (page: Page): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('pichesh-notebook');
        opening.onerror = () => {
          reject(new Error('no notebook'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('runs').objectStore('runs').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as Record<string, unknown>[]);
          };
        };
      }),
  );

const clearNotebook = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('pichesh-notebook').onsuccess = () => {
          resolve();
        };
      }),
  );

async function download(page: Page, act: () => Promise<void>): Promise<[Download, Buffer]> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return [file, await readFile(await file.path())];
}

test('a run exported, the storage cleared, the run imported: everything is back', async ({
  page,
  context,
}) => {
  test.setTimeout(400_000);
  await train(page, context);
  const [before] = await records(page);
  const id = String(before?.['id']);
  let lab = await openLab(page, 'en', `runs:${id},open:${id}`);
  await expect(lab).toHaveAttribute('data-runs', '1');
  const row = lab.locator(`[data-run="${id}"]`);
  await row.locator('input[name="name"]').fill('First of all');
  await row.locator('textarea[name="note"]').fill('I expected more.');
  await row.locator('button[data-action="pin"]').click();
  await expect(row.locator('.run-name')).toContainText('First of all');
  await expect(row).toHaveAttribute('data-pinned', 'true');
  const scores = await row.locator('[data-accuracy]').allTextContents();
  expect(scores).toHaveLength(2);

  const [file, json] = await download(page, () =>
    row.locator('button[data-action="save-json"]').click(),
  );
  expect(file.suggestedFilename()).toBe(`pichesh-${id}.json`);
  await clearNotebook(page);
  lab = await openLab(page, 'en', `runs:${id},open:${id}`);
  await expect(lab).toHaveAttribute('data-runs', '0');
  await expect(lab.locator('[data-about="missing"]')).toContainText(id);

  const input = lab.locator('input[data-action="import"]');
  await input.setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer: json });
  await expect(lab).toHaveAttribute('data-runs', '1');
  await expect(row.locator('.run-name')).toContainText('First of all');
  await expect(row.locator('textarea[name="note"]')).toHaveValue('I expected more.');
  await expect(row).toHaveAttribute('data-pinned', 'true');
  expect(await row.locator('[data-accuracy]').allTextContents()).toEqual(scores);
  const [after] = await records(page);
  expect(after).toEqual({ ...before, origin: 'imported' });

  // What it exports now is what it exported then, weights included.
  const [, again] = await download(page, () =>
    row.locator('button[data-action="save-json"]').click(),
  );
  expect(again.toString()).toBe(json.toString().replace('"origin":"here"', '"origin":"imported"'));

  await input.setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer: json });
  await expect(lab.locator('[data-about="import"]')).toContainText('Already in the notebook: 1');
  await expect(lab).toHaveAttribute('data-runs', '1');
});

test('the link of a run gives the same curve on the same backend in another profile', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.setTimeout(400_000);
  const demo = await train(page, context);
  const link = await demo.locator('a[data-run-link]').getAttribute('href');
  expect(link).toContain('seed:3');
  expect(link).toContain('backend:wasm');
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  await data.install(other);
  const elsewhere = await other.newPage();
  await elsewhere.goto(link ?? '');
  const twin = elsewhere.locator('#demo-cifar10');
  await twin.scrollIntoViewIfNeeded();
  await press(twin, 'start');
  await reaches(twin, 'done');
  await expect(twin.locator('.notebook-part')).toHaveAttribute('data-kept', 'true');
  const [[mine], [theirs]] = await Promise.all([records(page), records(elsewhere)]);
  expect(theirs?.['id']).not.toBe(mine?.['id']);
  expect(theirs?.['settings']).toEqual(mine?.['settings']);
  expect(numbers(theirs)).toEqual(numbers(mine));
  await other.close();
});

/** All of a run that does not depend on the hour. */
function numbers(run: Record<string, unknown> | undefined) {
  const arms = run?.['arms'] as Record<string, unknown>[];
  return arms.map(({ curve, epochs, test: score, confusion }) => ({
    curve,
    score,
    confusion,
    epochs: (epochs as Record<string, unknown>[]).map(({ train: mean, test: held }) => ({
      mean,
      held,
    })),
  }));
}

/** Puts copies of one summary into the notebook, without a run to any of them. */
const fill = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('pichesh-notebook', 1);
      opening.onupgradeneeded = () => {
        for (const name of ['summaries', 'runs', 'trained']) opening.result.createObjectStore(name);
      };
      opening.onerror = () => {
        reject(new Error('no notebook'));
      };
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const transaction = database.transaction('summaries', 'readwrite');
    for (let index = 0; index < wanted; index += 1)
      transaction.objectStore('summaries').put(
        {
          ...{ version: 1, id: `run-${index}`, origin: 'here', ended: 'finished' },
          ...{ endedAt: 1.7e12 + index * 60_000, elapsedMs: 5000, backend: 'wasm' },
          ...{ name: `Number ${index}`, note: '', pinned: index === 7, trainedBytes: 0 },
          ...{ datasetId: 'sprites10', seed: index, epochs: 2 },
          arms: [
            { id: 'conv', label: 'conv-small', family: 'conv', test: { loss: 1, accuracy: 0.6 } },
          ],
        },
        `run-${index}`,
      );
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, count);

test('a thousand runs: only their summaries are read, and a page of them is shown', async ({
  page,
}) => {
  await openLab(page, 'en');
  await fill(page, 1000);
  await page.addInitScript(() => {
    const read: string[] = [];
    Object.assign(globalThis, { storesRead: read });
    for (const method of ['get', 'getAll', 'openCursor'] as const) {
      const original = Reflect.get(IDBObjectStore.prototype, method) as () => IDBRequest;
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: unknown[]) {
        read.push(this.name);
        return original.apply(this, args as []) as never;
      };
    }
  });
  const lab = await openLab(page, 'en', 'from:mine');
  await expect(lab).toHaveAttribute('data-listed', '1000');
  const read = () =>
    page.evaluate(() => (globalThis as unknown as { storesRead: string[] }).storesRead);
  expect([...new Set(await read())]).toEqual(['summaries']);
  const rows = lab.locator('li.run');
  await expect(rows).toHaveCount(pageLength);
  await expect(rows.first()).toHaveAttribute('data-run', 'run-7');
  await expect(rows.nth(1)).toHaveAttribute('data-run', 'run-999');
  await lab.locator('button[data-action="more-runs"]').press('Enter');
  await expect(rows).toHaveCount(2 * pageLength);
  await lab.locator('input[name="find"]').fill('number ۹۸۷');
  await expect(lab).toHaveAttribute('data-listed', '1');
  await expect(rows).toHaveCount(1);
  expect([...new Set(await read())]).toEqual(['summaries']);
  // Its record is not there at all: that costs this run and says so.
  await rows.locator('button[data-action="details"]').click();
  await expect(rows).toContainText(strings.en.unreadable);
});

test('a deletion can be undone, and two tabs agree', async ({ page, context }) => {
  const lab = await openLab(page, 'en');
  await expect(lab.locator('[data-action="export-all"]')).toBeDisabled();
  await importRuns(lab, ['a', 'b']);
  await expect(lab).toHaveAttribute('data-runs', '2');
  await expect(lab.locator('[data-action="export-all"]')).toBeEnabled();
  const second = await context.newPage();
  const other = await openLab(second, 'fa', 'from:mine,open:a');
  await expect(other).toHaveAttribute('data-runs', '2');
  await other.locator('input[name="name"]').fill('از برگه‌ی دوم');
  await expect(lab.locator('[data-run="a"] .run-name')).toContainText('از برگه‌ی دوم');

  await lab.locator('[data-run="a"] button[data-action="details"]').click();
  await lab.locator('[data-run="a"] button[data-action="delete"]').click();
  await expect(other).toHaveAttribute('data-runs', '1');
  await expect(lab.locator('[data-run="a"]')).toHaveCount(0);
  await lab.locator('button[data-action="undo"]').click();
  await expect(other).toHaveAttribute('data-runs', '2');
  await expect(lab.locator('[data-run="a"] .run-name')).toContainText('از برگه‌ی دوم');
});

/** Imports runs that are like each other but for their ids. */
async function importRuns(lab: Locator, ids: readonly string[]): Promise<void> {
  const { runFile } = await import('../../src/notebook/run-file.ts');
  const { storedWith } = await import('../notebook/fixtures.ts');
  const text = runFile(ids.map((id) => storedWith({ id }))).join('');
  await lab.locator('input[data-action="import"]').setInputFiles({
    ...{ name: 'runs.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  });
}

for (const language of languages)
  test(`files that cannot be taken are refused in words, ${language}`, async ({ page }) => {
    const lab = await openLab(page, language);
    const give = (text: string) =>
      lab.locator('input[data-action="import"]').setInputFiles({
        ...{ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) },
      });
    const told = lab.locator('[data-about="import"]');
    for (const [text, words] of [
      ['Epoch 1/5', strings[language].why_notJson],
      ['{"a":1}', strings[language].why_foreign],
      ['{"format":"pichesh-runs","version":99,"runs":[]}', strings[language].why_later],
      ['{"format":"pichesh-runs","version":1,"runs":[]}', strings[language].why_empty],
    ] as const) {
      await give(text);
      await expect(told).toHaveText(words);
    }
    await expect(lab).toHaveAttribute('data-runs', '0');
  });

for (const language of languages)
  test(`files whose code does not come are said so, and work when it does, ${language}`, async ({
    page,
    faults,
  }) => {
    await openLab(page, language);
    await fill(page, 1);
    const lab = await openLab(page, language, 'from:mine');
    await expect(lab).toHaveAttribute('data-runs', '1');
    const codes = ['**/files.*.js', '**/import-runs.*.js'];
    for (const code of codes) await page.route(code, (route) => route.abort());
    const told = lab.locator('[data-about="import"]');
    const [failedSave = '', failedImport = ''] = [
      strings[language].saveFailed.split('{')[0],
      strings[language].importFailed.split('{')[0],
    ];
    await lab.locator('[data-action="export-all"]').click();
    await expect(told).toContainText(failedSave);
    await importRuns(lab, ['a']);
    await expect(told).toContainText(failedImport);
    await expect(told).not.toContainText(failedSave);
    for (const code of codes) await page.unroute(code);
    await importRuns(lab, ['a']);
    await expect(lab).toHaveAttribute('data-runs', '2');
    await expect(told).not.toContainText(failedImport);
    const [file] = await download(page, () => lab.locator('[data-action="export-all"]').click());
    expect(file.suggestedFilename()).toMatch(/\.json$/);
    for (const failed of faults.failedRequests.splice(0))
      expect(failed).toMatch(/\/(files|import-runs)\./);
    faults.errors.length = 0;
  });

test('a run on record whose code does not come is asked for again on a click', async ({
  page,
  faults,
}) => {
  await page.route('**/given.*.js', (route) => route.abort());
  const lab = await openLab(page, 'en');
  const row = lab.locator('[data-run="coursework-1"]');
  await row.locator('button[data-action="details"]').click();
  await expect(row.getByRole('alert')).toHaveText(/could not be fetched/);
  await page.unroute('**/given.*.js');
  await row.locator('button[data-action="fetch-again"]').click();
  await expect(row.locator('[data-details="coursework-1"] [data-accuracy]').first()).toBeVisible();
  await expect(row.getByRole('alert')).toHaveCount(0);
  for (const failed of faults.failedRequests.splice(0)) expect(failed).toContain('/given.');
  faults.errors.length = 0;
});

test('a damaged record costs that run only, and can be removed', async ({ page }) => {
  let lab = await openLab(page, 'fa');
  await importRuns(lab, ['good', 'bad']);
  await expect(lab).toHaveAttribute('data-runs', '2');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pichesh-notebook');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['summaries', 'runs'], 'readwrite');
          transaction.objectStore('summaries').put('nonsense', 'bad');
          transaction.objectStore('runs').put({ version: 1 }, 'bad');
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  lab = await openLab(page, 'fa');
  await expect(lab).toHaveAttribute('data-runs', '1');
  await expect(lab.locator('[data-about="damaged"]')).toBeVisible();
  await lab.locator('button[data-action="remove-damaged"]').click();
  await expect(lab.locator('[data-about="damaged"]')).toHaveCount(0);
  await expect(lab.locator('[data-run="good"]')).toBeVisible();
});

test('a full device is told, and the run is offered as a file', async ({ page, context }) => {
  test.setTimeout(400_000);
  await data.install(context);
  const demo = await openDemo(page, 'fa', brief);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await press(demo, 'start');
  await reaches(demo, 'done');
  const note = demo.locator('[data-about="kept"]');
  await expect(note).toContainText(strings.fa.notKept_full);
  const [, json] = await download(page, () =>
    note.locator('button[data-action="save-json"]').click(),
  );
  expect(JSON.parse(json.toString())).toMatchObject({ format: 'pichesh-runs' });
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await note.locator('button[data-action="keep-again"]').click();
  await expect(demo.locator('.notebook-part')).toHaveAttribute('data-kept', 'true');
  const [kept] = await records(page);
  expect(kept?.['arms']).toHaveLength(2);
});

test('scarce room is told before it is full', async ({ page }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.estimate = () => Promise.resolve({ quota: 1e9, usage: 1e9 - 1e7 });
  });
  const lab = await openLab(page, 'fa');
  await expect(lab.locator('[data-about="scarce"]')).toContainText('۱۰ مگابایت');
});

test('the panel at a training lists its runs and compares them', async ({ page, context }) => {
  test.setTimeout(400_000);
  const demo = await train(page, context);
  const panel = demo.locator('.notebook-panel > details');
  await panel.locator('summary').first().press('Enter');
  await expect(panel.locator('li.run')).toHaveCount(1);
  await panel.locator('input[name="show"]').check();
  await expect(panel.locator('.overlay .line-chart')).toHaveCount(2);
  await expect(panel.locator('a[href*="/en/lab/"]')).toHaveAttribute('href', /lab=runs:[\w-]+#/);
});

test('runs on one axis, what differs, pictures and the Keras log', async ({ page }) => {
  const lab = await openLab(page, 'en', 'runs:coursework-1.conv-small.fc-narrow-dead');
  const chosen = lab.locator('.chosen');
  await expect(chosen.locator('.overlay [data-shows="A1"]')).toBeVisible();
  // Dotted, dashed, dashed; test values of the coursework stand only at its end.
  for (const stroke of ['dotted', 'dashed'])
    await expect(
      chosen.locator(`.line-chart .curve[data-stroke="${stroke}"]`).first(),
    ).toBeVisible();
  const differing = chosen.locator('[data-differs="true"]');
  expect(
    await differing.evaluateAll((cells) => cells.map((cell) => cell.dataset['setting'])),
  ).toEqual(['network', 'learningRate']);
  await chosen.locator('button[data-action="all-settings"]').click();
  await expect(chosen.locator('[data-setting]')).toHaveCount(settingNames.length);
  await chosen.locator('[data-shows="A1"]').click();
  await expect(chosen.locator('[data-shows="A1"]')).toHaveAttribute('aria-pressed', 'false');
  await chosen.locator('input[value="time"]').check({ force: true });
  await expect(chosen.locator('.axis-title').first()).toContainText('seconds');

  const save = (kind: string) =>
    download(page, () => chosen.locator(`button[data-action="save-${kind}"]`).first().click());
  const [svgFile, svg] = await save('svg');
  expect(svgFile.suggestedFilename()).toBe('pichesh-3-runs.svg');
  expect(svg.toString()).toContain('stroke-dasharray');
  const [, png] = await save('png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2 * 1120);
  const [, csv] = await save('csv');
  expect(csv.toString().split('\r\n')[0]).toBe('run,network,split,epoch,loss,accuracy');
  const [, log] = await save('log');
  expect(log.toString()).toContain('1563/1563 [==============================] - 12s 8ms/step');
});

test('in the middle of an epoch the axis of time tells what was tested at its end', async ({
  page,
}) => {
  const lab = await openLab(page, 'en');
  // Two epochs of 4.6 seconds each.
  await importRuns(lab, ['mine']);
  await lab.locator('[data-run="mine"] input[name="show"]').check();
  const overlay = lab.locator('.chosen .overlay');
  const cursor = overlay.locator('input.cursor').first();
  // By keyboard it goes half an epoch at a time.
  await cursor.press('ArrowLeft');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^\D*1\.5 · /);
  await overlay.locator('input[value="time"]').check({ force: true });
  await overlay.locator('[data-shows="train"]').click();
  await expect(overlay.locator('[data-shows="train"]')).toHaveAttribute('aria-pressed', 'false');
  const { width = 0 } = (await cursor.boundingBox()) ?? {};
  await cursor.hover({ position: { x: 0.75 * width, y: 10 } });
  await expect(overlay.locator('.readout th')).toHaveText([/fc-narrow.*test/, /conv-small.*test/]);
});

for (const language of languages)
  test(`a report is all that is printed, ${language}`, async ({ page }) => {
    const lab = await openLab(page, language, 'runs:conv-small.fc-narrow-dead');
    await lab.locator('button[data-action="report"]').click();
    const report = lab.locator('.report');
    await report.locator('input[name="report-title"]').fill('Two networks');
    await report.locator('input[name="report-author"]').fill('A. Student 99123');
    await expect(report.locator('.bibtex')).toContainText('@online{pichesh-q2,');
    await expect(report.locator('.bibtex')).toContainText(/urldate = \{\d{4}-\d\d-\d\d\}/);
    await expect(report.locator('.run-log figcaption').first()).toHaveText(/^A\S* ./);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(report.locator('.report-title')).toHaveText('Two networks');
    await expect(report.locator('.report-author')).toBeVisible();
    await expect(report.locator('.report-form')).toBeHidden();
    await expect(page.locator('header.header')).toBeHidden();
    await expect(lab.locator('.run-list')).toBeHidden();
    const ink = await report.evaluate((element) => getComputedStyle(element).color);
    expect(ink).toBe('rgb(0, 0, 0)');
    expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF');
  });

for (const language of languages)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`fits a phone, works by keyboard and has no barriers, ${language}, ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const lab = await openLab(page, language);
      await importRuns(lab, ['mine']);
      const mine = lab.locator('[data-run="mine"]');
      await mine.locator('input[name="show"]').press('Space');
      await lab.locator('[data-run="coursework-2"] input[name="show"]').press('Space');
      await expect(lab.locator('.overlay .line-chart')).toHaveCount(2);
      await expect(page).toHaveURL(/lab=runs:mine\.coursework-2/);
      await mine.locator('button[data-action="details"]').press('Enter');
      await mine.locator('button[data-action="pin"]').press('Enter');
      await expect(mine).toHaveAttribute('data-pinned', 'true');
      for (const summary of await mine.locator('summary').all()) await summary.press('Enter');
      await expect(mine.locator('.matrix')).toHaveCount(2);
      expect(await page.evaluate(horizontalOverflow)).toEqual([]);
      expect(await barriers(page, '#demo-lab')).toEqual([]);
    });

test('runs without known settings are not called alike', async ({ page }) => {
  const lab = await openLab(page, 'en', 'runs:coursework-1.coursework-2');
  const differences = lab.locator('.differences');
  await expect(differences).toContainText('B2');
  await expect(differences).toContainText('no settings are known');
});

test('a lock keeps what is shown', async ({ page }) => {
  const lab = await openLab(page, 'en', 'runs:coursework-1&lock=lab');
  await expect(lab.locator('.overlay')).toBeVisible();
  for (const box of await lab.locator('input[name="show"]').all()) await expect(box).toBeDisabled();
  await lab.locator('button[data-action="unlock"]').click();
  await lab.locator('[data-run="coursework-2"] input[name="show"]').check();
  await expect(page).toHaveURL(/runs:coursework-1\.coursework-2/);
});
