/**
 * What a page does when it was opened from the disk, without a server: it leads links to the files behind
 * them, and says what does not work there. Written for the page's head, where no module may load.
 */
function openedAsFile(words: { en: string; fa: string }) {
  if (location.protocol !== 'file:') return;
  addEventListener(
    'click',
    ({ target }) => {
      const link = (target as Element | null)?.closest<HTMLAnchorElement>('a[href]');
      if (link?.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
    },
    true,
  );
  addEventListener('DOMContentLoaded', () => {
    const notice = document.createElement('p');
    notice.id = 'opened-as-file';
    notice.style.cssText =
      'position:fixed;inset-block-end:0;inset-inline:0;z-index:99;margin:0;padding:.75rem 1rem;background:#ffe9c7;color:#1d1b17;font-size:1rem';
    notice.textContent = document.documentElement.lang === 'fa' ? words.fa : words.en;
    document.body.prepend(notice);
  });
}

const words = {
  en: 'You opened this page from the disk. It can be read, but search and demonstrations need a server: run “python3 -m http.server” or “npx serve” in the unpacked folder and open the address that it prints.',
  fa: 'این صفحه را از روی دیسک باز کرده‌اید. خواندنی است، ولی جست‌وجو و نمایش‌ها سرور می‌خواهند: در پوشه‌ی بازشده \u2068python3 -m http.server\u2069 یا \u2068npx serve\u2069 را اجرا کنید و نشانی‌ای را که می‌گوید باز کنید.',
};

/** As a script element. The types are taken off by Node, which runs this file as it is. */
export const openedAsFileScript = `<script>(${openedAsFile.toString()})(${JSON.stringify(words)})</script>`;
