/** A network cut into the columns of its skyline: one for each layer with weights. */
import { activationMemory, type ActivationMemory } from '../../models/activation-memory.ts';
import { architectureById } from '../../models/architectures/architectures.ts';
import { rowOf, type LayerRow } from '../../models/describe.ts';
import {
  everyLayer,
  ShapeError,
  type ShapedLayer,
  type ShapeProblem,
} from '../../models/shapes.ts';
import type { Network } from '../../models/spec.ts';
import type { Stage } from '../../models/stages.ts';
import { withoutPadding } from '../../models/without-padding.ts';
import { measures, type Choice, type Measure } from './state.ts';

export type Costs = Readonly<Record<Measure, number>>;

/** A layer with weights, and those that follow it and have none of this kind. */
export interface Column {
  readonly name: string;
  readonly row: LayerRow;
  readonly costs: Costs;
  /** Height of the maps that its block puts out. */
  readonly size: Stage['size'];
  /** The residual layer that it lies in. */
  readonly block?: string;
}

/** Neighbouring columns of one size, or of one block. */
export interface Span {
  readonly key: string;
  readonly first: number;
  readonly length: number;
}

export interface Anatomy {
  readonly label: string;
  readonly choice: Choice;
  readonly network: Network;
  readonly rows: readonly LayerRow[];
  readonly columns: readonly Column[];
  readonly total: Costs;
  /** Missing where the network breaks. */
  readonly memory?: ActivationMemory;
  /** The layer that cannot take what reaches it; the rows are those before it. */
  readonly broken?: { readonly layer: string; readonly problem: ShapeProblem };
}

export function anatomyOf(choice: Choice, padding: boolean): Anatomy {
  const { label, network: build } = architectureById(choice.id);
  const made = build(choice.size);
  const network = padding ? made : withoutPadding(made);
  const { layers, broken } = layersUntilBroken(network);
  const memory = broken ? undefined : activationMemory(network);
  const rows = layers.map(rowOf);
  const columns = columnsOf(rows, memory);
  const total = sumOf(columns.map(({ costs }) => costs));
  return {
    ...{ label, choice, network, rows, columns, total },
    ...(memory && { memory }),
    ...(broken && { broken }),
  };
}

function layersUntilBroken(network: Network): {
  readonly layers: readonly ShapedLayer[];
  readonly broken?: NonNullable<Anatomy['broken']>;
} {
  try {
    return { layers: everyLayer(network) };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const { before, layer, problem } = error;
    return { layers: before, broken: { layer, problem } };
  }
}

function columnsOf(
  rows: readonly LayerRow[],
  memory: ActivationMemory | undefined,
): readonly Column[] {
  const owners = ownersOf(rows);
  const columns: Column[] = [];
  // What stands before the first layer with weights goes to it, and so does the image.
  let waiting: Costs = { macs: 0, parameters: 0, activations: memory?.keptOf.get(-1) ?? 0 };
  rows.forEach((row, place) => {
    const costs = {
      macs: row.macs,
      parameters: row.trainable,
      activations: memory?.keptOf.get(row.index) ?? 0,
    };
    const last = columns.at(-1);
    if (row.macs > 0) {
      const owner = owners[place];
      columns.push({
        name: row.name,
        row,
        costs: sumOf([waiting, costs]),
        size: heightOf(owner ?? rows.at(-1) ?? row),
        ...blockOf(row, owner),
      });
      waiting = none;
    } else if (last) columns[columns.length - 1] = { ...last, costs: sumOf([last.costs, costs]) };
    else waiting = sumOf([waiting, costs]);
  });
  return columns;
}

/** The network's own layer that each row belongs to; none for those of a block that is not complete. */
function ownersOf(rows: readonly LayerRow[]): readonly (LayerRow | undefined)[] {
  let owner: LayerRow | undefined;
  return rows
    .toReversed()
    .map((row) => {
      if (row.within.length === 0) owner = row;
      return owner;
    })
    .toReversed();
}

const heightOf = ({ outputShape }: LayerRow): Stage['size'] =>
  outputShape.length === 3 ? outputShape[0] : 'vector';

function blockOf(row: LayerRow, owner: LayerRow | undefined): { readonly block?: string } {
  if (row.within.length === 0) return {};
  return { block: owner?.name ?? '' };
}

const none: Costs = { macs: 0, parameters: 0, activations: 0 };

export function sumOf(costs: readonly Costs[]): Costs {
  const total = (measure: Measure) => costs.reduce((sum, one) => sum + one[measure], 0);
  const [macs = 0, parameters = 0, activations = 0] = measures.map(total);
  return { macs, parameters, activations };
}

/** Runs of columns with the same key; those without one stand alone and are left out. */
export function spansOf(
  columns: readonly Column[],
  keyOf: (column: Column) => string | undefined,
): readonly Span[] {
  const spans: { key: string; first: number; length: number }[] = [];
  columns.forEach((column, place) => {
    const key = keyOf(column);
    const last = spans.at(-1);
    if (key === undefined) return;
    if (last?.key === key && last.first + last.length === place) last.length++;
    else spans.push({ key, first: place, length: 1 });
  });
  return spans;
}

/** Columns put together by the size of their maps, in the order of the network. */
export function sizeGroups(columns: readonly Column[]): readonly {
  readonly size: Stage['size'];
  readonly columns: readonly Column[];
  readonly costs: Costs;
}[] {
  return spansOf(columns, ({ size }) => String(size)).flatMap(({ first, length }) => {
    const own = columns.slice(first, first + length);
    const [column] = own;
    return column
      ? [{ size: column.size, columns: own, costs: sumOf(own.map((one) => one.costs)) }]
      : [];
  });
}

/** What a fully connected layer gets to see first, if the network has one that stands on a map. */
export function headInputs({ rows }: Pick<Anatomy, 'rows'>): number | undefined {
  const place = rows.findIndex(({ layer }) => layer.kind === 'flatten');
  return place < 0 ? undefined : rows[place]?.outputShape[0];
}
