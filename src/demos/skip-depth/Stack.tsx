/** One depth: the gradients of both stacks, and how they end. */
import { Ends } from './Ends.tsx';
import { Gradients } from './Gradients.tsx';
import type { News } from './news.ts';
import type { Pair } from './outcome.ts';
import { gradientsOf } from './charts.ts';
import type { Stacks } from './use-stacks.ts';

interface Props {
  readonly depth: number;
  readonly stacks: Stacks;
  readonly recorded: Pair | undefined;
  readonly news: News;
}

export function Stack({ depth, stacks, recorded, news }: Props) {
  return (
    <div class="sd-stack">
      <Gradients shown={gradientsOf(news.norms, stacks)} depth={depth} />
      <Ends here={news.pair} recorded={recorded} />
    </div>
  );
}
