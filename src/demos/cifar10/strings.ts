/** The demo's words. English first; Persian must have the same keys. */
export const en = {
  title: 'Train both networks, here in the page',
};

export type Strings = Record<keyof typeof en, string>;

export const fa = {
  title: 'هر دو شبکه را همین‌جا آموزش دهید',
} satisfies Strings;
