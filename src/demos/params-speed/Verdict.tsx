/** The stand-in pair in one sentence, before and after the measurement. */
import { verdictOf, type PairRatios } from './measured.ts';
import { fill, useWords } from './words.ts';

export function Verdict({ ratios }: { readonly ratios: PairRatios }) {
  const { pick, fixed } = useWords();
  const { parameters, macs, time } = ratios;
  const verdict = time === undefined ? 'before' : verdictOf(time);
  const key = time !== undefined && time > macs ? 'slower-than-macs' : verdict;
  return (
    <p
      class="speed-verdict"
      data-verdict={verdict}
      data-parameters={parameters.toFixed(3)}
      data-macs={macs.toFixed(3)}
      data-time={time?.toFixed(3)}
    >
      {fill(pick('verdict', key), {
        parameters: fixed(parameters, 2),
        macs: fixed(macs, 1),
        time: time === undefined ? '' : fixed(time, 2),
      })}
    </p>
  );
}
