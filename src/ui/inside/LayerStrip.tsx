/** All layers in order, each with a small picture of what it gave; one of them is looked at. */
import { useId } from 'preact/hooks';
import { useInsideWords } from './words.ts';
import type { SeenLayer } from './use-forward.ts';

interface Props {
  readonly layers: readonly SeenLayer[];
  readonly chosen: number;
  readonly onChoose: (layer: number) => void;
}

export function LayerStrip({ layers, chosen, onChoose }: Props) {
  const { t } = useInsideWords();
  const group = useId();
  return (
    <fieldset class="choices layer-strip">
      <legend>{t.layers}</legend>
      <div class="layer-cards" dir="ltr">
        {layers.map(({ shaped, thumb }) => (
          <label key={shaped.index} class="layer-card" data-within={shaped.within.join(' ')}>
            <input
              type="radio"
              name={`layer${group}`}
              value={shaped.name}
              checked={shaped.index === chosen}
              onChange={() => {
                onChoose(shaped.index);
              }}
            />
            <span class="layer-card-face">
              <img src={thumb} alt="" />
              <code>{shaped.name}</code>
              <small>{shaped.outputShape.join('×')}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
