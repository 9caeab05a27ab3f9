import type { BenchPage } from './browser.ts';
import type { Contender } from './contender.ts';
import { openPytorch } from './pytorch.ts';
import { race, type RaceOptions, warmUp } from './race.ts';
import { nameOf, type Setting } from './row.ts';
import type { Result } from './table.ts';

/** Where contenders run. */
export interface Places {
  /** Undefined where no engine of the browser is asked for. */
  readonly page: BenchPage | undefined;
  /** Undefined where no Python of the machine has PyTorch. */
  readonly python: string | undefined;
}

export interface RacedModel {
  readonly results: readonly Result[];
  /** Who could not take part, and why, for people. */
  readonly absent: readonly string[];
}

/** Opens and warms up whoever can take part, lets them train in turn, and ends them. */
export async function raceModel(
  settings: readonly Setting[],
  places: Places,
  options: RaceOptions,
): Promise<RacedModel> {
  const ready: (Pick<Result, 'dispatches'> & { readonly contender: Contender })[] = [];
  const absent: string[] = [];
  for (const setting of settings) {
    let contender: Contender | undefined;
    try {
      contender = await open(setting, places);
      ready.push({ contender, dispatches: await warmUp(contender) });
    } catch (error) {
      absent.push(`${nameOf(setting)}: ${reason(error)}`);
      await contender?.end();
    }
  }
  const contenders = ready.map(({ contender }) => contender);
  const times = await race(contenders, options);
  for (const contender of contenders) await contender.end();
  const results = ready.map(({ contender: { setting, isSoftware }, dispatches }, i) => {
    return { setting, isSoftware, dispatches, times: times[i] ?? new Map<number, number>() };
  });
  return { results, absent };
}

async function open(setting: Setting, { page, python }: Places): Promise<Contender> {
  if (setting.engine === 'pytorch') {
    if (!python) throw new Error('no Python here can import torch; $PYTHON names one that can');
    return openPytorch(python, setting);
  }
  if (!page) throw new Error('there is no page');
  return page.open(setting);
}

/** What went wrong, without where: Playwright adds the page's stack. */
function reason(error: unknown): string {
  const [line = ''] = String(error).split('\n');
  return line.replace(/^(?:Error: |page\.evaluate: )+/, '');
}
