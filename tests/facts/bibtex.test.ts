import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/facts/bibtex.ts';
import { references, type Reference } from '../../src/facts/references.ts';

describe('bibtex', () => {
  it('puts family names first and keeps the number of the preprint', () => {
    expect(bibtex('dumoulin2016', references.dumoulin2016)).toBe(
      [
        '@misc{dumoulin2016,',
        '  author = {Dumoulin, Vincent and Visin, Francesco},',
        '  title = {{A guide to convolution arithmetic for deep learning}},',
        '  year = {2016},',
        '  eprint = {1603.07285},',
        '  archivePrefix = {arXiv},',
        '  url = {https://arxiv.org/abs/1603.07285}',
        '}',
      ].join('\n'),
    );
  });

  it('writes accents as TeX commands', () => {
    expect(bibtex('oquab2015', references.oquab2015)).toContain("Bottou, L{\\'e}on");
  });

  it.each(Object.entries<Reference>(references))(
    '%s has balanced braces and is ASCII',
    (key, entry) => {
      const text = bibtex(key, entry);
      expect(text.split('{').length).toBe(text.split('}').length);
      expect(text).toMatch(/^[\n\x20-\x7e]+$/);
    },
  );
});
