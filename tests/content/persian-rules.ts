/**
 * The course's rules for writing Persian, each as a pattern that must not occur in a piece of
 * Persian text. They follow the W3C's Arabic & Persian Layout Requirements and, for the half-space
 * (ZWNJ, U+200C), the spelling of the Persian Academy.
 */
export interface Rule {
  readonly name: string;
  readonly forbidden: RegExp;
  /** Matches of `forbidden` that are words of their own and so allowed. */
  readonly except?: RegExp;
}

const letter = '[ء-غف-وپچژکگی]';
/** Letters that join the next one; only after these does a half-space change anything. */
const joining = '[بپتثجچحخسشصضطظعغفقکگلمنهیئ]';
const wordStart = `(?<!\\u200c|${letter})`;
const wordEnd = `(?!\\u200c|${letter})`;

const rules: readonly Rule[] = [
  rule('Arabic or Urdu letter for a Persian one', '[\\u0629\\u0643\\u0649\\u064a\\u06ba\\u06be]'),
  rule('presentation form or tatweel', '[\\u0640\\ufb50-\\ufdff\\ufe70-\\ufefc]'),
  rule('«هٔ» for «ه‌ی»', 'ه\\u0654|\\u06c0'),
  rule('Arabic digit for a Persian one', '[٠-٩]'),
  rule('space before a closing mark', '\\s[،؛؟»]'),
  rule('space after an opening mark', '«\\s'),
  rule('no space after a mark', `[،؛؟](?=${letter}|[«۰-۹])`),
  rule('Latin comma, semicolon or question mark', `${letter}\\s*[,;?]`),
  rule('«می» parted by a space', `${wordStart}ن?می\\s+(?=${letter})`),
  rule(
    '«می» joined to its verb',
    `${wordStart}ن?می${letter}+`,
    /^می(?:ان(?!جام)|دان|لی|ل$|ز$|زان|زبان|کرو|وه|له|نیمم|سر|مون|خ$|نک$|رکت|نی$|نا$)/u,
  ),
  rule('«ها» parted by a space', `${letter}\\s+ها(?:ی|یی)?${wordEnd}`),
  rule(
    '«ها» joined without a half-space',
    `${letter}*${joining}ها(?:ی|یی|یش|یشان)?${wordEnd}`,
    /^(?:تنها|انتها|منتها|منها|بها|نها)/u,
  ),
  rule('«تر» parted by a space', `${letter}\\s+تر(?:ین)?${wordEnd}`),
  rule(
    '«تر» joined without a half-space',
    `${letter}*${joining}تر(?:ین)?${wordEnd}`,
    /(?:متر|فیلتر|دفتر|دختر|ستر|دکتر|کاراکتر|هالتر|پوینتر|ویترین|^[چش]تر|^(?:بیش|کم|به)تر(?:ین)?)$/u,
  ),
  rule('half-space that touches no letter', '\\u200c(?!\\p{L})|(?<!\\p{L})\\u200c'),
  rule('half-space after a letter that never joins', '[اآدذرزژوءؤأ]\\u200c'),
  rule('Latin mark in a Persian number', '[۰-۹](?:[.,](?=[۰-۹])|\\s*%)'),
  rule('Persian number that a Latin word draws to its left', '[A-Za-z][\\s:،؛.()«»-]+[۰-۹]'),
  rule('formula in Persian digits, which reads backwards', '[۰-۹]\\s*[×=+→]|[×=+→]\\s*[۰-۹]'),
];

/** The rules that `text` breaks, each with the words around the place. */
export function brokenRules(text: string): string[] {
  return rules.flatMap(({ name, forbidden, except }) =>
    [...text.matchAll(forbidden)]
      .filter((match) => !except?.test(match[0]))
      .map(({ index }) => `${name}: …${text.slice(Math.max(0, index - 20), index + 20)}…`),
  );
}

function rule(name: string, forbidden: string, except?: RegExp): Rule {
  return { name, forbidden: new RegExp(forbidden, 'gu'), ...(except && { except }) };
}
