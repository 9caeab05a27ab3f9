/** The training of both stacks in this page. Fetched when the reader asks for it. */
import { useEffect } from 'preact/hooks';
import type { Experiment as ExperimentSpec } from '../../models/experiments/experiment.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Experiment } from '../../ui/training/Experiment.tsx';
import { useExperiment } from '../../ui/training/use-experiment.ts';
import { colours } from './charts.ts';
import { noNews, type News } from './news.ts';
import { trainedPair } from './outcome.ts';
import type { SkipDepthState } from './state.ts';
import type { Stacks } from './use-stacks.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<SkipDepthState>;
  readonly experiment: ExperimentSpec;
  readonly stacks: Stacks;
  /** Told what there is to show of the training whenever that changes. */
  readonly onNews: (news: News) => void;
}

export function LiveStack({ demo, experiment, stacks, onNews }: Props) {
  const { t, language, count } = useWords();
  const state = demo.state.value;
  const training = useExperiment({
    experiment,
    name: fill(t.experimentName, { layers: count(state.depth) }),
    settings: state.training,
    onChange: (settings) => {
      demo.change({ training: settings });
    },
  });
  const live = training.state.value;
  const [plain, skip] = live.arms.map(({ progress }) => progress?.gradientNorms);
  const pair = trainedPair(state, live);
  const news: News = {
    data: training.data(),
    ...(plain && skip && { norms: { plain, skip } }),
    ...(pair && { pair }),
  };
  useEffect(() => {
    onNews(news);
  }, [JSON.stringify(news)]);
  useEffect(
    () => () => {
      onNews(noNews);
    },
    [],
  );
  return (
    <Experiment
      training={training}
      language={language}
      looks={{
        plain: { label: t.stack_plain, short: t.short_plain, colour: colours.plain },
        skip: { label: t.stack_skip, short: t.short_skip, colour: colours.skip },
      }}
      records={stacks}
      chart={{ metrics: ['loss'], margin: 126 }}
      disabled={demo.locked}
    />
  );
}
