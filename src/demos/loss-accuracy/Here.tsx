/** Where the reader's batch is, and where it was wanted if it cannot be there. */
import { leastLoss } from '../../math/answers.ts';
import { scalesTo, type PlanePoint } from './plane-geometry.ts';

interface Props {
  readonly here: PlanePoint;
  readonly wanted: PlanePoint | undefined;
  /** The loss at the upper edge of the plane. */
  readonly greatest: number;
}

export function Here({ here, wanted, greatest }: Props) {
  const { x, y } = scalesTo(greatest);
  const [left, top] = [x(here.accuracy), y(Math.min(here.loss, greatest))];
  const isRefused = wanted && wanted.loss < leastLoss(wanted.accuracy);
  return (
    <>
      {isRefused && (
        <g class="la-wanted" transform={`translate(${x(wanted.accuracy)} ${y(wanted.loss)})`}>
          <circle r="9" />
          <path d="M-6 -6L6 6M-6 6L6 -6" />
        </g>
      )}
      {here.loss > greatest ? (
        <path class="la-here" d={`M${left - 9} ${top + 9}h18l-9 -15z`} />
      ) : (
        <circle class="la-here" cx={left} cy={top} r="8" />
      )}
      {/* A finger is wider than a dot. */}
      <circle class="la-handle" cx={left} cy={top} r="18" />
    </>
  );
}
