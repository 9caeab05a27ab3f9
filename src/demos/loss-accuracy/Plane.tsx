/**
 * The plane of accuracy and loss with the corner that no batch can enter. The same on the server and
 * live, left to right in either language; its numbers are those of a figure.
 */
import type { ComponentChildren, SVGAttributes } from 'preact';
import { courseworkRuns } from '../../facts/coursework-runs.ts';
import { formatNumber } from '../../facts/format.ts';
import { leastLoss } from '../../math/answers.ts';
import { drawing, frame, scalesTo, type PlanePoint } from './plane-geometry.ts';

export interface PlaneWords {
  readonly accuracy: string;
  readonly loss: string;
  readonly impossible: string;
  readonly fc: string;
  readonly conv: string;
}

interface Props {
  /** What the plane shows, for those who do not see it. */
  readonly label: string;
  readonly words: PlaneWords;
  /** The loss at its upper edge. */
  readonly greatest: number;
  /** Batches to compare with; a text stands beside its ring. */
  readonly rings: readonly (PlanePoint & { readonly text?: string })[];
  /** Drawn between the forbidden corner and the rings. */
  readonly children?: ComponentChildren;
  /** Drawn over everything. */
  readonly front?: ComponentChildren;
  /** Makes it something to move about in. */
  readonly interaction?: SVGAttributes<SVGSVGElement>;
}

const percent = (value: number) => formatNumber(value, 'en', { style: 'percent', digits: 0 });
const number = (value: number) => formatNumber(value, 'en');

export function Plane(props: Props) {
  const { greatest, words } = props;
  return (
    <svg
      class="la-plane"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      style={{ maxInlineSize: `${1.25 * drawing.width}px` }}
      direction="ltr"
      role="img"
      aria-label={props.label}
      {...props.interaction}
    >
      <Axes greatest={greatest} words={words} />
      <Forbidden greatest={greatest} text={words.impossible} />
      {props.children}
      <Coursework greatest={greatest} words={words} />
      {props.rings
        .filter(({ loss }) => loss <= greatest)
        .map(({ text, ...place }, index) => (
          <Ring key={index} place={place} greatest={greatest} text={text} />
        ))}
      {props.front}
    </svg>
  );
}

function Axes({ greatest, words }: Pick<Props, 'greatest' | 'words'>) {
  const { x, y } = scalesTo(greatest);
  const chance = Math.log(10);
  return (
    <>
      {Array.from({ length: 7 }, (_, index) => (index / 6) * greatest)
        .filter((_, index) => greatest > 1 || index % 3 === 0)
        .map((loss) => (
          <g key={loss}>
            <line class="la-grid" x1={x(0)} x2={x(1)} y1={y(loss)} y2={y(loss)} />
            <text class="la-tick" x={x(0) - 6} y={y(loss) + 4} text-anchor="end">
              {number(loss)}
            </text>
          </g>
        ))}
      {[0, 0.2, 0.4, 0.6, 0.8, 1].map((accuracy) => (
        <text
          key={accuracy}
          class="la-tick"
          x={x(accuracy)}
          y={frame.bottom + 17}
          text-anchor="middle"
        >
          {percent(accuracy)}
        </text>
      ))}
      {chance <= greatest && (
        <>
          <line class="la-chance" x1={x(0)} x2={x(1)} y1={y(chance)} y2={y(chance)} />
          <text class="la-tick" x={x(0.5)} y={y(chance) - 6} text-anchor="middle">
            ln 10
          </text>
        </>
      )}
      <text x={x(0.5)} y={frame.bottom + 37} text-anchor="middle">
        {words.accuracy}
      </text>
      <text x={frame.left} y="13">
        {words.loss}
      </text>
    </>
  );
}

function Forbidden({ greatest, text }: { readonly greatest: number; readonly text: string }) {
  const { x, y } = scalesTo(greatest);
  const corners = [
    [0, 0],
    [0, leastLoss(0)],
    [1, leastLoss(1)],
  ] as const;
  return (
    <>
      <polygon
        class="la-forbidden"
        points={corners.map(([accuracy, loss]) => `${x(accuracy)},${y(loss)}`).join(' ')}
      />
      <line class="la-line" x1={x(0)} y1={y(leastLoss(0))} x2={x(1)} y2={y(leastLoss(1))} />
      <text class="la-tick" x={x(0.02)} y={y(0.02 * greatest) - 1}>
        {text}
      </text>
    </>
  );
}

/** The four test results that the coursework prints, as diamonds. */
function Coursework({ greatest, words }: Pick<Props, 'greatest' | 'words'>) {
  const { x, y } = scalesTo(greatest);
  const shown = courseworkRuns.filter(({ test }) => test.loss <= greatest);
  if (shown.length === 0) return null;
  return (
    <>
      {shown.map(({ run, family, test }) => (
        <path
          key={`${family}${run}`}
          d={`M${x(test.accuracy) - 6} ${y(test.loss)} l6 -6 l6 6 l-6 6 z`}
          style={{ fill: `var(--${family})` }}
        />
      ))}
      <text x={x(0.1) + 11} y={y(2.3) - 8} style={{ fill: 'var(--fc)' }}>
        {words.fc}
      </text>
      <text x={x(0.63)} y={y(1.08) - 12} text-anchor="middle" style={{ fill: 'var(--conv)' }}>
        {words.conv}
      </text>
    </>
  );
}

function Ring(props: {
  readonly place: PlanePoint;
  readonly greatest: number;
  readonly text: string | undefined;
}) {
  const scales = scalesTo(props.greatest);
  const [x, y] = [scales.x(props.place.accuracy), scales.y(props.place.loss)];
  return (
    <>
      <circle class="la-ring" cx={x} cy={y} r="6" />
      {props.text && (
        <text x={x - 10} y={y - 9} text-anchor="end">
          {props.text}
        </text>
      )}
    </>
  );
}
