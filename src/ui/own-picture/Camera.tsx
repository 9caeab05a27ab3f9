/** One picture from the camera. The stream ends with it, and when this leaves the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnStrings } from './strings.ts';

interface Props {
  readonly t: OwnStrings;
  readonly onPicture: (picture: Blob) => void;
  readonly onClose: () => void;
}

type Fault = 'denied' | 'missing' | 'busy' | 'unavailable';

export function Camera({ t, onPicture, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'asking' | 'live' | Fault>('asking');
  useEffect(() => {
    let stream: MediaStream | undefined;
    let gone = false;
    openCamera().then(
      (opened) => {
        stream = opened;
        if (gone || !video.current) {
          stop(opened);
          return;
        }
        video.current.srcObject = opened;
      },
      (failure: unknown) => {
        setState(faultOf(failure));
      },
    );
    return () => {
      gone = true;
      stop(stream);
    };
  }, []);

  const take = async () => {
    if (!video.current) return;
    onPicture(await shot(video.current));
    onClose();
  };
  const isFault = state !== 'asking' && state !== 'live';
  return (
    <div class="camera" data-camera={state}>
      <video
        ref={video}
        autoplay
        playsinline
        muted
        hidden={isFault}
        aria-label={t.cameraView}
        // Before its first frame there is nothing to take.
        onLoadedData={() => {
          setState('live');
        }}
      />
      <p role={isFault ? 'alert' : 'status'}>{t[`camera_${state}`]}</p>
      <div class="ways">
        {!isFault && (
          <button
            type="button"
            data-action="take-picture"
            disabled={state !== 'live'}
            onClick={() => {
              void take();
            }}
          >
            {t.takePicture}
          </button>
        )}
        <button type="button" data-action="close-camera" onClick={onClose}>
          {t.closeCamera}
        </button>
      </div>
    </div>
  );
}

/** Without a secure address there are no media devices at all. */
function openCamera(): Promise<MediaStream> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return Promise.reject(new DOMException('no media devices', 'NotSupportedError'));
  return devices.getUserMedia({ video: { width: { ideal: 640 } }, audio: false });
}

function faultOf(failure: unknown): Fault {
  switch (failure instanceof DOMException ? failure.name : '') {
    case 'NotAllowedError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unavailable';
  }
}

function stop(stream: MediaStream | undefined) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

async function shot(video: HTMLVideoElement): Promise<Blob> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.convertToBlob();
}
