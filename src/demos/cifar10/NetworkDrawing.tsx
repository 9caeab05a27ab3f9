import { drawNetwork, type DrawnShape } from '../../models/drawing.ts';
import type { Network } from '../../models/spec.ts';

/** A network as the maps and vectors that pass through it, left to right. */
export function NetworkDrawing({
  network,
  label,
}: {
  readonly network: Network;
  readonly label: string;
}) {
  const { width, height, shapes } = drawNetwork(network);
  return (
    <div class="drawing" dir="ltr" role="img" tabIndex={0} aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {shapes.map((shape, index) => (
          <Shape key={index} shape={shape} />
        ))}
      </svg>
    </div>
  );
}

function Shape({ shape }: { readonly shape: DrawnShape }) {
  switch (shape.kind) {
    case 'label':
      return (
        <text data-of={shape.of} x={shape.x} y={shape.y} text-anchor="middle">
          {shape.text}
        </text>
      );
    case 'arrow':
      return <polyline points={pointsOf(shape)} />;
    case 'face':
      return <polygon data-face={shape.face} data-role={shape.role} points={pointsOf(shape)} />;
  }
}

function pointsOf({ points }: Extract<DrawnShape, { points: unknown }>): string {
  return points.map((point) => point.join()).join(' ');
}
