import { useEffect, useState } from 'preact/hooks';
import { DataTable } from '../../ui/DataTable.tsx';
import { PixelImage } from '../../ui/PixelImage.tsx';
import { squareOf } from '../../ui/own-picture/square.ts';
import type { Answer, Guess } from './answer.ts';
import type { Looking } from './use-classifier.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly looking: Looking;
  readonly answer: Answer;
}

/** What the network says of the picture, and what it has said of it before. */
export function Result({ looking, answer }: Props) {
  const { t, pick, count, duration, bytes } = useWords();
  const nameOf = useNames(looking);
  const { backend, threads, ms, memory, of } = answer;
  const [first] = answer.guesses;
  const took = fill(threads > 1 ? t.tookThreads : t.took, {
    backend: pick('backend', backend),
    threads: count(threads),
    time: duration(ms),
  });
  const held = fill(memory.heap ? t.memoryHeap : t.memory, {
    weights: bytes(memory.weights),
    heap: bytes(memory.heap ?? 0),
  });
  return (
    <div class="classify-result" aria-busy={looking.phase !== 'done'}>
      {looking.picture && <Seen picture={looking.picture} side={Number(of.size)} />}
      <div class="classify-answer">
        <h4 id="classify-guesses">{t.guesses}</h4>
        <ol class="classify-guesses" aria-labelledby="classify-guesses">
          {answer.guesses.map((guess) => (
            <GuessRow key={guess.index} guess={guess} name={nameOf(guess)} />
          ))}
        </ol>
        {of.preprocessing === 'swapped' && <p class="small">{t.wrongColours}</p>}
        {(of.preprocessing === 'unit' || of.preprocessing === 'symmetric') && (
          <p class="small">{t.wrongForm}</p>
        )}
        <p class="small">
          {took} {held} {t.closeHint}
        </p>
        <p class="sr-only" role="status">
          {first && <Spoken name={nameOf(first)} probability={first.probability} />}
        </p>
      </div>
      <Trials looking={looking} answer={answer} nameOf={nameOf} />
    </div>
  );
}

function Spoken({ name, probability }: { readonly name: string; readonly probability: number }) {
  const { t, percent } = useWords();
  return fill(t.spoken, { name, share: percent(probability) });
}

function useNames({ names }: Looking): (guess: Guess) => string {
  const { language } = useWords();
  return ({ index }) => names[index]?.[language === 'fa' ? 1 : 0] ?? String(index);
}

function GuessRow({ guess, name }: { readonly guess: Guess; readonly name: string }) {
  const { percent } = useWords();
  return (
    <li data-class={guess.index}>
      <span class="classify-name">{name}</span>
      <span class="classify-share">{percent(guess.probability)}</span>
      <span class="classify-bar" aria-hidden="true">
        <span style={{ inlineSize: `${100 * guess.probability}%` }} />
      </span>
    </li>
  );
}

function Seen({
  picture,
  side,
}: {
  readonly picture: NonNullable<Looking['picture']>;
  readonly side: number;
}) {
  const { t } = useWords();
  const label = fill(t.seen, { size: `\u2066${side}×${side}\u2069` });
  return (
    <figure class="classify-seen">
      <PixelImage width={side} height={side} rgb={squareOf(picture, side)} label={label} />
      <figcaption>{label}</figcaption>
    </figure>
  );
}

/** One row for each form in which this picture has been shown, the newest first. */
function Trials({
  looking,
  answer,
  nameOf,
}: Props & { readonly nameOf: (guess: Guess) => string }) {
  const { t, pick, percent, duration } = useWords();
  const trials = useTrials(looking, answer);
  if (trials.length < 2) return null;
  return (
    <DataTable
      caption={t.trials}
      head={[t.trialSee, t.size, t.weights, t.trialFirst, t.probability, t.trialTime]}
      rows={trials.map(({ of, guesses, ms }) => [
        <bdi key="see">{pick('see', of.preprocessing)}</bdi>,
        of.size,
        of.weights,
        <bdi key="name">{guesses[0] && nameOf(guesses[0])}</bdi>,
        percent(guesses[0]?.probability ?? 0),
        duration(ms),
      ])}
    />
  );
}

function useTrials({ picture }: Looking, answer: Answer): readonly Answer[] {
  const [kept, setKept] = useState<{ picture: Looking['picture']; trials: readonly Answer[] }>({
    picture,
    trials: [answer],
  });
  useEffect(() => {
    setKept(({ picture: before, trials }) => {
      const others = before === picture ? trials.filter((one) => !isSame(one.of, answer.of)) : [];
      return { picture, trials: [answer, ...others] };
    });
  }, [answer]);
  return kept.trials;
}

function isSame(a: Answer['of'], b: Answer['of']): boolean {
  return a.preprocessing === b.preprocessing && a.size === b.size && a.weights === b.weights;
}
