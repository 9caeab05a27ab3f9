/** What the fillings mean, and the choice to colour the input by how often it is read. */
import type { Geometry } from './geometry.ts';
import type { PaddingState } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: PaddingState;
  readonly geometry: Geometry;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<PaddingState>) => void;
}

export function Legend({ state, geometry, disabled, onChange }: Props) {
  const { t, pick } = useWords();
  return (
    <div class="pad-legend">
      {keysOf(state, geometry).map(({ name, classes }) => (
        <span key={name}>
          <svg viewBox="0 0 2 1" aria-hidden="true">
            {classes.map((layer) => (
              <path key={layer} class={layer} d="M0 0h2v1h-2z" />
            ))}
          </svg>
          {pick('key', name)}
        </span>
      ))}
      {state.mode === 'convolution' && geometry.isPossible && (
        <button
          type="button"
          class="switch needs-script"
          data-action="show-reads"
          aria-pressed={state.showReads}
          disabled={disabled}
          onClick={() => {
            onChange({ showReads: !state.showReads });
          }}
        >
          {t.showReads}
        </button>
      )}
    </div>
  );
}

interface Key {
  readonly name: string;
  /** The layers of the drawing that make its filling. */
  readonly classes: readonly string[];
}

/** Only what there is to be seen. */
function keysOf({ mode }: PaddingState, geometry: Geometry): Key[] {
  const { height, width, isPossible, touching, seeingNothing, places } = geometry;
  const hasPadding = [...height.padding, ...width.padding].some((zeros) => zeros > 0);
  const isIdle = [...height.reads, ...width.reads].includes(0);
  const window = when(isPossible, { name: 'window', classes: ['pad-taps'] });
  if (mode === 'transposed')
    return [
      ...window,
      { name: 'stamped', classes: ['pad-level'] },
      ...when(hasPadding, { name: 'cut', classes: ['pad-ring', 'pad-crosses'] }),
    ];
  return [
    ...window,
    ...when(hasPadding, { name: 'padding', classes: ['pad-ring', 'pad-zeros'] }),
    ...when(isIdle && isPossible, { name: 'idle', classes: ['pad-data', 'pad-idle'] }),
    ...when(touching < places, { name: 'inside', classes: ['pad-inside'] }),
    ...when(touching > 0, { name: 'touching', classes: ['pad-touching', 'pad-stripes'] }),
    ...when(seeingNothing > 0, { name: 'blind', classes: ['pad-blind'] }),
  ];
}

const when = (isThere: boolean, key: Key): Key[] => (isThere ? [key] : []);
