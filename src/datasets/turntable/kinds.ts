/**
 * The 24 kinds of fruit and vegetables of `turntable24`. Many look alike, as in Fruits-360: eight are
 * apples, three pears, several others red and round; five are long, so that it matters how an image is
 * brought into a square. The shapes, colours and names are our own.
 */
export type Colour = readonly [red: number, green: number, blue: number];

export interface Kind {
  readonly id: string;
  readonly name: { readonly en: string; readonly fa: string };
  readonly shape: Shape;
  readonly skin: Skin;
  readonly stem?: Stem;
}

export interface Shape {
  /** Distance from the axis and height along it, from the lower pole to the upper one. */
  readonly outline: readonly (readonly [radius: number, height: number])[];
  /** Ridges round the axis, and how high they are as a share of the radius. */
  readonly ridges?: { readonly count: number; readonly depth: number };
  /** How far the ends of the axis bend away at most. */
  readonly bend?: number;
  /** Long kinds lie on the table, the others stand, more or less. */
  readonly lies?: boolean;
}

export interface Skin {
  readonly ground: Colour;
  /** A second colour: between which shares of the surface individuals wear it. */
  readonly blush?: { readonly colour: Colour; readonly least: number; readonly most: number };
  /** How much the blush breaks up into stripes from pole to pole. */
  readonly stripes?: number;
  /** Small dots of another colour. */
  readonly dots?: { readonly colour: Colour; readonly count: number; readonly size: number };
  /** Another colour round a pole: how far it reaches, as a share of the way to the other pole. */
  readonly lower?: { readonly colour: Colour; readonly reach: number };
  readonly upper?: { readonly colour: Colour; readonly reach: number };
  /** Leaves that lie on the surface round the upper pole. */
  readonly leaves?: { readonly colour: Colour; readonly count: number; readonly reach: number };
  /** Unevenness of the colour in patches and in pores, as a share of the brightness. */
  readonly patches: number;
  readonly pores: number;
  /** 0 is dull, 1 shines like wax. */
  readonly gloss: number;
}

export interface Stem {
  readonly colour: Colour;
  readonly length: number;
  readonly radius: number;
}

const apple: Shape = {
  outline: [
    [0, -0.66],
    [0.22, -0.78],
    [0.56, -0.76],
    [0.86, -0.42],
    [1, 0.06],
    [0.93, 0.5],
    [0.62, 0.78],
    [0.28, 0.76],
    [0.1, 0.6],
    [0, 0.52],
  ],
  ridges: { count: 5, depth: 0.025 },
};
/** Taller, and narrower below. */
const tallApple: Shape = {
  outline: [
    [0, -0.82],
    [0.2, -0.94],
    [0.48, -0.9],
    [0.74, -0.5],
    [0.95, 0.06],
    [0.94, 0.54],
    [0.64, 0.86],
    [0.28, 0.84],
    [0.1, 0.66],
    [0, 0.58],
  ],
  ridges: { count: 5, depth: 0.045 },
};
const pear: Shape = {
  outline: [
    [0, -1.06],
    [0.24, -1.14],
    [0.6, -1.06],
    [0.88, -0.66],
    [0.9, -0.22],
    [0.66, 0.3],
    [0.45, 0.76],
    [0.36, 1.06],
    [0.2, 1.22],
    [0, 1.24],
  ],
  bend: 0.12,
};
const ball: Shape = {
  outline: [
    [0, -0.9],
    [0.38, -0.86],
    [0.76, -0.56],
    [0.97, -0.08],
    [0.93, 0.42],
    [0.62, 0.78],
    [0.26, 0.9],
    [0, 0.88],
  ],
};
const flatBall: Shape = {
  outline: [
    [0, -0.68],
    [0.42, -0.72],
    [0.84, -0.5],
    [1.02, -0.04],
    [0.92, 0.42],
    [0.56, 0.68],
    [0.2, 0.66],
    [0, 0.56],
  ],
};
const peachShape: Shape = {
  outline: [
    [0, -0.94],
    [0.36, -0.84],
    [0.76, -0.56],
    [0.98, -0.06],
    [0.92, 0.44],
    [0.58, 0.78],
    [0.2, 0.76],
    [0, 0.6],
  ],
};

const appleStem: Stem = { colour: [92, 66, 38], length: 0.42, radius: 0.05 };
const pearStem: Stem = { colour: [96, 72, 42], length: 0.4, radius: 0.06 };

