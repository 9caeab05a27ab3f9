import { describe, expect, it } from 'vitest';
import { fingerprintOf, type PickedFile } from '../../../src/datasets/folder/picked-files.ts';

const file = (path: string, content: string): PickedFile => ({
  path,
  file: new File([content], path),
});
const pair = [file('fruit/a.jpg', 'one'), file('fruit/b.jpg', 'three')];

describe('fingerprintOf', () => {
  it('is the same whatever the order', async () => {
    expect(await fingerprintOf([...pair].reverse())).toBe(await fingerprintOf(pair));
  });

  it.each([
    ['a file is missing', pair.slice(1)],
    ['a file has another size', [file('fruit/a.jpg', 'four'), ...pair.slice(1)]],
    ['a file has another name', [file('fruit/c.jpg', 'one'), ...pair.slice(1)]],
    ['a file cannot be opened', [{ path: 'fruit/a.jpg', file: undefined }, ...pair.slice(1)]],
  ])('changes where %s', async (_, files) => {
    expect(await fingerprintOf(files)).not.toBe(await fingerprintOf(pair));
  });
});
