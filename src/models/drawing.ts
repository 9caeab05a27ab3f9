import { shapedLayers, withInner, type Shape, type ShapedLayer } from './shapes.ts';
import type { Layer, Network } from './spec.ts';

/**
 * A network drawn from left to right as the maps and vectors that pass through it: a map is a block,
 * as tall as its height and the thicker the more channels it has; a vector is a bar. Layers that change no shape
 * (normalisation, activation, dropout) are named under the block they work on, and so is a residual layer
 * under the last block of its body; its shortcut is an arrow over the body, named above. Plain data in
 * viewBox units, for any renderer.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
}

/** What a block holds; `vector` after flattening or a dense layer. */
export type BlockRole = 'input' | 'conv' | 'pool' | 'vector' | 'output';

export type DrawnShape =
  | {
      readonly kind: 'face';
      readonly face: 'front' | 'top' | 'side';
      readonly role: BlockRole;
      /** Layer that makes it; −1 for the input. */
      readonly layer: number;
      readonly points: readonly (readonly [x: number, y: number])[];
    }
  | {
      readonly kind: 'arrow';
      readonly layer: number;
      /** One line, its tip and barbs at the end. */
      readonly points: readonly (readonly [x: number, y: number])[];
    }
  | {
      readonly kind: 'label';
      readonly layer: number;
      /** `name` is a layer's name, `shape` a block's shape; both are language-neutral. */
      readonly of: 'name' | 'shape';
      readonly text: string;
      /** Middle of the line's baseline. */
      readonly x: number;
      readonly y: number;
    };

interface Block {
  readonly role: BlockRole;
  readonly layer: number;
  readonly names: string[];
  readonly shape: Shape;
}

