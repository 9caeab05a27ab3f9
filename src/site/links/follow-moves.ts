/**
 * Follows an id that has moved, with which a reader arrives or that a link on the page names: the head
 * of the page holds where each leads (`MovedIds.astro`).
 */
const moved = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name="moved-ids"]')?.content ?? '{}',
) as Readonly<Record<string, string>>;

function follow(): void {
  const id = location.hash.slice(1);
  const place = moved[id];
  if (place === undefined || document.getElementById(id)) return;
  const target = new URL(place, location.href);
  target.search = location.search;
  location.replace(target);
}

follow();
addEventListener('hashchange', follow);
