import { describe, expect, it } from 'vitest';
import { citations, citationStyles } from '../../src/facts/citations.ts';

const about = {
  url: 'https://pichesh.example/en/q1-b/#q1-b-idea',
  version: '0.1.0',
  page: { id: 'q1-b', title: 'Padding & output size' },
  section: { id: 'q1-b-idea', title: 'The idea' },
  date: new Date('2026-11-29T12:00:00Z'),
};

describe('citations', () => {
  it('cites a section in English', () => {
    const { apa, bibtex, plain } = citations({ ...about, language: 'en' });
    expect(apa).toBe(
      'The Pichesh authors. (n.d.). The idea. In Padding & output size (Version 0.1.0). Pichesh: ' +
        'a course on convolutional networks that trains in the page. ' +
        `Retrieved November 29, 2026, from ${about.url}`,
    );
    expect(plain).toBe(
      '“The idea”, in “Padding & output size”, Pichesh, version 0.1.0, ' +
        `${about.url} (read 29 November 2026).`,
    );
    expect(bibtex).toContain('@online{pichesh-q1-b-idea,');
    expect(bibtex).toContain(String.raw`{The idea, in: Padding \& output size, in: Pichesh: `);
    expect(bibtex).toContain('urldate = {2026-11-29},');
  });

  it('cites in Persian with the Persian calendar', () => {
    const section = { id: 'q1-b-idea', title: 'ایده' };
    const { apa, bibtex, plain } = citations({ ...about, section, language: 'fa' });
    expect(apa).toContain('بازیابی‌شده در ۸ آذر ۱۴۰۵، از ');
    expect(plain).toContain('(دیده‌شده در ۸ آذر ۱۴۰۵)');
    expect(bibtex).toContain('langid  = {persian}');
    expect(bibtex).toContain('@online{pichesh-q1-b-idea-fa,');
  });

  it('leaves out the day where none is known, save where a gap is to be filled in', () => {
    const { apa, bibtex, plain } = citations({ ...about, date: undefined, language: 'en' });
    expect(apa).toMatch(/in the page\. https:/);
    expect(plain).toMatch(/idea\.$/);
    expect(bibtex).toContain('YYYY-MM-DD');
  });

  it.each(citationStyles)('tells a section from its page in %s', (style) => {
    const whole = citations({ ...about, section: undefined, language: 'fa' });
    expect(whole[style]).not.toBe(citations({ ...about, language: 'fa' })[style]);
  });

  it('balances the braces of BibTeX', () => {
    const { bibtex } = citations({ ...about, language: 'fa' });
    expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
  });
});
