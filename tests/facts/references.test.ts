import { describe, expect, test } from 'vitest';
import { reference, references, shortName } from '../../src/facts/references.ts';

describe('references', () => {
  test('all have a short name of their own and a secure address', () => {
    const names = Object.values(references).map(shortName);
    expect(new Set(names).size).toBe(names.length);
    for (const { url } of Object.values(references)) expect(url).toMatch(/^https:\/\//);
  });

  test('of the coursework are its seven', () => {
    const own = Object.entries(references).filter(([, entry]) => 'courseworkSection' in entry);
    expect(own.map(([key]) => key)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7']);
  });

  test('are named as running text names them', () => {
    expect(shortName(reference('he2016'))).toBe('He et al. 2016');
    expect(shortName(reference('dumoulin2016'))).toBe('Dumoulin & Visin 2016');
    expect(shortName(reference('krizhevsky2009'))).toBe('Krizhevsky 2009');
    expect(shortName(reference('r5'))).toBe('Baeldung');
  });

  test('name a key that does not exist', () => {
    expect(() => reference('he2061')).toThrow('he2061');
  });
});
