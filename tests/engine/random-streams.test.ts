import { describe, expect, it } from 'vitest';
import { dropoutStream, parameterStream } from '../../src/engine/random-streams.ts';

describe('streams of random numbers', () => {
  it('are one for each parameter, layer and step', () => {
    const parameters = Array.from({ length: 500 }, (_, place) => parameterStream(place));
    const masks = [1, 2, 3].flatMap((step) =>
      Array.from({ length: 64 }, (_, layer) => dropoutStream(layer, step)),
    );
    const all = [...parameters, ...masks];
    expect(new Set(all).size).toBe(all.length);
  });

  it('end before a layer would take the next step’s', () => {
    expect(() => dropoutStream(64, 1)).toThrow('layer 64');
  });
});
