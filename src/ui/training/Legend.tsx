import type { ComponentChildren } from 'preact';
import { LineSample } from '../LineSample.tsx';
import type { ArmLook } from './arm-look.ts';
import { sourceName, splits } from './lines.ts';
import type { Source } from './sources.ts';
import { useWords } from './words.ts';

interface Props {
  readonly arms: readonly ArmLook[];
  readonly sources: readonly Source[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

const ink = 'var(--sl-color-white)';

/** The switch of a network; sources and splits are switched by their own names. */
export const armKey = ({ id }: ArmLook) => `arm-${id}`;

/** Which colour and which stroke means what; all of them are switches. */
export function Legend({ arms, sources, ...switches }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="legend" role="group" aria-label={t.show}>
      <div class="switches">
        {arms.map((arm) => (
          <Switch key={arm.id} name={armKey(arm)} label={arm.label} {...switches}>
            <LineSample colour={arm.colour} stroke="solid" strong />
          </Switch>
        ))}
      </div>
      <div class="switches">
        {sources.map((source) => (
          <Switch key={source.id} name={source.id} label={sourceName(words, source)} {...switches}>
            <LineSample colour={ink} stroke={source.stroke} strong={false} />
          </Switch>
        ))}
        {splits.map((split) => (
          <Switch
            key={split}
            name={split}
            label={split === 'train' ? t.training : t.test}
            {...switches}
          >
            <LineSample colour={ink} stroke="solid" strong={split === 'test'} />
          </Switch>
        ))}
      </div>
    </div>
  );
}

function Switch(
  props: Pick<Props, 'hidden' | 'onToggle'> & {
    readonly name: string;
    readonly label: string;
    readonly children: ComponentChildren;
  },
) {
  const { name, label, hidden, onToggle, children } = props;
  return (
    <button
      type="button"
      class="switch"
      data-shows={name}
      aria-pressed={!hidden.has(name)}
      onClick={() => {
        onToggle(name);
      }}
    >
      {children}
      {label}
    </button>
  );
}
