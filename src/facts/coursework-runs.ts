/**
 * The two runs that the coursework prints, digit by digit. Its networks and their training are not
 * known; 1563 and 313 steps of 32 are the 50,000 and 10,000 images of a set like CIFAR-10.
 */

/** One line of Keras' log. Time has a resolution of one second and one millisecond. */
export interface LogLine {
  readonly seconds: number;
  readonly stepMs: number;
  readonly loss: number;
  readonly accuracy: number;
}

export interface CourseworkRun {
  readonly run: 1 | 2;
  readonly family: 'fc' | 'conv';
  readonly stepsPerEpoch: number;
  readonly testSteps: number;
  readonly epochs: readonly LogLine[];
  readonly test: LogLine;
}

export const courseworkRuns: readonly CourseworkRun[] = [
  fromRows(1, 'conv', [
    [12, 3, 1.4337, 0.4933],
    [5, 3, 1.1797, 0.5885],
    [5, 3, 1.1204, 0.61],
    [5, 3, 1.0865, 0.623],
    [5, 3, 1.0531, 0.6331],
    [1, 3, 1.0642, 0.629],
  ]),
  fromRows(1, 'fc', [
    [5, 3, 2.3031, 0.0992],
    [4, 3, 2.3029, 0.0987],
    [5, 3, 2.3029, 0.0989],
    [4, 3, 2.3029, 0.1003],
    [4, 3, 2.3029, 0.0988],
    [1, 2, 2.3027, 0.1],
  ]),
  fromRows(2, 'conv', [
    [12, 3, 1.5051, 0.4671],
    [6, 4, 1.2432, 0.5663],
    [6, 4, 1.1619, 0.5959],
    [6, 4, 1.1051, 0.6165],
    [5, 3, 1.0618, 0.6331],
    [1, 3, 1.0966, 0.6238],
  ]),
  fromRows(2, 'fc', [
    [7, 3, 2.3029, 0.1003],
    [4, 3, 2.3029, 0.0997],
    [4, 3, 2.3029, 0.0987],
    [4, 3, 2.3029, 0.0962],
    [4, 3, 2.3029, 0.0978],
    [1, 2, 2.3028, 0.1],
  ]),
];

/** One of the four. */
export function courseworkRun(run: 1 | 2, family: 'fc' | 'conv'): CourseworkRun {
  const found = courseworkRuns.find((one) => one.run === run && one.family === family);
  if (!found) throw new Error(`the coursework has no run ${run} of its ${family} network`);
  return found;
}

type Row = readonly [seconds: number, stepMs: number, loss: number, accuracy: number];

/** A run from the rows of its log: five epochs, then the test. */
function fromRows(
  run: 1 | 2,
  family: 'fc' | 'conv',
  rows: readonly [Row, Row, Row, Row, Row, Row],
): CourseworkRun {
  const epochs = rows.slice(0, -1).map(logLine);
  return { run, family, stepsPerEpoch: 1563, testSteps: 313, epochs, test: logLine(rows[5]) };
}

function logLine([seconds, stepMs, loss, accuracy]: Row): LogLine {
  return { seconds, stepMs, loss, accuracy };
}
