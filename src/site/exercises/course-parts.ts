/** What of the course a task can lead to, in the reader's language; made when the site is built. */

export interface Course {
  readonly pages: readonly CoursePage[];
}

export interface CoursePage {
  readonly id: string;
  readonly title: string;
  /** Of the link that opens in the reader's language: `1b`. */
  readonly short?: string;
  readonly sections: readonly CourseSection[];
  readonly demos: readonly CourseDemo[];
  /** Ids of figures, formulas, terms and whatever else on the page has an address. */
  readonly others: readonly string[];
}

export interface CourseSection {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
}

export interface CourseDemo {
  readonly id: string;
  readonly title: string;
  /** States that the text links to, each by the words of its link. */
  readonly states: readonly DemoLinkState[];
}

export interface DemoLinkState {
  readonly label: string;
  /** `stride:2,kernel:3` */
  readonly state: string;
}

/** Those of a page's published ids that stand for more than the page itself, a section or a demo. */
export function otherIds(
  published: readonly string[],
  { id, sections, demos }: Pick<CoursePage, 'id' | 'sections' | 'demos'>,
): string[] {
  const named = new Set([
    id,
    ...sections.map((one) => one.id),
    ...demos.map((one) => `demo-${one.id}`),
  ]);
  return published.filter((one) => !named.has(one));
}

/** The states of a demo that a page's source links to, each once, by the first words that link to it. */
export function linkedStates(source: string, demo: string): DemoLinkState[] {
  const pattern = new RegExp(
    String.raw`\[([^\]]+)\]\((?:\.\./[\w-]+/)?\?${demo}=([^#)&\s]+)[^)#]*#demo-${demo}\)`,
    'g',
  );
  const states = [...source.matchAll(pattern)].map(([, words = '', state = '']) => ({
    label: plainWords(words),
    state,
  }));
  return states.filter(
    ({ state }, index) => states.findIndex((one) => one.state === state) === index,
  );
}

/** Words of Markdown without its signs and tags. */
const plainWords = (words: string) =>
  words
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[*_`$]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
