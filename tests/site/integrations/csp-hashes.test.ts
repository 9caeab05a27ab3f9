import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withInlineHashes } from '../../../src/site/integrations/csp-hashes.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;

const policyOf = (html: string) => /content="([^"]*)"/.exec(html)?.[1] ?? '';

test('a page allows its own inline scripts and styles, and none of other pages', () => {
  const policy = `default-src 'self'; script-src 'self' ${hashOf('other()')}; style-src 'self' ${hashOf('b{}')}`;
  const html = page(policy, '<script>own()</script><style>a{}</style>');
  expect(policyOf(withInlineHashes(html))).toBe(
    `default-src 'self'; script-src ${hashOf('own()')} 'self'; style-src ${hashOf('a{}')} 'self'`,
  );
});

test('scripts with an address and data need no hash', () => {
  const html = page(
    `script-src 'self'; style-src 'self'`,
    '<script type="module" src="/a.js"></script><script type="application/json">{}</script>',
  );
  expect(policyOf(withInlineHashes(html))).not.toContain('sha256');
});

test('a page without a policy stays as it is', () => {
  expect(withInlineHashes('<script>own()</script>')).toBe('<script>own()</script>');
});
