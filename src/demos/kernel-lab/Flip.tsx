/** What it would change to turn the kernel: convolution minus cross-correlation. */
import { useMemo } from 'preact/hooks';
import type { Plane } from '../../math/plane.ts';
import { signedUrl } from '../../ui/bitmap.ts';
import { shortNumber } from '../../ui/number-text.ts';
import { flipDifference, type State } from './state.ts';
import { fill, isolated, useWords } from './words.ts';

export function Flip({ state, plane }: { readonly state: State; readonly plane: Plane }) {
  const { t, pick } = useWords();
  const { kernel, divisor, bias, answer, padding, stride } = state;
  const { kind, largest, difference } = useMemo(
    () => flipDifference(plane, state),
    [plane, kernel, divisor, bias, answer, padding, stride],
  );
  const url = useMemo(() => signedUrl(difference, largest || 1), [difference, largest]);
  if (difference.values.length === 0) return null;
  return (
    <div class="kl-difference" data-flip={kind} data-largest={largest}>
      <img src={url} alt="" />
      <p>
        <strong>{t.flipTitle}</strong>
        {fill(pick('flip', kind), { largest: isolated(shortNumber(largest)) })}
      </p>
    </div>
  );
}