export const kinds: readonly Kind[] = [
  {
    id: 'apple-red',
    name: { en: 'Red apple', fa: 'سیب قرمز' },
    shape: apple,
    skin: {
      ground: [206, 160, 70],
      blush: { colour: [176, 28, 36], least: 0.78, most: 0.98 },
      stripes: 0.25,
      dots: { colour: [222, 168, 120], count: 90, size: 0.016 },
      patches: 0.12,
      pores: 0.04,
      gloss: 0.6,
    },
    stem: appleStem,
  },
  {
    id: 'apple-dark',
    name: { en: 'Dark apple', fa: 'سیب زرشکی' },
    shape: tallApple,
    skin: {
      ground: [128, 44, 40],
      blush: { colour: [98, 12, 28], least: 0.7, most: 0.98 },
      stripes: 0.2,
      dots: { colour: [190, 128, 104], count: 110, size: 0.014 },
      patches: 0.14,
      pores: 0.04,
      gloss: 0.75,
    },
    stem: appleStem,
  },
  {
    id: 'apple-striped',
    name: { en: 'Striped apple', fa: 'سیب راه‌راه' },
    shape: apple,
    skin: {
      ground: [222, 186, 88],
      blush: { colour: [186, 44, 38], least: 0.42, most: 0.66 },
      stripes: 1,
      dots: { colour: [236, 208, 150], count: 60, size: 0.014 },
      patches: 0.1,
      pores: 0.04,
      gloss: 0.5,
    },
    stem: appleStem,
  },
  {
    id: 'apple-rosy',
    name: { en: 'Rosy apple', fa: 'سیب گلگون' },
    shape: apple,
    skin: {
      ground: [206, 202, 104],
      blush: { colour: [204, 78, 74], least: 0.3, most: 0.56 },
      stripes: 0.3,
      dots: { colour: [228, 216, 160], count: 70, size: 0.014 },
      patches: 0.1,
      pores: 0.04,
      gloss: 0.5,
    },
    stem: appleStem,
  },
  {
    id: 'apple-golden',
    name: { en: 'Golden apple', fa: 'سیب زرد' },
    shape: tallApple,
    skin: {
      ground: [226, 200, 92],
      blush: { colour: [226, 164, 84], least: 0.04, most: 0.3 },
      dots: { colour: [152, 118, 60], count: 120, size: 0.014 },
      upper: { colour: [178, 168, 84], reach: 0.12 },
      patches: 0.1,
      pores: 0.05,
      gloss: 0.4,
    },
    stem: appleStem,
  },
  {
    id: 'apple-green',
    name: { en: 'Green apple', fa: 'سیب سبز' },
    shape: apple,
    skin: {
      ground: [140, 178, 58],
      blush: { colour: [180, 196, 86], least: 0.1, most: 0.4 },
      dots: { colour: [214, 224, 158], count: 130, size: 0.014 },
      patches: 0.1,
      pores: 0.03,
      gloss: 0.7,
    },
    stem: appleStem,
  },
  {
    id: 'apple-russet',
    name: { en: 'Russet apple', fa: 'سیب زنگاری' },
    shape: apple,
    skin: {
      ground: [176, 150, 78],
      blush: { colour: [150, 104, 58], least: 0.4, most: 0.8 },
      dots: { colour: [204, 178, 122], count: 150, size: 0.012 },
      patches: 0.24,
      pores: 0.14,
      gloss: 0.1,
    },
    stem: appleStem,
  },
  {
    id: 'apple-small',
    name: { en: 'Crab apple', fa: 'سیب ریز' },
    shape: flatBall,
    skin: {
      ground: [222, 150, 74],
      blush: { colour: [190, 36, 44], least: 0.6, most: 0.92 },
      stripes: 0.35,
      patches: 0.1,
      pores: 0.03,
      gloss: 0.7,
    },
    stem: { colour: [88, 70, 40], length: 0.95, radius: 0.045 },
  },
  {
    id: 'pear-green',
    name: { en: 'Green pear', fa: 'گلابی سبز' },
    shape: pear,
    skin: {
      ground: [152, 170, 70],
      blush: { colour: [178, 182, 88], least: 0.2, most: 0.5 },
      dots: { colour: [112, 116, 52], count: 180, size: 0.011 },
      patches: 0.12,
      pores: 0.08,
      gloss: 0.3,
    },
    stem: pearStem,
  },
  {
    id: 'pear-yellow',
    name: { en: 'Yellow pear', fa: 'گلابی زرد' },
    shape: pear,
    skin: {
      ground: [220, 190, 82],
      blush: { colour: [216, 126, 66], least: 0.04, most: 0.3 },
      dots: { colour: [160, 118, 56], count: 160, size: 0.011 },
      patches: 0.12,
      pores: 0.06,
      gloss: 0.3,
    },
    stem: pearStem,
  },
  {
    id: 'pear-brown',
    name: { en: 'Brown pear', fa: 'گلابی قهوه‌ای' },
    shape: pear,
    skin: {
      ground: [166, 128, 62],
      blush: { colour: [138, 94, 48], least: 0.4, most: 0.85 },
      dots: { colour: [196, 164, 104], count: 180, size: 0.01 },
      patches: 0.2,
      pores: 0.14,
      gloss: 0.1,
    },
    stem: pearStem,
  },
  {
    id: 'peach',
    name: { en: 'Peach', fa: 'هلو' },
    shape: peachShape,
    skin: {
      ground: [236, 180, 94],
      blush: { colour: [198, 74, 66], least: 0.3, most: 0.66 },
      stripes: 0.15,
      patches: 0.14,
      pores: 0.12,
      gloss: 0,
    },
  },
  {
    id: 'nectarine',
    name: { en: 'Nectarine', fa: 'شلیل' },
    shape: peachShape,
    skin: {
      ground: [230, 158, 66],
      blush: { colour: [178, 36, 42], least: 0.5, most: 0.88 },
      stripes: 0.2,
      dots: { colour: [232, 178, 120], count: 60, size: 0.012 },
      patches: 0.14,
      pores: 0.04,
      gloss: 0.7,
    },
  },
  {
    id: 'plum',
    name: { en: 'Plum', fa: 'آلو' },
    shape: ball,
    skin: {
      ground: [104, 40, 70],
      blush: { colour: [58, 32, 72], least: 0.4, most: 0.85 },
      dots: { colour: [160, 120, 140], count: 60, size: 0.012 },
      patches: 0.24,
      pores: 0.05,
      gloss: 0.45,
    },
    stem: { colour: [104, 92, 50], length: 0.3, radius: 0.045 },
  },
  {
    id: 'tomato',
    name: { en: 'Tomato', fa: 'گوجه‌فرنگی' },
    shape: { ...flatBall, ridges: { count: 6, depth: 0.03 } },
    skin: {
      ground: [214, 72, 38],
      blush: { colour: [200, 36, 30], least: 0.5, most: 0.95 },
      leaves: { colour: [72, 112, 46], count: 5, reach: 0.24 },
      patches: 0.06,
      pores: 0.02,
      gloss: 0.9,
    },
    stem: { colour: [84, 116, 52], length: 0.3, radius: 0.06 },
  },
  {
    id: 'persimmon',
    name: { en: 'Persimmon', fa: 'خرمالو' },
    shape: { ...flatBall, ridges: { count: 4, depth: 0.035 } },
    skin: {
      ground: [230, 124, 38],
      blush: { colour: [214, 88, 30], least: 0.3, most: 0.7 },
      leaves: { colour: [116, 112, 62], count: 4, reach: 0.34 },
      patches: 0.08,
      pores: 0.03,
      gloss: 0.6,
    },
  },
  {
    id: 'orange',
    name: { en: 'Orange', fa: 'پرتقال' },
    shape: ball,
    skin: {
      ground: [236, 142, 34],
      blush: { colour: [228, 122, 26], least: 0.2, most: 0.6 },
      upper: { colour: [138, 140, 56], reach: 0.035 },
      patches: 0.06,
      pores: 0.2,
      gloss: 0.4,
    },
  },
  {
    id: 'tangerine',
    name: { en: 'Tangerine', fa: 'نارنگی' },
    shape: { ...flatBall, ridges: { count: 9, depth: 0.012 } },
    skin: {
      ground: [238, 138, 30],
      blush: { colour: [232, 108, 22], least: 0.3, most: 0.7 },
      upper: { colour: [120, 140, 58], reach: 0.06 },
      patches: 0.08,
      pores: 0.18,
      gloss: 0.5,
    },
  },
  {
    id: 'lemon',
    name: { en: 'Lemon', fa: 'لیموترش' },
    shape: {
      outline: [
        [0, -1.34],
        [0.14, -1.24],
        [0.3, -1.04],
        [0.7, -0.72],
        [0.92, -0.14],
        [0.86, 0.42],
        [0.52, 0.9],
        [0.2, 1.08],
        [0, 1.12],
      ],
    },
    skin: {
      ground: [240, 212, 62],
      blush: { colour: [214, 206, 76], least: 0.05, most: 0.3 },
      upper: { colour: [150, 158, 66], reach: 0.04 },
      patches: 0.06,
      pores: 0.16,
      gloss: 0.45,
    },
  },
  {
    id: 'cucumber',
    name: { en: 'Cucumber', fa: 'خیار' },
    shape: {
      outline: [
        [0, -3.1],
        [0.34, -2.98],
        [0.54, -2.4],
        [0.62, -1.2],
        [0.64, 0],
        [0.62, 1.2],
        [0.54, 2.3],
        [0.36, 2.84],
        [0, 3],
      ],
      ridges: { count: 8, depth: 0.03 },
      bend: 0.6,
      lies: true,
    },
    skin: {
      ground: [62, 104, 46],
      blush: { colour: [44, 84, 40], least: 0.3, most: 0.7 },
      stripes: 0.7,
      dots: { colour: [132, 158, 92], count: 150, size: 0.008 },
      lower: { colour: [122, 146, 72], reach: 0.16 },
      patches: 0.12,
      pores: 0.06,
      gloss: 0.4,
    },
    stem: { colour: [96, 118, 58], length: 0.3, radius: 0.09 },
  },
  {
    id: 'zucchini',
    name: { en: 'Courgette', fa: 'کدو سبز' },
    shape: {
      outline: [
        [0, -2.8],
        [0.46, -2.66],
        [0.66, -1.9],
        [0.68, -0.8],
        [0.62, 0.4],
        [0.56, 1.6],
        [0.48, 2.4],
        [0.34, 2.7],
        [0, 2.76],
      ],
      ridges: { count: 5, depth: 0.045 },
      bend: 0.35,
      lies: true,
    },
    skin: {
      ground: [72, 112, 44],
      blush: { colour: [48, 86, 34], least: 0.35, most: 0.7 },
      stripes: 0.5,
      dots: { colour: [150, 176, 96], count: 320, size: 0.007 },
      patches: 0.08,
      pores: 0.04,
      gloss: 0.55,
    },
    stem: { colour: [128, 144, 78], length: 0.45, radius: 0.24 },
  },
  {
    id: 'carrot',
    name: { en: 'Carrot', fa: 'هویج' },
    shape: {
      outline: [
        [0, -3.2],
        [0.08, -3.06],
        [0.2, -2.3],
        [0.38, -1],
        [0.52, 0.4],
        [0.62, 1.6],
        [0.64, 2.2],
        [0.42, 2.56],
        [0, 2.6],
      ],
      bend: 0.5,
      lies: true,
    },
    skin: {
      ground: [230, 126, 42],
      blush: { colour: [212, 102, 34], least: 0.2, most: 0.6 },
      upper: { colour: [128, 126, 52], reach: 0.07 },
      patches: 0.14,
      pores: 0.1,
      gloss: 0.15,
    },
    stem: { colour: [104, 124, 56], length: 0.34, radius: 0.14 },
  },
  {
    id: 'eggplant',
    name: { en: 'Aubergine', fa: 'بادمجان' },
    shape: {
      outline: [
        [0, -2.3],
        [0.42, -2.2],
        [0.78, -1.66],
        [0.86, -0.9],
        [0.72, 0],
        [0.58, 0.9],
        [0.5, 1.6],
        [0.34, 2],
        [0, 2.1],
      ],
      bend: 0.7,
      lies: true,
    },
    skin: {
      ground: [66, 30, 66],
      blush: { colour: [38, 20, 46], least: 0.4, most: 0.8 },
      leaves: { colour: [92, 116, 58], count: 5, reach: 0.2 },
      patches: 0.1,
      pores: 0.03,
      gloss: 0.9,
    },
    stem: { colour: [100, 122, 62], length: 0.6, radius: 0.15 },
  },
  {
    id: 'pepper',
    name: { en: 'Long pepper', fa: 'فلفل دراز' },
    shape: {
      outline: [
        [0, -3],
        [0.1, -2.86],
        [0.24, -2.2],
        [0.4, -1.1],
        [0.52, 0.2],
        [0.58, 1.3],
        [0.52, 2],
        [0.3, 2.3],
        [0, 2.2],
      ],
      ridges: { count: 3, depth: 0.08 },
      bend: 0.9,
      lies: true,
    },
    skin: {
      ground: [196, 52, 36],
      blush: { colour: [172, 24, 28], least: 0.4, most: 0.9 },
      upper: { colour: [96, 128, 56], reach: 0.05 },
      patches: 0.1,
      pores: 0.03,
      gloss: 0.85,
    },
    stem: { colour: [92, 126, 58], length: 0.8, radius: 0.1 },
  },
];
