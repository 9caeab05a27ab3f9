/** What stands where a part of the page did not come, and the way to have it all the same. */
import { useEffect } from 'preact/hooks';

interface Props {
  /** How often it has been asked for in vain. */
  readonly failures: number;
  readonly onAgain: () => void;
}

const strings = {
  en: {
    failed: 'This part could not be fetched. Check the connection.',
    /** Some browsers remember that a file did not come, and never ask again. */
    again: 'Still nothing. If the connection is there, load the page again.',
    tryAgain: 'Try again',
  },
  fa: {
    failed: 'این بخش دریافت نشد. اتصال اینترنت را بررسی کنید.',
    again: 'باز هم نشد. اگر اینترنت وصل است، صفحه را دوباره بار کنید.',
    tryAgain: 'تلاش دوباره',
  },
} as const;

export function LazyFailed({ failures, onAgain }: Props) {
  const t = strings[document.documentElement.lang === 'fa' ? 'fa' : 'en'];
  useEffect(() => {
    addEventListener('online', onAgain);
    return () => {
      removeEventListener('online', onAgain);
    };
  }, [onAgain]);
  return (
    <p data-part-failed={failures}>
      {/* Another element each time, so that it is read out again. */}
      <span key={failures} role="alert">
        {failures === 1 ? t.failed : t.again}
      </span>{' '}
      <button type="button" class="quiet" data-action="fetch-again" onClick={onAgain}>
        {t.tryAgain}
      </button>
    </p>
  );
}
