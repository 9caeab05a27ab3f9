/** Words of the page that shows a demo alone. English first; Persian must have the same keys. */
import type { Language } from '../../facts/format.ts';

const en = {
  about: 'From the course “Pichesh”:',
  other: 'فارسی',
};

export type EmbedStrings = Readonly<Record<keyof typeof en, string>>;

const fa: EmbedStrings = {
  about: 'از درس «پیچش»:',
  other: 'English',
};

export const embedStrings: Readonly<Record<Language, EmbedStrings>> = { en, fa };
