/** What the bench uses of ConvNetJS, which has no types of its own. */
declare module 'convnetjs' {
  export class Vol {
    constructor(width: number, height: number, depth: number, fill: number);
    w: Float64Array;
  }
  export class Net {
    makeLayers(definitions: readonly Readonly<Record<string, string | number>>[]): void;
    getParamsAndGrads(): { readonly params: Float64Array }[];
  }
  export class Trainer {
    constructor(net: Net, options: Readonly<Record<string, string | number>>);
    train(image: Vol, label: number): { readonly loss: number };
  }
}
