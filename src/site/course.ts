/**
 * The one outline of the course: which chapters there are and in which order. Titles live in each
 * chapter's frontmatter; the sidebar, the pager, the short links and the bilingual test read this.
 */
export interface Question {
  readonly id: 'q1' | 'q2' | 'q3';
  readonly label: { readonly en: string; readonly fa: string };
  /** Chapter file names under `content/docs/<language>/`, and the ids of their sections. */
  readonly chapters: readonly string[];
}

export const questions: readonly Question[] = [
  {
    id: 'q1',
    label: { en: 'Question 1 · Building blocks', fa: 'سؤال ۱ · اجزای شبکه' },
    chapters: ['q1', 'q1-a', 'q1-b', 'q1-c', 'q1-d', 'q1-e'],
  },
  {
    id: 'q2',
    label: { en: 'Question 2 · Two networks', fa: 'سؤال ۲ · دو شبکه' },
    chapters: ['q2', 'q2-a', 'q2-b', 'q2-c'],
  },
  {
    id: 'q3',
    label: { en: 'Question 3 · ResNet50', fa: 'سؤال ۳ · ResNet50' },
    chapters: ['q3', 'q3-a', 'q3-b', 'q3-c', 'q3-d'],
  },
];

/** Pages that stand beside the chapters. */
export const appendices: readonly string[] = [
  'lab',
  'exercises',
  'corrections',
  'glossary',
  'refs',
  'offline',
  'about',
  'licences',
  'health',
];

/** Every page of the course, in reading order. */
export const pages: readonly string[] = [
  ...questions.flatMap((question) => question.chapters),
  ...appendices,
];

/** Short links by the coursework's own numbers: `1b` → `q1-b`, `2` → `q2`. */
export const shortLinks: ReadonlyMap<string, string> = new Map(
  questions.flatMap((question) =>
    question.chapters.map((chapter) => [chapter.slice(1).replace('-', ''), chapter] as const),
  ),
);

/** Starlight's sidebar, made from the outline. */
export const sidebar = [
  ...questions.map((question) => ({
    label: question.label.en,
    translations: { fa: question.label.fa },
    items: [...question.chapters],
  })),
  {
    label: 'Reference',
    translations: { fa: 'مرجع' },
    items: [...appendices],
  },
];
