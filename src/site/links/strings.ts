/** Words of the links to parts of a page. English first; Persian must have the same keys. */
import type { Language } from '../../facts/format.ts';

const en = {
  copied: 'Link copied',
  copyFailed: 'Copy the address of the page instead',
  cite: 'Cite this section',
  panel: 'Link to this page, or cite it',
  part: 'Which part',
  wholePage: 'The whole page',
  link: 'Link',
  short: 'Link that opens in the reader’s language',
  bibtex: 'BibTeX (BibLaTeX)',
  apa: 'APA',
  plain: 'Plain',
  copy: 'Copy',
  textCopied: 'Copied',
  textFailed: 'The browser does not let the page copy: mark the text and copy it yourself',
};

export type LinkStrings = Readonly<Record<keyof typeof en, string>>;

const fa: LinkStrings = {
  copied: 'رونوشت پیوند برداشته شد',
  copyFailed: 'نشد؛ نشانی صفحه را از بالای مرورگر بردارید',
  cite: 'ارجاع به این بخش',
  panel: 'پیوند و ارجاع به این صفحه',
  part: 'کدام بخش',
  wholePage: 'همه‌ی صفحه',
  link: 'پیوند',
  short: 'پیوندی که به زبان خواننده باز می‌شود',
  bibtex: 'BibTeX (BibLaTeX)',
  apa: 'APA',
  plain: 'ساده',
  copy: 'رونوشت',
  textCopied: 'رونوشت برداشته شد',
  textFailed: 'مرورگر اجازه نداد؛ متن را انتخاب کنید و خودتان رونوشت بردارید',
};

export const linkStrings: Readonly<Record<Language, LinkStrings>> = { en, fa };
