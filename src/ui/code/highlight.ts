/** Colours for programs, by Shiki with its JavaScript engine: no WebAssembly, no style elements. */
import type { HighlighterCore } from 'shiki/core';

export type CodeLanguage = 'python' | 'javascript';

/** One line in pieces; the style sets a colour for each of the site's two themes. */
export type CodeLine = readonly {
  readonly content: string;
  readonly style: Record<string, string>;
}[];

const themes = { dark: 'github-dark-default', light: 'github-light-default' } as const;
let highlighter: Promise<HighlighterCore> | undefined;

export async function highlight(
  text: string,
  language: CodeLanguage,
): Promise<readonly CodeLine[]> {
  highlighter ??= createHighlighter();
  const { tokens } = (await highlighter).codeToTokens(text.trimEnd(), {
    lang: language,
    themes,
    defaultColor: false,
  });
  return tokens.map((line) =>
    line.map(({ content, htmlStyle }) => ({ content, style: htmlStyle ?? {} })),
  );
}

async function createHighlighter(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ]);
  return createHighlighterCore({
    engine: createJavaScriptRegexEngine(),
    langs: [import('shiki/langs/python.mjs'), import('shiki/langs/javascript.mjs')],
    themes: [
      import('shiki/themes/github-dark-default.mjs'),
      import('shiki/themes/github-light-default.mjs'),
    ],
  });
}
