/** Whose work the data sets are made of, for the pages and notices that say so. */
export interface Credit {
  readonly id: string;
  readonly name: string;
  readonly author: string;
  readonly url: string;
  /** An SPDX identifier, or undefined where the authors name no licence. */
  readonly licence: string | undefined;
  readonly licenceUrl: string | undefined;
}

/**
 * CIFAR-10 names no licence; its authors ask that the report be cited: A. Krizhevsky, "Learning
 * Multiple Layers of Features from Tiny Images", 2009. It is not part of this repository.
 */
export const cifar10Credit: Credit = {
  id: 'cifar10',
  name: 'CIFAR-10',
  author: 'Alex Krizhevsky, Vinod Nair, Geoffrey Hinton',
  url: 'https://www.cs.toronto.edu/~kriz/cifar.html',
  licence: undefined,
  licenceUrl: undefined,
};

/** The families of drawings behind `sprites10`; they are cropped, scaled and coloured, and said to be. */
export const emojiCredits: readonly Credit[] = [
  {
    id: 'noto',
    name: 'Noto Emoji',
    author: 'Google',
    url: 'https://github.com/googlefonts/noto-emoji',
    licence: 'Apache-2.0',
    licenceUrl: 'https://www.apache.org/licenses/LICENSE-2.0',
  },
  {
    id: 'noto-v1',
    name: 'Noto Emoji, first version',
    author: 'Google',
    url: 'https://github.com/googlefonts/noto-emoji',
    licence: 'Apache-2.0',
    licenceUrl: 'https://www.apache.org/licenses/LICENSE-2.0',
  },
  {
    id: 'twemoji',
    name: 'Twemoji',
    author: 'Twitter and other contributors',
    url: 'https://github.com/jdecked/twemoji',
    licence: 'CC-BY-4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    id: 'openmoji',
    name: 'OpenMoji',
    author: 'OpenMoji',
    url: 'https://openmoji.org',
    licence: 'CC-BY-SA-4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  {
    // The npm package says Apache-2.0, which is that of the project's code; its drawings are CC BY.
    id: 'fxemoji',
    name: 'FxEmojis',
    author: 'Mozilla Foundation',
    url: 'https://github.com/mozilla/fxemoji',
    licence: 'CC-BY-4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    id: 'emojione',
    name: 'EmojiTwo',
    author: 'EmojiTwo, from Emoji One',
    url: 'https://github.com/EmojiTwo/emojitwo',
    licence: 'CC-BY-4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    id: 'fluent-emoji-flat',
    name: 'Fluent Emoji',
    author: 'Microsoft',
    url: 'https://github.com/microsoft/fluentui-emoji',
    licence: 'MIT',
    licenceUrl: 'https://github.com/microsoft/fluentui-emoji/blob/main/LICENSE',
  },
];
