/** What every demo says in its frame. English first; Persian must have the same keys. */
import type { Language } from '../../facts/format.ts';

const en = {
  reset: 'Reset',
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'Copy the address of the page instead',
  locked: 'The link that brought you here has locked this demonstration in this state.',
  unlock: 'Unlock',
  ignored: 'Part of the link made no sense and was left out: {parts}.',
  less: 'Less',
  more: 'More',
  copyCode: 'Copy code',
  copiedCode: 'Copied',
};

export type FrameStrings = Readonly<Record<keyof typeof en, string>>;

const fa: FrameStrings = {
  reset: 'از نو',
  copyLink: 'رونوشت پیوند',
  copied: 'رونوشت پیوند برداشته شد',
  copyFailed: 'نشد؛ نشانی صفحه را از بالای مرورگر بردارید',
  locked: 'پیوندی که با آن آمده‌اید این نمایش را در همین وضعیت قفل کرده است.',
  unlock: 'باز کردن قفل',
  ignored: 'بخشی از پیوند معنایی نداشت و کنار گذاشته شد: {parts}.',
  less: 'کمتر',
  more: 'بیشتر',
  copyCode: 'رونوشت کد',
  copiedCode: 'رونوشت برداشته شد',
};

export const frameStrings: Readonly<Record<Language, FrameStrings>> = { en, fa };
