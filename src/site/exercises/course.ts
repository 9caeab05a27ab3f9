/** The course as tasks can lead to it; runs when the site is built. */
import { getCollection, render } from 'astro:content';
import { ids as publishedIds } from '../../cli/published/published.json';
import type { Language } from '../../facts/format.ts';
import { pages, shortLinks } from '../course.ts';
import { demoPlaces } from '../links/demo-places.ts';
import { linkedStates, otherIds, type Course, type CoursePage } from './course-parts.ts';

const strings = import.meta.glob<Readonly<Record<Language, { readonly title: string }>>>(
  '../../demos/*/strings.ts',
  { eager: true },
);

/** Ids that may be in other people's links, by the address of their page. */
const published = new Map<string, readonly string[]>(Object.entries(publishedIds));

export async function courseIn(language: Language): Promise<Course> {
  const docs = new Map((await getCollection('docs')).map((doc) => [doc.id, doc]));
  const all = await Promise.all(
    pages.map(async (id): Promise<CoursePage> => {
      const doc = docs.get(`${language}/${id}`);
      if (!doc) throw new Error(`no page ${language}/${id}`);
      const { headings } = await render(doc);
      const short = [...shortLinks].find(([, page]) => page === id)?.[0];
      const parts = {
        id,
        sections: headings
          .filter(({ depth }) => depth === 2 || depth === 3)
          .map(({ depth, slug, text }) => ({ id: slug, title: text, depth })),
        demos: [...demoPlaces]
          .filter(([, page]) => page === id)
          .map(([demo]) => ({
            id: demo,
            title: titleOf(demo, language),
            states: linkedStates(doc.body ?? '', demo),
          })),
      };
      return {
        ...parts,
        title: doc.data.title,
        ...(short !== undefined && { short }),
        others: otherIds(published.get(`${id}/`) ?? [], parts),
      };
    }),
  );
  return { pages: all.filter(({ id }) => id !== 'exercises') };
}

function titleOf(demo: string, language: Language): string {
  const found = strings[`../../demos/${demo}/strings.ts`];
  if (!found) throw new Error(`the demo ${demo} has no words`);
  return found[language].title;
}
