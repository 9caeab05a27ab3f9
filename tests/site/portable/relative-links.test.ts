import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { portableBase, withRelativeLinks } from '../../../src/site/portable/relative-links.ts';

const site = 'https://pichesh.example';

describe('a page', () => {
  test.each([
    ['index.html', './'],
    ['en/index.html', '../'],
    ['en/q1-b/index.html', '../../'],
  ])('%s leads to the site’s folder by %s', (path, folder) => {
    const text = `<a href="${portableBase}fa/q1/#q1"></a><script>go("${portableBase}")</script>`;
    expect(withRelativeLinks(path, text, site)).toBe(
      `<a href="${folder}fa/q1/#q1"></a><script>go("${folder}")</script>`,
    );
  });

  test('keeps the public address of the course', () => {
    const text = `<link rel="canonical" href="${site}${portableBase}en/q1/">`;
    expect(withRelativeLinks('en/q1/index.html', text, site)).toContain(`href="${site}/en/q1/"`);
  });
});

test('a style sheet lies in a folder of its own', () => {
  const text = `@font-face { src: url(${portableBase}_astro/face.woff2) }`;
  expect(withRelativeLinks('_astro/a.css', text, site)).toContain('url(../_astro/face.woff2)');
});

describe('a script finds the folder from where it lies itself', () => {
  const run = (text: string) => {
    const script = withRelativeLinks('_astro/a.js', text, site);
    const at = script.replaceAll('import.meta.url', '"https://host/some/where/_astro/a.js"');
    return runInNewContext(at, { URL }) as unknown;
  };
  test.each([
    [`"${portableBase}_astro/b.wasm"`, '/some/where/_astro/b.wasm'],
    [`'${portableBase}'`, '/some/where/'],
    [`\`${portableBase}assets/\${1 + 1}/\``, '/some/where/assets/2/'],
    [`\`${portableBase}\`.replace(/\\/$/, "") + "/pagefind/"`, '/some/where/pagefind/'],
    [`"${portableBase}".replace(/\\/$/, "") + "/q/"`, '/some/where/q/'],
    [`new URL("${portableBase}x.js", "" + import.meta.url).href`, 'https://host/some/where/x.js'],
  ])('%s', (text, address) => {
    expect(run(text)).toBe(address);
  });
});

test('a link that cannot be made relative is an error', () => {
  expect(() => withRelativeLinks('_astro/a.js', `"x${portableBase}"`, site)).toThrow('_astro/a.js');
});
