import { satteri } from '@astrojs/markdown-satteri';
import katex from 'katex';
import { defineMdastPlugin, type PluginFactoryContext } from 'satteri';
import { anchorLink } from '../../components/anchor-link.ts';

type Factory = (context: PluginFactoryContext) => ReturnType<typeof defineMdastPlugin>;

/** KaTeX at build time. A formula that KaTeX cannot read fails the build. */
const katexPlugin: Factory = ({ fileURL }) => {
  const label = linkLabels[fileURL?.pathname.includes('/fa/') ? 'fa' : 'en'];
  return defineMdastPlugin({
    name: 'pichesh:katex',
    inlineMath: ({ value }) => element('span', [['class', 'math']], rendered(value, false)),
    math: ({ value }) => {
      const { id, tex } = labelled(value);
      const html = rendered(tex, true) + (id ? anchorLink(id, label) : '');
      return element(
        'div',
        [['class', 'math math-display'], ...(id ? [['id', id] as const] : [])],
        html,
      );
    },
  });
};

const linkLabels = { en: 'Copy link to the formula', fa: 'رونوشت پیوند فرمول' };

/** A displayed formula begins with `\label{…}`, the id that links lead to; KaTeX does not know it. */
function labelled(value: string): { readonly id: string | undefined; readonly tex: string } {
  const [label, id] = /^\s*\\label\{([\w-]+)\}/.exec(value) ?? [''];
  return { id, tex: value.slice(label.length) };
}

const rendered = (tex: string, displayMode: boolean) =>
  katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'error' });

/** One formula as an element that search skips and that reads left to right in either language. */
function element(
  name: 'span' | 'div',
  attributes: readonly (readonly [name: string, value: string])[],
  html: string,
) {
  const all = [...attributes, ['dir', 'ltr'], ['data-pagefind-ignore', ''], ['set:html', html]];
  return {
    type: name === 'div' ? ('mdxJsxFlowElement' as const) : ('mdxJsxTextElement' as const),
    name,
    attributes: all.map(([attribute = '', value = '']) => ({
      type: 'mdxJsxAttribute' as const,
      name: attribute,
      value,
    })),
    children: [],
  };
}

export const markdownProcessor = satteri({
  features: { math: true, headingAttributes: true },
  mdastPlugins: [katexPlugin],
});
