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
