import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Presets } from '../../../src/demos/cifar10/Presets.tsx';
import { defaultSettings, type Settings } from '../../../src/demos/cifar10/settings.ts';
import { en, fa } from '../../../src/demos/cifar10/strings.ts';
import { WordsContext, wordsOf } from '../../../src/demos/cifar10/words.ts';

const { run } = defaultSettings;
const other: Settings = { ...defaultSettings, run: { ...run, seed: run.seed + 3 } };

describe.each([
  ['en', en, 'With seed 2 all units'],
  ['fa', fa, 'با دانه‌ی تصادفی ۲ همه‌ی واحدهای'],
] as const)('an experiment in %s', (language, strings, about) => {
  const shown = (settings: Settings) =>
    renderToString(
      h(
        WordsContext.Provider,
        { value: wordsOf(strings, language) },
        h(Presets, { settings, disabled: false, onChange: () => undefined }),
      ),
    );

  it('tells what its own seed does, and where that is not the one that is set', () => {
    expect(shown(defaultSettings)).toContain(about);
    expect(shown(defaultSettings)).not.toContain(strings.changed);
    expect(shown(other)).toContain(about);
    expect(shown(other)).toContain(strings.changed);
  });
});
