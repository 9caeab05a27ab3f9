/** What every demo says in its frame. English first; Persian must have the same keys. */
import type { Language } from '../../facts/format.ts';

const en = {
  reset: 'Reset',
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'Copy the address of the page instead',
  locked: 'The link that brought you here has locked this demonstration in this state.',
  hidden:
    'The link that brought you here shows this demonstration in one state and hides what would change it.',
  unlock: 'Unlock',
  embed: 'Embed',
  embedHow:
    'These lines, put into a page of yours, show this demonstration alone, as it is set now.',
  embedMore: 'More about embedding',
  ignored: 'Part of the link made no sense and was left out: {parts}.',
  less: 'Less',
  more: 'More',
  chartTable: 'The values as a table',
  copyCode: 'Copy code',
  copiedCode: 'Copied',
  copyCodeFailed: 'The browser does not let the page copy: mark the text and copy it yourself',
};

export type FrameStrings = Readonly<Record<keyof typeof en, string>>;

const fa: FrameStrings = {
  reset: 'از نو',
  copyLink: 'رونوشت پیوند',
  copied: 'رونوشت پیوند برداشته شد',
  copyFailed: 'نشد؛ نشانی صفحه را از بالای مرورگر بردارید',
  locked: 'پیوندی که با آن آمده‌اید این نمایش را در همین وضعیت قفل کرده است.',
  hidden:
    'پیوندی که با آن آمده‌اید این نمایش را در یک وضعیت نشان می‌دهد و هرچه آن را تغییر دهد پنهان کرده است.',
  unlock: 'باز کردن قفل',
  embed: 'جاسازی',
  embedHow: 'این چند خط در صفحه‌ی خودتان فقط همین نمایش را، با تنظیم‌های کنونی، نشان می‌دهد.',
  embedMore: 'بیشتر درباره‌ی جاسازی',
  ignored: 'بخشی از پیوند معنایی نداشت و کنار گذاشته شد: {parts}.',
  less: 'کمتر',
  more: 'بیشتر',
  chartTable: 'مقدارها در جدول',
  copyCode: 'رونوشت کد',
  copiedCode: 'رونوشت برداشته شد',
  copyCodeFailed: 'مرورگر اجازه نداد؛ متن را انتخاب کنید و خودتان رونوشت بردارید',
};

export const frameStrings: Readonly<Record<Language, FrameStrings>> = { en, fa };
