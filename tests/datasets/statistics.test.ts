import { describe, expect, it } from 'vitest';
import { channelStatistics } from '../../src/datasets/statistics.ts';

describe('channelStatistics', () => {
  const images = Uint8Array.of(0, 10, 255, 255, 20, 255, /* second image */ 9, 9, 9, 9, 9, 9);

  it('gives mean and deviation per channel, on the scale 0…1, of the first images only', () => {
    const { mean, sd } = channelStatistics({ images }, [1, 2, 3], 1);
    expect(mean).toEqual([0.5, 15 / 255, 1]);
    expect(sd).toEqual([0.5, 5 / 255, 0]);
  });

  it('takes in later images when they are counted', () => {
    const { mean } = channelStatistics({ images }, [1, 2, 3], 2);
    expect(mean[0]).toBeCloseTo((0 + 255 + 9 + 9) / 4 / 255, 12);
  });
});
