import { describe, expect, it } from 'vitest';
import { brokenRules } from './persian-rules.ts';
import { persianLines, proseLines } from './persian-text.ts';

const digitInProse = /(?<![\w.×-])\d+(?![\w.×])/;

describe('the Persian text of the site', () => {
  it('keeps the rules of Persian typography', () => {
    const broken = persianLines().flatMap(({ place, text }) =>
      brokenRules(text).map((fault) => `${place} ${fault}`),
    );
    expect(broken).toEqual([]);
  });

  it('writes numbers in prose with Persian digits', () => {
    const broken = persianLines().filter(
      ({ place, text }) => place.startsWith('content/docs/fa/') && digitInProse.test(text),
    );
    expect(broken).toEqual([]);
  });
});

describe('brokenRules', () => {
  it.each([
    'كانولوشن',
    'شبكه',
    'نوروں',
    'لايه',
    '٤ سطر',
    'وزن ، بایاس',
    '« وزن»',
    'وزن،بایاس',
    'وزن, بایاس',
    'چرا?',
    'می شود',
    'نمی شود',
    'میشود',
    'میانجامد',
    'لایه ها',
    'لایهها',
    'ویژگیهای',
    'قوی تر',
    'قویتر',
    'فعالترین',
    'لایهٔ',
    'لایه\u200c ها',
    'لایه\u200c\u200cها',
    'پارامتر\u200cها',
    '۲.۳',
    '۸۹%',
    '۱۲×۱۲',
    'سرعت VGG: ۱. هزینه',
    'لایه‌های FC (۳ تا)',
  ])('finds the fault in «%s»', (text) => {
    expect(brokenRules(text)).not.toEqual([]);
  });

  it.each([
    'لایه‌های شبکه، نمی‌شود؛ می‌شود؟',
    'میانگین میدان میان میلیون‌ها میوه',
    'تنها انتهای شبکه بیشترین پارامترها و فیلتر',
    'قوی‌تر و فعال‌ترین',
    '«۸۹٪ یا ۲٫۳» (۱۳۸٬۳۵۷٬۵۴۴)',
    'ResNet50 در برابر VGG16: softmax.',
  ])('finds none in «%s»', (text) => {
    expect(brokenRules(text)).toEqual([]);
  });
});

describe('proseLines', () => {
  it('leaves out code, formulas and isles, and keeps the line numbers', () => {
    const page = 'الف\n```py\nكد\n```\n`ك` و $ك$ <Ltr>٤×٤</Ltr> ب';
    expect(proseLines(page)).toEqual(['الف', '', '', '', '□ و □ □ ب']);
  });
});
