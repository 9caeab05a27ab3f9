import { ArchivePicker } from '../ArchivePicker.tsx';
import { Notice } from '../../demo/Notice.tsx';
import { Rich } from '../../demo/Rich.tsx';
import type { Machine } from '../plan.ts';
import type { Failure as Fault, TrainingState } from '../state.ts';
import { isOfWeights, waysOn, type WayOn } from '../ways-on.ts';
import { fill, isolated } from '../words.ts';
import { useLiveWords, type Words } from './live-words.ts';

interface Props {
  readonly error: Fault;
  readonly machine: Machine;
  readonly kept: TrainingState['kept'];
  readonly onWay: (way: WayOn) => void;
  readonly onArchive: (archive: File) => void;
}

/** An error that ended the training, and the ways on. */
export function Failure({ error, machine, kept, onWay, onArchive }: Props) {
  const { t, pick } = useLiveWords();
  const file = isolated(error.file ?? t.someFile);
  return (
    <Notice kind="error">
      <p>
        <strong>
          <Rich text={fill(textOf(error, machine, pick, t), { file })} />
        </strong>
      </p>
      <p class="ways">
        {waysOn(error.code, machine, kept !== undefined).map((way) => (
          <button
            type="button"
            key={way.action}
            data-action={way.action}
            onClick={() => {
              onWay(way);
            }}
          >
            {t[way.label]}
          </button>
        ))}
        {(machine.data === 'cifar10' || machine.data === 'sprites10') && (
          <ArchivePicker onArchive={onArchive} />
        )}
      </p>
      <Detail code={error.code} detail={error.detail} />
    </Notice>
  );
}

function textOf(error: Fault, machine: Machine, pick: Words['pick'], t: Words['t']): string {
  if (isOfWeights(error.code, machine)) return pick('weights', error.code);
  return isPartMissing(error) ? t.error_shardMissing : pick('error', error.code);
}

/** The set is installed, but not all of it. */
const isPartMissing = ({ code, file }: Fault) =>
  code === 'not-installed' && file !== undefined && file !== 'manifest.json';

/** What the machine said, for the curious. */
export function Detail({ code, detail }: Pick<Fault, 'code' | 'detail'>) {
  const { t } = useLiveWords();
  return (
    <details class="fold">
      <summary>{t.errorDetail}</summary>
      <p class="detail" lang="en" dir="ltr">
        {code}: {detail}
      </p>
    </details>
  );
}
