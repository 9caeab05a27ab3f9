/** Addresses of a demo with its state as it is just now, which the address bar always holds. */
import type { Language } from '../../facts/format.ts';

/** In its chapter, also where the demo stands on a page of its own, which says where the chapter is. */
export function stateAddress(id: string): string {
  const { chapter } = document.documentElement.dataset;
  const link = new URL(chapter ?? location.href, location.href);
  if (chapter !== undefined) link.search = ownQuery(location.search, id);
  link.hash = `demo-${id}`;
  return link.href;
}

/** Alone on a page, to be shown within another. */
export function embedAddress(id: string, language: Language): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const path = `${base}/embed/${id}/${language === 'en' ? '' : `${language}/`}`;
  return new URL(path + ownQuery(location.search, id), location.href).href;
}

/** What of a query concerns one demo: its state and how it is locked, without the locks of others. */
export function ownQuery(search: string, id: string): string {
  const parts = search.replace(/^\?/, '').split('&');
  const own = parts.flatMap((part) => {
    if (part.startsWith(`${id}=`)) return [part];
    const locks = new URLSearchParams(part).get('lock')?.split(',') ?? [];
    const kept = locks.filter((lock) => lock === id || lock.startsWith(`${id}:`));
    return kept.length > 0 ? [`lock=${kept.join(',')}`] : [];
  });
  return own.length > 0 ? `?${own.join('&')}` : '';
}
