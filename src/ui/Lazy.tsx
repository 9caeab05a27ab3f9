import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** Said where the part cannot be fetched. */
  readonly failed: string;
}

/** A part of the page whose code is fetched when it is first shown. */
export function Lazy<P extends object>({ load, props, failed }: Props<P>) {
  const [part, setPart] = useState<{ readonly Part: ComponentType<P> } | 'failed'>();
  useEffect(() => {
    let gone = false;
    load().then(
      (Part) => {
        if (!gone) setPart({ Part });
      },
      () => {
        if (!gone) setPart('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  if (part === undefined) return null;
  if (part === 'failed') return <p role="alert">{failed}</p>;
  return <part.Part {...props} />;
}
