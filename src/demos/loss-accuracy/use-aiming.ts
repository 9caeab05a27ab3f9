/** Dragging and walking about in the plane: the batch follows as far as batches can. */
import type { SVGAttributes } from 'preact';
import { useState } from 'preact/hooks';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { answersAt } from './aim.ts';
import { drawing, scalesTo, type PlanePoint } from './plane-geometry.ts';
import { answerCount, type State } from './state.ts';
import { fill, useWords } from './words.ts';

type PlaneEvent = PointerEvent & { readonly currentTarget: SVGSVGElement };

interface Aiming {
  /** Where the reader drags, which need not be where the batch is. */
  readonly wanted: PlanePoint | undefined;
  readonly interaction: SVGAttributes<SVGSVGElement>;
}

export function useAiming(
  demo: DemoState<State>,
  here: PlanePoint,
  /** The loss at the upper edge of the plane. */
  greatest: number,
): Aiming {
  const { t, percent, fixed } = useWords();
  const [wanted, setWanted] = useState<PlanePoint>();
  const aim = ({ accuracy, loss }: PlanePoint) => {
    demo.change({ answers: answersAt(accuracy, loss) });
  };
  const follow = (event: PlaneEvent) => {
    const place = placeUnder(event, greatest);
    setWanted(place);
    aim(place);
  };
  return {
    wanted,
    interaction: {
      role: 'slider',
      tabindex: 0,
      'aria-label': t.planeLabel,
      'aria-valuemin': 0,
      'aria-valuemax': 100,
      'aria-valuenow': Math.round(100 * here.accuracy),
      'aria-valuetext': fill(t.hereSays, {
        accuracy: percent(here.accuracy, 0),
        loss: fixed(here.loss, 3),
      }),
      onPointerDown: (event) => {
        // A finger that is not on the dot scrolls the page.
        if (event.pointerType === 'touch' && !isHandle(event.target)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      },
      onPointerMove: (event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      },
      onLostPointerCapture: () => {
        setWanted(undefined);
      },
      onKeyDown: (event) => {
        const next = placeAfter(event.key, here, greatest);
        if (!next) return;
        event.preventDefault();
        aim(next);
      },
    },
  };
}

const isHandle = (target: EventTarget | null) =>
  target instanceof Element && target.classList.contains('la-handle');

function placeUnder(event: PlaneEvent, greatest: number): PlanePoint {
  const box = event.currentTarget.getBoundingClientRect();
  const scale = drawing.width / box.width;
  return scalesTo(greatest).at(
    (event.clientX - box.left) * scale,
    (event.clientY - box.top) * scale,
  );
}

/** The place to which a key leads; undefined for other keys. */
function placeAfter(
  key: string,
  { accuracy, loss }: PlanePoint,
  greatest: number,
): PlanePoint | undefined {
  const step = greatest / 60;
  switch (key) {
    case 'ArrowLeft':
      return { accuracy: accuracy - 1 / answerCount, loss };
    case 'ArrowRight':
      return { accuracy: accuracy + 1 / answerCount, loss };
    case 'ArrowUp':
      return { accuracy, loss: loss + step };
    case 'ArrowDown':
      return { accuracy, loss: loss - step };
    case 'PageUp':
      return { accuracy, loss: loss + 10 * step };
    case 'PageDown':
      return { accuracy, loss: loss - 10 * step };
    case 'Home':
      return { accuracy: 0, loss };
    case 'End':
      return { accuracy: 1, loss };
    default:
      return undefined;
  }
}
