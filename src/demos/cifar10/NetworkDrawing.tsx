import { drawNetwork } from '../../models/drawing.ts';
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
        {shapes.map((shape, index) =>
          shape.kind === 'label' ? (
            <text key={index} data-of={shape.of} x={shape.x} y={shape.y} text-anchor="middle">
              {shape.text}
            </text>
          ) : (
            <polygon
              key={index}
              data-face={shape.face}
              data-role={shape.role}
              points={shape.points.map((point) => point.join()).join(' ')}
            />
          ),
        )}
      </svg>
    </div>
  );
}
