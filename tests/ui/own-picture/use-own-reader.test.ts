import { expect, test, vi } from 'vitest';
import { createReader } from '../../../src/ui/own-picture/use-own-reader.ts';

const reading = vi.hoisted(() => new Map<Blob, (read: object) => void>());
vi.mock('../../../src/ui/own-picture/read-own.ts', () => ({
  readOwn: (file: Blob) =>
    new Promise((resolve) => {
      reading.set(file, resolve);
    }),
}));

async function isRead(file: Blob): Promise<void> {
  reading.get(file)?.({ fault: 'no-picture' });
  await new Promise((resolve) => setTimeout(resolve));
}

test('a large file that was brought first does not take the place of a small one', async () => {
  const [large, small] = [new Blob(['large']), new Blob(['small'])];
  const heard: string[] = [];
  const reader = createReader();
  reader.read(large, 100, () => heard.push('large'));
  reader.read(small, 100, () => heard.push('small'));
  await isRead(small);
  await isRead(large);
  expect(heard).toEqual(['small']);
});

test('nothing is said of a file from which the reader has turned away', async () => {
  const [first, second] = [new Blob(['first']), new Blob(['second'])];
  const heard: string[] = [];
  const reader = createReader();
  reader.read(first, 100, () => heard.push('first'));
  reader.forget();
  await isRead(first);
  reader.read(second, 100, () => heard.push('second'));
  await isRead(second);
  expect(heard).toEqual(['second']);
});
