/** Gradient descent on one 3×3 kernel, watched. Fetched when the reader opens it. */
import { useMemo } from 'preact/hooks';
import type { Plane } from '../../math/plane.ts';
import { correlatePlane, unpadded } from '../../math/plane.ts';
import { offset, type Descent } from '../../math/learn-kernel.ts';
import type { Grid } from '../../math/convolve2d.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { LineChart } from '../../ui/LineChart.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { signedUrl } from '../../ui/bitmap.ts';
import {
  asGrid,
  kernelOf,
  lessonOf,
  progressOf,
  scaled,
  targetPlane,
  wantedWeights,
  type Lesson,
  type Progress,
} from './lesson.ts';
import { Cells, tint } from '../../ui/Cells.tsx';
import { lessons, limits, targets, type State } from './state.ts';
import { useDescent, type Course } from './use-descent.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly state: State;
  readonly disabled: boolean;
  readonly shown: Plane;
  readonly all: readonly Plane[];
  readonly change: (changes: Partial<State>) => void;
  readonly onUse: (kernel: Grid) => void;
}

export function Learn(props: Props) {
  const { state, change } = props;
  const { target } = state;
  const shown = useMemo(() => scaled(props.shown), [props.shown]);
  const all = useMemo(() => props.all.map(scaled), [props.all]);
  const lesson = useMemo(
    () => lessonOf(state, shown, all),
    [shown, all, state.lesson, state.target],
  );
  const isOver = (descent: Descent) => {
    const { verdict, weightError = 0 } = progressOf(lesson, descent, target);
    return verdict === 'diverged' || verdict === 'flat' || isDone(verdict, weightError);
  };
  const descent = useDescent(lesson, state, isOver);
  const progress = progressOf(lesson, descent.course.descent, target);
  return (
    <div
      class="kl-learn-body"
      data-learn-step={descent.course.descent.step}
      data-learn-running={descent.running}
      data-verdict={progress.verdict}
      data-explained={progress.share}
      data-weight-error={progress.weightError}
    >
      <Settings state={state} disabled={props.disabled} change={change} />
      <Buttons descent={descent} disabled={props.disabled} />
      <Comparison state={state} lesson={lesson} course={descent.course} shown={shown} />
      <VerdictText progress={progress} lesson={lesson} course={descent.course} state={state} />
      <ErrorCurve course={descent.course} lesson={lesson} />
      <UseIt
        weights={asGrid(descent.course.descent.weights)}
        disabled={props.disabled}
        onUse={props.onUse}
      />
    </div>
  );
}

/** The run ends where nothing more is to be seen. */
const isDone = (verdict: Progress['verdict'], weightError: number) =>
  verdict === 'impossible' || verdict === 'other-weights'
    ? true
    : verdict === 'learned' && weightError < 5e-4;

function Settings({ state, disabled, change }: Pick<Props, 'state' | 'disabled' | 'change'>) {
  const words = useWords();
  const { t, pick, decimal, count } = words;
  const number = { disabled, less: t.less, more: t.more };
  return (
    <div class="kl-settings">
      <SelectField
        label={t.target}
        name="target"
        value={state.target}
        disabled={disabled}
        options={targets.map((value) => ({ value, label: pick('preset', value) }))}
        onChange={(target) => {
          change({ target });
        }}
      />
      <NumberField
        {...number}
        {...limits.learningRate}
        label={t.learningRate}
        name="learning-rate"
        value={state.learningRate}
        rungs={[0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]}
        format={decimal}
        onChange={(learningRate) => {
          change({ learningRate });
        }}
      />
      <NumberField
        {...number}
        {...limits.momentum}
        label={t.momentum}
        name="momentum"
        value={state.momentum}
        rungs={[0, 0.5, 0.8, 0.9, 0.95, 0.99]}
        format={decimal}
        onChange={(momentum) => {
          change({ momentum });
        }}
      />
      <NumberField
        {...number}
        {...limits.seed}
        label={t.seed}
        name="seed"
        value={state.seed}
        rungs={Array.from({ length: 21 }, (_, rung) => rung)}
        whole
        format={count}
        onChange={(seed) => {
          change({ seed });
        }}
      />
      <div class="kl-wide">
        <ChoiceField
          label={t.lesson}
          name="lesson"
          value={state.lesson}
          disabled={disabled}
          options={lessons.map((value) => ({ value, label: pick('lesson', value) }))}
          onChange={(lesson) => {
            change({ lesson });
          }}
        />
      </div>
    </div>
  );
}

function Buttons(props: {
  readonly descent: ReturnType<typeof useDescent>;
  readonly disabled: boolean;
}) {
  const { t, count } = useWords();
  const { course, running, restart, step, run, pause } = props.descent;
  return (
    <div class="kl-learn-buttons ways">
      <button type="button" data-action={running ? 'pause' : 'run'} onClick={running ? pause : run}>
        {running ? t.pause : t.run}
      </button>
      <button type="button" data-action="step" onClick={step}>
        {t.oneStep}
      </button>
      <button type="button" data-action="restart" onClick={restart}>
        {t.restart}
      </button>
      <span class="kl-steps">{fill(t.steps, { count: count(course.descent.step) })}</span>
    </div>
  );
}

