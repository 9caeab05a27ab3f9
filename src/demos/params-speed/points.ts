/** From counts and times to the points of the plot. */
import type { ScatterPoint } from '../../ui/ScatterPlot.tsx';
import { countedBytes, type Measured } from './measured.ts';
import { colours, names } from './names.ts';
import type { Axis, State } from './state.ts';
import type { RecordedTime, Subject } from './subjects.ts';

/** What a point shows, and what is said of it. */
export interface PointSource {
  readonly subjects: readonly Subject[];
  readonly measured: readonly Measured[];
  readonly recorded: readonly RecordedTime[];
  readonly say: (name: string, record: RecordedTime | undefined, x: number, y: number) => string;
}

/** The networks of the selection that have both values; with a time on an axis also those on record. */
export function pointsOf(
  { x, y, batch }: Pick<State, 'x' | 'y' | 'batch'>,
  { subjects, measured, recorded, say }: PointSource,
): ScatterPoint[] {
  const isMeasured = (id: string) => measured.some(({ network }) => network === id);
  const isNaming = ({ engine, threads }: RecordedTime) => engine === 'ours' && threads === 1;
  const point = (
    subject: Subject,
    times: { readonly perImage: number | undefined; readonly bytes?: number | undefined },
    record?: RecordedTime,
  ): ScatterPoint[] => {
    const value = (axis: Axis) => {
      if (axis === 'time') return times.perImage;
      if (axis === 'memory') return (times.bytes ?? countedBytes(subject, batch)) / 1e6;
      return subject[axis];
    };
    const [across, up] = [value(x), value(y)];
    if (across === undefined || up === undefined) return [];
    const { id, family } = subject;
    return [
      {
        id: record ? `${id}-${record.engine}-${record.threads}` : id,
        label: names[id],
        saying: say(names[id], record, across, up),
        x: across,
        y: up,
        colour: colours[family],
        shape: family === 'fc' ? 'square' : 'round',
        isRecorded: record !== undefined,
        // One name for each network is enough.
        isUnnamed: record !== undefined && (isMeasured(id) || !isNaming(record)),
      },
    ];
  };
  const own = subjects.flatMap((subject) => {
    const times = measured.find(({ network }) => network === subject.id);
    return point(subject, { perImage: times?.perImage, bytes: times?.bytes });
  });
  const isTimed = x === 'time' || y === 'time';
  const onRecord = recorded.flatMap((record) => {
    const subject = subjects.find(({ id }) => id === record.network);
    return subject && isTimed ? point(subject, record, record) : [];
  });
  return [...onRecord, ...own];
}
