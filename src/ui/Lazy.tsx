import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LazyFailed } from './LazyFailed.tsx';

interface Props<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A part of the page whose code is fetched when it is first shown, and again where it did not come. */
export function Lazy<P extends object>({ load, props }: Props<P>) {
  const [part, setPart] = useState<
    { readonly Part: ComponentType<P> } | { readonly failed: number }
  >();
  const [tries, setTries] = useState(1);
  useEffect(() => {
    let gone = false;
    load().then(
      (Part) => {
        if (!gone) setPart({ Part });
      },
      () => {
        if (!gone) setPart({ failed: tries });
      },
    );
    return () => {
      gone = true;
    };
  }, [tries]);
  if (part === undefined) return null;
  if ('failed' in part)
    return (
      <LazyFailed
        failures={part.failed}
        onAgain={() => {
          setTries(tries + 1);
        }}
      />
    );
  return <part.Part {...props} />;
}
