import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  keepCopy,
  readSiteCopy,
  removeCopy,
  siteScope,
  takeWaiting,
  wantCopy,
  type SiteCopy,
} from '../site-copy.ts';

const lookEveryMs = 1000;

export interface CopyControls {
  /** Undefined before the first look. */
  readonly copy: ReadonlySignal<SiteCopy | undefined>;
  /** What the browser said when it refused an order. */
  readonly refusal: ReadonlySignal<string | undefined>;
  readonly keep: () => void;
  readonly remove: () => void;
  readonly take: () => void;
}

/** The copy of the course as it is now, and what can be done with it. */
export function useSiteCopy(): CopyControls {
  const copy = useSignal<SiteCopy | undefined>(undefined);
  const refusal = useSignal<string | undefined>(undefined);
  const orders = useRef(0);
  const order = (action: () => Promise<unknown>) => {
    refusal.value = undefined;
    orders.current += 1;
    const done = async () => {
      await action();
      orders.current += 1;
      copy.value = await readSiteCopy();
    };
    done().catch((cause: unknown) => {
      refusal.value = cause instanceof Error ? cause.message : String(cause);
    });
  };
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const before = orders.current;
      const found = await readSiteCopy();
      // An order that came meanwhile has changed what was looked at.
      if (isGone || before !== orders.current) return;
      // Equal looks are one value, so that the page is not made anew every second.
      if (JSON.stringify(found) !== JSON.stringify(copy.value)) copy.value = found;
    };
    order(look);
    const timer = setInterval(() => {
      // A look that fails says nothing new; the orders tell what is wrong.
      if (!document.hidden) look().catch(() => undefined);
    }, lookEveryMs);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, []);
  return {
    copy,
    refusal,
    keep: () => {
      order(async () => {
        await wantCopy();
        const registration = await navigator.serviceWorker.getRegistration(siteScope());
        if (registration?.active) await keepCopy().then((found) => found?.update());
      });
    },
    remove: () => {
      order(removeCopy);
    },
    take: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        location.reload();
      });
      order(takeWaiting);
    },
  };
}