function Comparison(props: {
  readonly state: State;
  readonly lesson: Lesson;
  readonly course: Course;
  readonly shown: Plane;
}) {
  const { t } = useWords();
  const { state, lesson, course, shown } = props;
  const { weights } = course.descent;
  const wanted = wantedWeights(state.target);
  const strongest = Math.max(...(wanted ?? weights).map(Math.abs));
  const target = useMemo(() => targetPlane(shown, state.target), [shown, state.target]);
  const constant = offset(lesson.moments, weights);
  const sums = correlatePlane(shown, asGrid(weights), unpadded);
  const learned = { ...sums, values: sums.values.map((sum) => sum + constant) };
  const most = Math.max(...target.values.map(Math.abs));
  return (
    <div class="kl-compare" dir="ltr">
      <figure>
        <Cells
          caption={t.learnedWeights}
          grid={asGrid(weights)}
          ground={tint(strongest)}
          kind="learned"
          digits={3}
        />
      </figure>
      <figure>
        {wanted ? (
          <Cells
            caption={
              state.target === 'box' || state.target === 'gaussian'
                ? t.wantedDivided
                : t.wantedWeights
            }
            grid={asGrid(wanted)}
            ground={tint(strongest)}
            kind="wanted"
            digits={3}
          />
        ) : (
          <p class="kl-none" dir="auto">
            {t.noKernel}
          </p>
        )}
      </figure>
      <figure>
        <img src={signedUrl(learned, most)} alt={t.learnedAnswer} />
        <figcaption dir="auto">{t.learnedAnswer}</figcaption>
      </figure>
      <figure>
        <img src={signedUrl(target, most)} alt={t.targetAnswer} />
        <figcaption dir="auto">{t.targetAnswer}</figcaption>
      </figure>
    </div>
  );
}

function VerdictText(props: {
  readonly progress: Progress;
  readonly lesson: Lesson;
  readonly course: Course;
  readonly state: State;
}) {
  const { t, pick, fixed, count } = useWords();
  const { progress, lesson, course, state } = props;
  const values = {
    steps: count(course.descent.step),
    windows: count(lesson.moments.count),
    share: isolated(`R² = ${fixed(progress.share, 4)}`),
    best: isolated(fixed(lesson.bestShare, 4)),
    error: isolated(fixed(progress.weightError ?? NaN, 4)),
  };
  const isMagnitude = kernelOf(state.target) === undefined;
  const verdict =
    progress.verdict === 'other-weights' && isMagnitude
      ? t.verdict_tooPoor
      : pick('verdict', progress.verdict);
  return (
    <p class="kl-verdict" data-verdict={progress.verdict}>
      {fill(verdict, values)} {progress.verdict === 'impossible' && isMagnitude && t.whyImpossible}
    </p>
  );
}

const leastPower = -12;
const power = (value: number) => Math.max(leastPower, Math.log10(value));

function ErrorCurve({ course, lesson }: { readonly course: Course; readonly lesson: Lesson }) {
  const { t, count, language } = useWords();
  const points = course.errors
    .map((error, step): [number, number] => [step, power(error)])
    .filter(([, value]) => Number.isFinite(value));
  const values = points.map(([, value]) => value);
  const floor = power((1 - lesson.bestShare) * lesson.moments.targetVariance);
  const low = Math.floor(Math.min(-3, ...values));
  const high = Math.ceil(Math.max(0, ...values));
  return (
    <figure>
      <figcaption class="small">{t.errorCurve}</figcaption>
      <LineChart
        table={frameStrings[language].chartTable}
        title={t.errorCurve}
        lines={[
          {
            id: 'error',
            label: t.error,
            colour: 'var(--conv)',
            stroke: 'solid',
            strong: true,
            marks: false,
            points,
          },
        ]}
        x={[0, Math.max(50, course.descent.step)]}
        y={[low, high]}
        xTitle={t.step}
        formatX={count}
        formatTick={powerOfTen}
        formatValue={(value) => (10 ** value).toExponential(1).replace('-', '−')}
        height={220}
        margin={16}
        {...(floor > low + 0.3 && { reference: { value: floor, label: t.floor } })}
      />
    </figure>
  );
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function powerOfTen(exponent: number): string {
  if (!Number.isInteger(exponent)) return '';
  const digits = String(Math.abs(exponent)).replace(
    /\d/g,
    (digit) => superscripts[Number(digit)] ?? '',
  );
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

function UseIt(props: {
  readonly weights: Grid;
  readonly disabled: boolean;
  readonly onUse: (kernel: Grid) => void;
}) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="quiet"
      data-action="use-learned"
      disabled={props.disabled}
      onClick={() => {
        props.onUse(props.weights.map((row) => row.map((weight) => Number(weight.toFixed(3)) + 0)));
      }}
    >
      {t.useLearned}
    </button>
  );
}
