/** Input and output side by side: one has the padding and the window, the other a cell for each place. */
import { NarrowPlane } from './NarrowPlane.tsx';
import type { PlaneProps } from './Plane.tsx';
import { WidePlane } from './WidePlane.tsx';

export function Planes(props: PlaneProps) {
  const { height, width } = props.geometry;
  const widest = Math.max(width.reads.length, width.extent);
  const both = widest + Math.max(width.places.length, 1);
  const rows = Math.max(height.reads.length, height.extent);
  const planes = [<WidePlane key="wide" {...props} />, <NarrowPlane key="narrow" {...props} />];
  return (
    <div
      class="pad-planes"
      dir="ltr"
      style={{ '--both': both, '--widest': widest, '--rows': rows }}
    >
      <Patterns />
      {props.state.mode === 'convolution' ? planes : planes.toReversed()}
    </div>
  );
}

/** What cells are filled with, so that colour is not the only sign: zeros, crosses, stripes. */
function Patterns() {
  return (
    <svg class="pad-patterns" aria-hidden="true">
      <pattern id="pad-zeros" width="1" height="1" patternUnits="userSpaceOnUse">
        <ellipse cx="0.5" cy="0.5" rx="0.11" ry="0.17" />
      </pattern>
      <pattern id="pad-crosses" width="1" height="1" patternUnits="userSpaceOnUse">
        <path d="M.28 .28l.44 .44M.72 .28l-.44 .44" />
      </pattern>
      <pattern id="pad-stripes" width="0.5" height="0.5" patternUnits="userSpaceOnUse">
        <path d="M-.1 .6L.6 -.1M-.1 .1L.1 -.1M.4 .6L.6 .4" />
      </pattern>
    </svg>
  );
}
