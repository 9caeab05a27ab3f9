import { languages } from '../../facts/format.ts';

/** `/embed/padding/` in English, `/embed/padding/fa/` in the named language. */
export const embedPaths = () => [
  { params: { lang: undefined } },
  ...languages.map((lang) => ({ params: { lang } })),
];
