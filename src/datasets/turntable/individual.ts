import { turn } from '../../math/turn.ts';
import { Random } from '../random.ts';
import { type Colour, type Kind, kinds } from './kinds.ts';

export type Vector = readonly [x: number, y: number, z: number];

/** One object of a kind, as it was put on the table and filmed. No two are alike. */
export interface Individual {
  readonly kind: Kind;
  /** Of its noise. */
  readonly seed: number;
  readonly outline: Kind['shape']['outline'];
  readonly ridges: { readonly count: number; readonly depth: number; readonly phase: number };
  /** How far the ends bend away, how far the upper pole leans over, how uneven the surface is. */
  readonly bend: number;
  readonly lean: number;
  readonly bumps: number;
  readonly ground: Colour;
  readonly blush: Colour;
  /** The share of the surface that wears the blush, on the side towards the sun. */
  readonly blushShare: number;
  readonly sun: Vector;
  /** Brown spots: where (shares of the way round and from pole to pole) and how large. */
  readonly spots: readonly { readonly u: number; readonly v: number; readonly size: number }[];
  readonly stemLength: number;
  readonly stemBend: number;
  /** How it was put down, in shares of a turn: round its own axis, and the axis off the vertical. */
  readonly roll: number;
  readonly tilt: number;
  /** Where on the table's turn the film begins. */
  readonly start: number;
  /** The light of the day: how strong each colour is in it. */
  readonly light: Vector;
}

/** Beyond the streams of shuffling and of permuted pixels, below those of the engine. */
const stream = 0x2000_0000;

/** The object in film number `film` of a kind. Depends only on the arguments. */
export function individualOf(seed: number, kindIndex: number, film: number): Individual {
  const kind = kinds[kindIndex];
  if (!kind) throw new RangeError(`there is no kind ${kindIndex}`);
  const random = new Random(seed, stream + kindIndex, film);
  const { shape, skin } = kind;
  const width = random.between(0.93, 1.07);
  const blush = skin.blush ?? { colour: skin.ground, least: 0, most: 0 };
  const sign = () => (random.below(2) === 0 ? -1 : 1);
  return {
    kind,
    seed: random.uint32() | 0,
    outline: shape.outline.map(([radius, height]) => [
      radius * width * random.between(0.96, 1.04),
      height * random.between(0.97, 1.03),
    ]),
    ridges: {
      count: shape.ridges?.count ?? 1,
      depth: (shape.ridges?.depth ?? 0) * random.between(0.5, 1.5),
      phase: random.float(),
    },
    bend: (shape.bend ?? 0) * random.between(0.25, 1),
    lean: random.between(-0.06, 0.06),
    bumps: random.between(0.02, 0.1),
    ground: near(skin.ground, random),
    blush: near(blush.colour, random),
    blushShare: random.between(blush.least, blush.most),
    sun: direction(random),
    spots: Array.from({ length: random.below(4) }, () => ({
      u: random.float(),
      v: random.between(0.15, 0.85),
      size: random.between(0.012, 0.045),
    })),
    stemLength: random.between(0.6, 1.2),
    stemBend: random.between(-0.5, 0.5),
    roll: random.float(),
    tilt: shape.lies ? sign() * random.between(0.225, 0.26) : random.between(-0.1, 0.1),
    start: random.float(),
    light: [random.between(0.96, 1.03), random.between(0.96, 1.02), random.between(0.93, 1.04)],
  };
}

/** A colour a little off in each channel, and a little lighter or darker in all. */
function near([red, green, blue]: Colour, random: Random): Colour {
  const gain = random.between(0.93, 1.07);
  const off = () => random.between(-9, 9);
  return [red * gain + off(), green * gain + off(), blue * gain + off()];
}

/** A direction that leans upwards, of length about 1. */
function direction(random: Random): Vector {
  const { cos, sin } = turn(random.float());
  const height = random.between(-0.2, 0.7);
  const flat = Math.sqrt(1 - height * height);
  return [flat * cos, flat * sin, height];
}
