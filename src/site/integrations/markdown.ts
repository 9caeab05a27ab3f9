import { satteri } from '@astrojs/markdown-satteri';
import katex from 'katex';
import { defineMdastPlugin } from 'satteri';

/** KaTeX at build time. A formula that KaTeX cannot read fails the build. */
const katexPlugin = defineMdastPlugin({
  name: 'pichesh:katex',
  inlineMath: (node) => rendered(node.value, 'mdxJsxTextElement'),
  math: (node) => rendered(node.value, 'mdxJsxFlowElement'),
});

/** One formula as an element that search skips and that reads left to right in either language. */
function rendered(tex: string, type: 'mdxJsxTextElement' | 'mdxJsxFlowElement') {
  const displayMode = type === 'mdxJsxFlowElement';
  const html = katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'error' });
  const attribute = (name: string, value: string) =>
    ({ type: 'mdxJsxAttribute', name, value }) as const;
  return {
    type,
    name: displayMode ? 'div' : 'span',
    attributes: [
      attribute('class', displayMode ? 'math math-display' : 'math'),
      attribute('dir', 'ltr'),
      attribute('data-pagefind-ignore', ''),
      attribute('set:html', html),
    ],
    children: [],
  };
}

export const markdownProcessor = satteri({
  features: { math: true, headingAttributes: true },
  mdastPlugins: [katexPlugin],
});
