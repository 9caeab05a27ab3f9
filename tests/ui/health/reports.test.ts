import { describe, expect, it } from 'vitest';
import { wantedHeaders } from '../../../src/ui/health/deployed.ts';
import { tally } from '../../../src/ui/health/reports.ts';
import { siteHeaders } from '../../../src/site/integrations/vite.ts';

describe('what was checked', () => {
  const headers = [{ isGood: true }, { isGood: false }];

  it('is counted, but for what a copy may do without', () => {
    const assets = [
      { id: 'cifar10', state: 'here' },
      { id: 'resnet50-int8', state: 'absent' },
      { id: 'resnet50-float16', state: 'absent' },
    ] as const;
    expect(tally(assets, headers)).toEqual({ good: 2, all: 4 });
    expect(tally(assets, [])).toEqual({ good: 1, all: 2 });
  });

  it('counts that too where it is there, or should have answered', () => {
    const weights = (state: 'here' | 'damaged' | 'unreachable') =>
      tally([{ id: 'resnet50-float16', state }], []);
    expect(weights('here')).toEqual({ good: 1, all: 1 });
    expect(weights('damaged')).toEqual({ good: 0, all: 1 });
    expect(weights('unreachable')).toEqual({ good: 0, all: 1 });
  });
});

it('the preview sends the headers that a host should', () => {
  const sent = Object.entries(siteHeaders).map(([name, value]) => [name.toLowerCase(), value]);
  expect(Object.fromEntries(sent)).toEqual(wantedHeaders);
});
