import { expect, test } from 'vitest';
import { demoLink } from '../../../src/site/print/prepare.ts';

test.each([
  ['https://host/a/en/q1-b/', 'https://host/a/en/q1-b/#demo-padding'],
  [
    'https://host/en/q1-b/?padding=size:7,stride:2&lock=padding#q1-b-look',
    'https://host/en/q1-b/?padding=size:7,stride:2#demo-padding',
  ],
  ['https://host/en/q2/?cifar10=seed:8', 'https://host/en/q2/#demo-padding'],
  [
    'https://host/en/q2/?cifar10=seed:8&padding=size:7',
    'https://host/en/q2/?padding=size:7#demo-padding',
  ],
])('the link from %s', (address, link) => {
  expect(demoLink(address, 'padding')).toBe(link);
});
