/** The output's size: the formula with the numbers put in, and the count that it must agree with. */
import type { Axis, Geometry } from './geometry.ts';
import { Formula } from './Formula.tsx';
import type { Formulas } from './formulas.ts';
import { outputPaddingOf, type PaddingState } from './state.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly state: PaddingState;
  readonly geometry: Geometry;
  readonly formulas: Formulas;
}

export function Sizes({ state, geometry, formulas }: Props) {
  const { t } = useWords();
  const { height, width } = geometry;
  const isAlike =
    height.inputSize === width.inputSize && String(height.padding) === String(width.padding);
  const { dilation: d, kernelSize: k } = state;
  return (
    <div class="pad-sizes">
      <h4>{t.formula}</h4>
      <dl>
        <dt>{t.general}</dt>
        <dd>
          <Formula formulas={formulas} name={state.mode} />
        </dd>
        <dt>{t.extent}</dt>
        <dd>
          <Formula formulas={formulas} name="extent" values={{ d, k, e: height.extent }} />
        </dd>
        {(isAlike ? [height] : [height, width]).map((axis) => (
          <AxisSize
            key={axis.name}
            {...{ state, axis, formulas }}
            name={isAlike ? t.axis_both : t[`axis_${axis.name}`]}
          />
        ))}
      </dl>
    </div>
  );
}

function AxisSize(props: {
  readonly state: PaddingState;
  readonly axis: Axis;
  readonly formulas: Formulas;
  readonly name: string;
}) {
  const { state, axis, formulas } = props;
  const { t, count } = useWords();
  const [p, q] = axis.padding;
  const { inputSize: n, extent: e, outputSize: size } = axis;
  const o = outputPaddingOf(state);
  const room = n + p + q - e;
  const values = { n, p, q, e, o, s: state.stride, room, size };
  return (
    <>
      <dt>{props.name}</dt>
      <dd>
        <Formula formulas={formulas} name={nameOf(state, size)} values={values} />
        <p class="pad-count" data-agrees={axis.counted === size}>
          <span aria-hidden="true">{axis.counted === size ? '✓' : '✗'}</span>{' '}
          {fill(state.mode === 'transposed' ? t.countedStamps : t.countedPlaces, {
            counted: isolated(count(axis.counted)),
          })}
        </p>
      </dd>
    </>
  );
}

function nameOf({ mode }: PaddingState, size: number) {
  if (mode === 'transposed') return 'stamps';
  return size > 0 ? 'places' : 'none';
}
