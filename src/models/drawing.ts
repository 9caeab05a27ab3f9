import { shapedLayers, type Shape, type ShapedLayer } from './shapes.ts';
import type { Layer, Network } from './spec.ts';

/**
 * A network drawn from left to right as the maps and vectors that pass through it: a map is a block,
 * as tall as its height and the thicker the more channels it has; a vector is a bar. Layers that change no shape
 * (normalisation, activation, dropout) are named under the block they work on. Plain data in viewBox
 * units, for any renderer.
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
  readonly names: readonly string[];
  readonly shape: Shape;
}

/** Units per pixel of height, the slant of a block's depth, and the space for text. */
const scale = { pixel: 4, slant: 0.35, lineHeight: 13, columnWidth: 76, margin: 8 } as const;

/** Lays out the drawing of a network. */
export function drawNetwork(network: Network): Drawing {
  const blocks = blocksOf(network);
  const sizes = blocks.map(({ shape }) => blockSize(shape));
  const top = scale.margin;
  const middle = top + Math.max(...sizes.map(({ height, depth }) => height + depth)) / 2;
  const textTop = 2 * middle - top;
  const lines = Math.max(...blocks.map(({ names }) => names.length)) + 1;
  let x = scale.margin;
  const shapes = blocks.flatMap((block, index) => {
    const size = sizes[index] ?? blockSize(block.shape);
    const column = Math.max(size.width + size.depth, scale.columnWidth);
    const left = x + (column - size.width - size.depth) / 2;
    const labels = labelsOf(block, x + column / 2, textTop);
    x += column + scale.margin;
    return [...facesOf(block, size, left, middle), ...labels];
  });
  return { width: x, height: textTop + lines * scale.lineHeight + scale.margin, shapes };
}

/** The input and every layer that changes the shape; the others join the block before them. */
function blocksOf(network: Network): readonly Block[] {
  const input: Block = { role: 'input', layer: -1, names: [], shape: network.inputShape };
  return shapedLayers(network).reduce<Block[]>(
    (blocks, shaped) => {
      const before = blocks.at(-1) ?? input;
      if (!changesShape(shaped.layer))
        return blocks.with(-1, { ...before, names: [...before.names, shaped.name] });
      return [...blocks, blockOf(shaped, shaped.index === network.layers.length - 1)];
    },
    [input],
  );
}

function blockOf({ layer, index, name, outputShape }: ShapedLayer, isLast: boolean): Block {
  const vectorRole = isLast ? 'output' : 'vector';
  const role = layer.kind === 'conv' || layer.kind === 'pool' ? layer.kind : vectorRole;
  return { role, layer: index, names: [name], shape: outputShape };
}

function changesShape({ kind }: Layer): boolean {
  return kind !== 'batch-norm' && kind !== 'activation' && kind !== 'dropout';
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** How far the block goes back, to the right and up alike. */
  readonly depth: number;
}

/** Channels and units grow with the logarithm, so that 3 and 3072 fit on one page. */
function blockSize(shape: Shape): Size {
  if (shape.length === 1) return { width: 7, height: 12 * Math.log2(shape[0] + 1), depth: 0 };
  const [height, width, channels] = shape;
  return {
    width: 5 * Math.log2(channels + 1),
    height: scale.pixel * height,
    depth: scale.slant * scale.pixel * width,
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
