import type { ComponentChildren } from 'preact';
import { LineSample } from '../../ui/LineSample.tsx';
import { colours, splits, strokes, type Split } from './lines.ts';
import { sides } from './settings.ts';
import type { SourceId } from './sources.ts';
import { useWords } from './words.ts';

interface Props {
  readonly sources: readonly SourceId[];
  readonly hidden: ReadonlySet<SourceId | Split>;
  readonly onToggle: (id: SourceId | Split) => void;
}

const ink = 'var(--sl-color-white)';

/** Which colour and which stroke means what; the strokes are switches. */
export function Legend({ sources, hidden, onToggle }: Props) {
  const { t, pick } = useWords();
  return (
    <div class="legend">
      <ul class="keys">
        {sides.map((side) => (
          <li key={side}>
            <LineSample colour={colours[side]} stroke="solid" strong /> {t[side]}
          </li>
        ))}
      </ul>
      <div class="switches" role="group" aria-label={t.show}>
        {sources.map((id) => (
          <Switch
            key={id}
            id={id}
            label={pick('source', id)}
            on={!hidden.has(id)}
            onToggle={onToggle}
          >
            <LineSample colour={ink} stroke={strokes[id]} strong={false} />
          </Switch>
        ))}
        {splits.map((split) => (
          <Switch
            key={split}
            id={split}
            label={split === 'train' ? t.training : t.test}
            on={!hidden.has(split)}
            onToggle={onToggle}
          >
            <LineSample colour={ink} stroke="solid" strong={split === 'test'} />
          </Switch>
        ))}
      </div>
    </div>
  );
}

function Switch<T extends string>(props: {
  readonly id: T;
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: (id: T) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="switch"
      data-shows={props.id}
      aria-pressed={props.on}
      onClick={() => {
        props.onToggle(props.id);
      }}
    >
      {props.children}
      {props.label}
    </button>
  );
}
