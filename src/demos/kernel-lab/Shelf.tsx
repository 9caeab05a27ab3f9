/** All pictures to choose from, as small as they are. */
import { useId, useMemo } from 'preact/hooks';
import { cifar10Classes } from '../../datasets/cifar10.ts';
import { type Picture, pictureUrl } from '../../ui/bitmap.ts';
import { drawnIds } from './pictures.ts';
import type { PictureId } from './state.ts';
import type { Pictures } from './use-pictures.ts';
import { useWords } from './words.ts';

interface Props {
  readonly chosen: PictureId;
  readonly pictures: Pictures;
  readonly disabled: boolean;
  readonly onChoose: (id: PictureId) => void;
}

export function Shelf({ chosen, pictures, disabled, onChoose }: Props) {
  const { t, pick } = useWords();
  const group = useId();
  const ids: readonly PictureId[] = [...drawnIds, ...cifar10Classes, 'own'];
  return (
    <fieldset class="choices" disabled={disabled}>
      <legend>{t.picture}</legend>
      <div class="kl-shelf">
        {ids.map((id) => {
          const picture = pictures.find(id);
          if (!picture) return null;
          return (
            <label key={id} class="kl-thumb">
              <input
                type="radio"
                name={`picture${group}`}
                value={id}
                checked={id === chosen}
                aria-label={pick('picture', id)}
                onChange={() => {
                  onChoose(id);
                }}
              />
              <Thumb picture={picture} title={pick('picture', id)} />
            </label>
          );
        })}
        <LoadPhotos pictures={pictures} disabled={disabled} />
      </div>
    </fieldset>
  );
}

function Thumb({ picture, title }: { readonly picture: Picture; readonly title: string }) {
  const url = useMemo(() => pictureUrl(picture), [picture]);
  return <img src={url} alt="" title={title} width={44} height={44} />;
}

function LoadPhotos({ pictures, disabled }: Pick<Props, 'pictures' | 'disabled'>) {
  const { t } = useWords();
  const { photos, loadPhotos } = pictures;
  if (typeof photos !== 'string') return null;
  return (
    <span class="kl-load needs-script">
      <button
        type="button"
        class="quiet"
        data-action="load-photos"
        disabled={disabled || photos === 'loading'}
        onClick={loadPhotos}
      >
        {photos === 'loading' ? t.loadingPhotos : t.loadPhotos}
      </button>
      {photos === 'failed' && <span role="alert">{t.photosFailed}</span>}
    </span>
  );
}