/** A shortcut from one block to another, both by their place in the row. */
interface Shortcut {
  readonly layer: number;
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Units per pixel of height at most, the height that none exceeds, the slant of a block's depth, the space for text and the arrows' size. */
const scale = {
  pixel: 4,
  tallest: 160,
  slant: 0.35,
  lineHeight: 13,
  columnWidth: 76,
  margin: 8,
  arrow: { rise: 16, gap: 6, barb: 4 },
} as const;

/** Lays out the drawing of a network. */
export function drawNetwork(network: Network): Drawing {
  const { blocks, shortcuts } = rowOf(network);
  const tallest = Math.max(...blocks.map(({ shape }) => (shape.length === 3 ? shape[0] : 0)));
  const pixel = Math.min(scale.pixel, scale.tallest / tallest);
  const sizes = blocks.map(({ shape }) => blockSize(shape, pixel));
  const top = scale.margin + heightOver(shortcuts);
  const middle = top + Math.max(...sizes.map(({ height, depth }) => height + depth)) / 2;
  const textTop = 2 * middle - top;
  const lines = Math.max(...blocks.map(({ names }) => names.length)) + 1;
  let x = scale.margin;
  const tops: [x: number, y: number][] = [];
  const shapes = blocks.flatMap((block, index) => {
    const size = sizes[index] ?? blockSize(block.shape, pixel);
    const column = Math.max(size.width + size.depth, scale.columnWidth);
    const left = x + (column - size.width - size.depth) / 2;
    const labels = labelsOf(block, x + column / 2, textTop);
    tops.push([x + column / 2, middle - (size.height + size.depth) / 2]);
    x += column + scale.margin;
    return [...facesOf(block, size, left, middle), ...labels];
  });
  const arrows = shortcuts.flatMap((shortcut) => arrowOf(shortcut, tops));
  const height = textTop + lines * scale.lineHeight + scale.margin;
  return { width: x, height, shapes: [...shapes, ...arrows] };
}

/**
 * The input and every layer that changes the shape; the others join the block before them. Bodies of
 * residual layers stand in the row like other layers.
 */
function rowOf(network: Network) {
  const blocks: Block[] = [{ role: 'input', layer: -1, names: [], shape: network.inputShape }];
  const shortcuts: Shortcut[] = [];
  const layers = shapedLayers(network);
  const last = layers.at(-1)?.index;
  const place = (shaped: ShapedLayer): void => {
    const from = blocks.length - 1;
    shaped.body.forEach(place);
    const to = blocks.length - 1;
    if (changesShape(shaped.layer)) blocks.push(blockOf(shaped, shaped.index === last));
    else blocks[to]?.names.push(shaped.name);
    if (shaped.layer.kind !== 'residual') return;
    const names = withInner(shaped.shortcut).map(({ name }) => name);
    shortcuts.push({ layer: shaped.index, names, from, to });
  };
  layers.forEach(place);
  return { blocks, shortcuts };
}

function blockOf({ layer, index, name, outputShape }: ShapedLayer, isLast: boolean): Block {
  const vectorRole = isLast ? 'output' : 'vector';
  const role = layer.kind === 'conv' || layer.kind === 'pool' ? layer.kind : vectorRole;
  return { role, layer: index, names: [name], shape: outputShape };
}

function changesShape({ kind }: Layer): boolean {
  return !['batch-norm', 'activation', 'dropout', 'residual'].includes(kind);
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** How far the block goes back, to the right and up alike. */
  readonly depth: number;
}

/** Channels and units grow with the logarithm, so that 3 and 3072 fit on one page. */
function blockSize(shape: Shape, pixel: number): Size {
  if (shape.length === 1) return { width: 7, height: 12 * Math.log2(shape[0] + 1), depth: 0 };
  const [height, width, channels] = shape;
  return {
    width: 5 * Math.log2(channels + 1),
    height: pixel * height,
    depth: scale.slant * pixel * width,
  };
}

function facesOf(
  { role, layer }: Block,
  { width, height, depth }: Size,
  left: number,
  middle: number,
): readonly DrawnShape[] {
  const [right, bottom] = [left + width, middle + (height + depth) / 2];
  const top = bottom - height;
  const face = (name: 'front' | 'top' | 'side', ...points: [number, number][]) =>
    ({ kind: 'face', face: name, role, layer, points }) as const;
  const front = face('front', [left, top], [right, top], [right, bottom], [left, bottom]);
  if (depth === 0) return [front];
  const [back, raised, low] = [right + depth, top - depth, bottom - depth];
  return [
    face('top', [left, top], [left + depth, raised], [back, raised], [right, top]),
    face('side', [right, top], [back, raised], [back, low], [right, bottom]),
    front,
  ];
}

function labelsOf({ layer, names, shape }: Block, x: number, top: number): readonly DrawnShape[] {
  const label = (of: 'name' | 'shape', text: string, line: number) =>
    ({ kind: 'label', layer, of, text, x, y: top + line * scale.lineHeight }) as const;
  return [
    label('shape', shape.join('×'), 1),
    ...names.map((name, index) => label('name', name, index + 2)),
  ];
}

/** Room above the tallest block for a shortcut and what stands over it. */
function heightOver(shortcuts: readonly Shortcut[]): number {
  const lines = Math.max(0, ...shortcuts.map(({ names }) => names.length));
  return shortcuts.length === 0 ? 0 : scale.arrow.rise + lines * scale.lineHeight;
}

/** From the top of one block over those between to the top of another, and the names above. */
function arrowOf(
  { layer, names, from, to }: Shortcut,
  tops: readonly (readonly [x: number, y: number])[],
): readonly DrawnShape[] {
  const row = tops.slice(from, to + 1);
  const [[startX, startY] = [0, 0], [endX, endY] = [0, 0]] = [row.at(0), row.at(-1)];
  const [left, right] = [startX + scale.arrow.gap, endX - scale.arrow.gap];
  const [tip, y] = [endY - 2, Math.min(...row.map(([, top]) => top)) - scale.arrow.rise];
  const { barb } = scale.arrow;
  return [
    {
      kind: 'arrow',
      layer,
      points: [
        ...([
          [left, startY - 2],
          [left, y],
          [right, y],
          [right, tip],
        ] as const),
        ...([
          [right - barb, tip - barb],
          [right, tip],
          [right + barb, tip - barb],
        ] as const),
      ],
    },
    ...names.map((text, index) => {
      const line = y - 4 - (names.length - 1 - index) * scale.lineHeight;
      return { kind: 'label', layer, of: 'name', text, x: (left + right) / 2, y: line } as const;
    }),
  ];
}
