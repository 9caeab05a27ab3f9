/** The demo's part of an address: `?loss-accuracy=answers:high-high,view:near`. */
import { choiceField, linkCodec, wholeField, type LinkField } from '../../ui/demo/link-state.ts';
import { batchIds } from '../../facts/confidence-batches.ts';
import type { Answer } from '../../math/answers.ts';
import { possible } from './possible.ts';
import {
  answerCount,
  batchName,
  initialState,
  limits,
  namedAnswers,
  views,
  type State,
} from './state.ts';

/** By name, or as runs of equal answers with their two probabilities: `8x0.48/0.5_2x0.52/0.46`. */
const answersField: LinkField<State> = {
  key: 'answers',
  read: ({ answers }) => batchName(answers) ?? runsOf(answers.map(textOf)).join('_'),
  write: (state, text) => {
    const name = batchIds.find((id) => id === text);
    const answers = name ? namedAnswers(name) : answersFrom(text);
    return answers && { ...state, answers };
  },
};

export const codec = linkCodec<State>('loss-accuracy', initialState, [
  answersField,
  choiceField('view', 'view', views),
  wholeField('thrown', 'thrown', limits.thrown),
  wholeField('seed', 'seed', limits.seed),
]);

const textOf = ({ confidence, rival }: Answer) => `${confidence}/${rival}`;

function runsOf(texts: readonly string[]): string[] {
  const starts = texts.flatMap((text, index) => (text === texts[index - 1] ? [] : [index]));
  return starts.map((start, run) => {
    const length = (starts[run + 1] ?? texts.length) - start;
    return `${length > 1 ? `${length}x` : ''}${texts[start] ?? ''}`;
  });
}

function answersFrom(text: string): Answer[] | undefined {
  const answers = text.split('_').flatMap((run) => {
    const [, length = '1', confidence, rival] =
      /^(?:(\d+)x)?([\d.e-]+)\/([\d.e-]+)$/.exec(run) ?? [];
    const answer = { confidence: Number(confidence), rival: Number(rival) };
    const isAnswer = [answer.confidence, answer.rival].every((value) => value >= 0 && value <= 1);
    // One too many is enough to refuse it.
    const times = Math.min(Number(length), answerCount + 1);
    return isAnswer ? Array.from({ length: times }, () => possible(answer)) : [];
  });
  return answers.length === answerCount ? answers : undefined;
}
