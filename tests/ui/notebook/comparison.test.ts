import { type ComponentChild, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { courseworkAsRuns } from '../../../src/notebook/given-runs.ts';
import { keyedArms } from '../../../src/ui/notebook/keyed-arms.ts';
import { Logs } from '../../../src/ui/notebook/Results.tsx';
import { Differences } from '../../../src/ui/notebook/Settings.tsx';
import { strings } from '../../../src/ui/notebook/strings.ts';
import { LanguageContext } from '../../../src/ui/notebook/words.ts';
import { armWith, runWith } from '../../notebook/fixtures.ts';

const shown = (language: 'en' | 'fa', child: ComponentChild) =>
  renderToString(h(LanguageContext.Provider, { value: language }, child));
const plain = (html: string) => html.replaceAll(/<[^>]*>|[\u2068\u2069]/g, '');

it('runs without known settings are not called alike, runs with the same settings are', () => {
  const coursework = h(Differences, { arms: keyedArms(courseworkAsRuns()) });
  expect(plain(shown('en', coursework))).toContain(
    'Of A1, A2, B1, and B2 no settings are known, so they cannot be compared.',
  );
  expect(shown('fa', coursework)).not.toContain(strings.fa.noDifference);
  const twins = ['one', 'two'].map((id) => runWith({ id, arms: [armWith('conv-small', 0.75)] }));
  const known = h(Differences, { arms: keyedArms(twins) });
  expect(shown('en', known)).toContain(strings.en.noDifference);
});

it('each log stands under the sign and name of its network', () => {
  const arms = keyedArms([runWith({ arms: [armWith('conv-small', 0.75)] })]);
  const caption = /<figcaption>(.*?)<\/figcaption>/.exec(shown('fa', h(Logs, { arms })))?.[1] ?? '';
  expect(plain(caption)).toBe(`A ${arms[0]?.label ?? ''}`);
});
