/** Where a reader's own picture comes from: a file, the clipboard, or the camera. */
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { Lazy } from '../Lazy.tsx';
import { ownStrings } from './strings.ts';

interface Props {
  readonly language: Language;
  readonly disabled: boolean;
  readonly onPicture: (file: Blob) => void;
}

const loadCamera = async () => (await import('./Camera.tsx')).Camera;

export function OwnSources({ language, disabled, onPicture }: Props) {
  const t = ownStrings[language];
  const [camera, setCamera] = useState(false);
  useEffect(() => {
    if (disabled) return;
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find(isImage);
      if (!file) return;
      event.preventDefault();
      onPicture(file);
    };
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('paste', paste);
    };
  }, [disabled, onPicture]);
  return (
    <div class="own-picture needs-script">
      <span class="own-ways">
        <label class="file-button">
          <input
            type="file"
            accept="image/*"
            name="own-picture"
            disabled={disabled}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onPicture(file);
              // The same file can be chosen again.
              event.currentTarget.value = '';
            }}
          />
          <span>{t.openFile}</span>
        </label>
        <button
          type="button"
          class="quiet"
          data-action="open-camera"
          disabled={disabled || camera}
          onClick={() => {
            setCamera(true);
          }}
        >
          {t.openCamera}
        </button>
        <span class="small">{t.ownHint}</span>
      </span>
      {camera && (
        <Lazy
          load={loadCamera}
          props={{
            t,
            onPicture,
            onClose: () => {
              setCamera(false);
            },
          }}
        />
      )}
    </div>
  );
}

const isImage = (file: File) => file.type.startsWith('image/');
