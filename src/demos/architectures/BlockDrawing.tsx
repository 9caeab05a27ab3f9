/** The way through a block from top to bottom; a box is as wide as its channels, He et al. (2016), figure 5. */
import { fill } from '../../ui/demo/formats.ts';
import type { BlockCost } from './blocks.ts';
import { isle } from './texts.ts';
import { useWords } from './words.ts';

const [width, height] = [220, 236];
const [top, bottom] = [34, 178];
const box = { height: 28, narrowest: 84, widest: 150 } as const;
const reach = 92;

export function BlockDrawing({
  cost: { kind, layers },
  channels,
}: {
  readonly cost: BlockCost;
  readonly channels: number;
}) {
  const { t } = useWords();
  const names = layers.map(({ kernelSize, filters }) => `${kernelSize}×${kernelSize}, ${filters}`);
  const label = fill(t.block, { block: t[`block_${kind}`], layers: isle(names.join(' → ')) });
  const hasShortcut = kind !== 'plain';
  const middleOf = (place: number) => top + ((place + 0.5) * (bottom - top)) / layers.length;
  return (
    <svg
      class="arch-drawing"
      viewBox={`${-width / 2} 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <text y="12">x ({channels})</text>
      <path class="arch-way" d={`M0 20 V${height - 4}`} />
      <path class="arch-way" d={`M-4 ${height - 10} l4 7 l4 -7`} />
      {hasShortcut && (
        <path
          class="arch-shortcut"
          d={`M0 27 H${reach - 10} q10 0 10 10 V${bottom + 8} q0 10 -10 10 H13`}
        />
      )}
      {layers.map(({ filters }, place) => {
        const wide =
          box.narrowest + ((box.widest - box.narrowest) * filters) / Math.max(channels, 1);
        const y = middleOf(place);
        return (
          <g key={place}>
            <rect x={-wide / 2} y={y - box.height / 2} width={wide} height={box.height} rx="4" />
            <text y={y}>{names[place]}</text>
          </g>
        );
      })}
      {hasShortcut && (
        <>
          <circle cy={bottom + 18} r="11" />
          <text y={bottom + 18} class="arch-plus">
            +
          </text>
        </>
      )}
    </svg>
  );
}
