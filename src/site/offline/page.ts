import { afterFirstUse } from '../first-use.ts';
import { isCopyWanted, keepCopy, takeWaiting } from '../../ui/offline/site-copy.ts';

/**
 * On every page: keeps the course in the browser once the page has nothing better to do, and says when a
 * newer version has come. The words are in the two templates of the banner.
 */
export function keepCourse(): void {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  // The first version of all is no update of anything.
  const isUpdate = Boolean(serviceWorker.controller);
  let isOwnWish = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isOwnWish) location.reload();
    else if (isUpdate) show('update-taken', reload);
  });
  const offer = () => {
    show('update-waits', () => {
      isOwnWish = true;
      void takeWaiting();
    });
  };
  const begin = async () => {
    if (!isCopyWanted()) return;
    const registration = await keepCopy();
    if (!registration) return;
    if (registration.waiting && registration.active) offer();
    const watch = () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && registration.active) offer();
      });
    };
    // It may have been found before, by the browser itself or the page before this one.
    watch();
    registration.addEventListener('updatefound', watch);
  };
  afterFirstUse(() => {
    // A browser that refuses tells it on the page about working offline; reading goes on.
    begin().catch(() => undefined);
  });
}

const reload = () => {
  location.reload();
};

/** Shows one of the banner's messages, once; its first button does `take`, the other puts it away. */
function show(id: 'update-waits' | 'update-taken', take: () => void): void {
  const template = document.querySelector<HTMLTemplateElement>(`template#${id}`);
  const place = document.querySelector<HTMLElement>('#site-update');
  if (!template || !place || place.dataset['message'] === id) return;
  place.dataset['message'] = id;
  place.replaceChildren(template.content.cloneNode(true));
  place.querySelector('[data-action="take-update"]')?.addEventListener('click', take);
  place.querySelector('[data-action="later"]')?.addEventListener('click', () => {
    place.replaceChildren();
  });
}
