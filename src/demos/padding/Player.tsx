/** Plays the places one after the other, or goes to one; where motion is not wanted it only steps. */
import { useEffect, useState } from 'preact/hooks';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Order } from '../../ui/Order.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { speeds, type Speed } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly step: number;
  readonly places: number;
  readonly speed: Speed;
  readonly disabled: boolean;
  readonly onStep: (step: number) => void;
  readonly onSpeed: (speed: Speed) => void;
}

export function Player(props: Props) {
  const { step, places, speed, disabled, onStep } = props;
  const { t, count, pick } = useWords();
  const [playing, setPlaying] = useState(false);
  const last = places - 1;

  useEffect(() => {
    if (!playing) return;
    if (step >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => {
      onStep(step + 1);
    }, speeds[speed]);
    return () => {
      clearTimeout(timer);
    };
  }, [playing, step, last, speed]);

  const goTo = (next: number) => {
    setPlaying(false);
    onStep(Math.max(0, Math.min(next, last)));
  };
  const play = () => {
    if (!playing && step >= last) onStep(0);
    setPlaying(!playing);
  };
  return (
    <div class="pad-player needs-script">
      <div class="pad-keys" dir="ltr">
        <Key
          action="first"
          name={t.first}
          enabled={step > 0}
          locked={disabled}
          onClick={() => {
            goTo(0);
          }}
        />
        <Key
          action="back"
          name={t.back}
          enabled={step > 0}
          locked={disabled}
          onClick={() => {
            goTo(step - 1);
          }}
        />
        <Key
          action={playing ? 'pause' : 'play'}
          name={playing ? t.pause : t.play}
          enabled={places > 1}
          locked={disabled}
          onClick={play}
        />
        <Key
          action="forward"
          name={t.forward}
          enabled={step < last}
          locked={disabled}
          onClick={() => {
            goTo(step + 1);
          }}
        />
      </div>
      <Slider
        name="step"
        label={t.place}
        value={Math.min(step + 1, Math.max(places, 1))}
        min={1}
        max={Math.max(places, 1)}
        disabled={disabled || places < 2}
        format={(value) =>
          places > 0 ? fill(t.placeOf, { place: count(value), places: count(places) }) : '–'
        }
        onChange={(value) => {
          goTo(value - 1);
        }}
      />
      <div class="pad-speed">
        <ChoiceField
          name="speed"
          label={t.speed}
          value={speed}
          options={(Object.keys(speeds) as Speed[]).map((value) => ({
            value,
            label: pick('speed', value),
          }))}
          disabled={disabled}
          onChange={props.onSpeed}
        />
      </div>
    </div>
  );
}

const drawings = {
  first: 'M3 3h2v10H3zM14 3v10L6 8z',
  back: 'M12 3v10L4 8z',
  play: 'M4 2l10 6-10 6z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  forward: 'M4 3v10l8-5z',
} as const;

function Key(props: {
  readonly action: keyof typeof drawings;
  readonly name: string;
  readonly enabled: boolean;
  readonly locked: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Order look="quiet" {...props}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={drawings[props.action]} />
      </svg>
    </Order>
  );
}
