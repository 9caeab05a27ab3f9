import { useEffect, useRef, useState } from 'preact/hooks';
import { convolve2d } from '../../math/convolve2d.ts';
import { kernels, letterPe, type KernelName } from './kernels.ts';
import type { HomeStrings } from './strings.ts';

type Words = Pick<
  HomeStrings,
  | 'figure'
  | 'input'
  | 'kernel'
  | 'output'
  | 'position'
  | 'place'
  | 'play'
  | 'pause'
  | 'kernels'
  | KernelName
>;

const cell = 16;
const size = letterPe.length;
const places = size - 2;
const middleX = size * cell + 34;
const outputX = middleX + 3 * 34 + 34;
const kernelY = 44;

/** A kernel that slides over a drawing, computed as it goes: the idea of the course in one figure. */
export default function SlidingKernel({ words }: { words: Words }) {
  const [name, setName] = useState<KernelName>('vertical');
  const [place, setPlace] = useState(76);
  const [playing, setPlaying] = useState(false);
  const svg = useRef<SVGSVGElement>(null);
  const kernel = kernels[name];
  const output = convolve2d(letterPe, kernel);
  const [row, column] = [Math.floor(place / places), place % places];
  const sum = output[row]?.[column] ?? 0;

  useEffect(() => {
    setPlaying(!matchMedia('(prefers-reduced-motion: reduce)').matches);
  }, []);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      if (isOnScreen(svg.current)) setPlace((current) => (current + 1) % (places * places));
    }, 350);
    return () => {
      clearInterval(timer);
    };
  }, [playing]);

  const moveTo = (targetRow: number, targetColumn: number) => {
    setPlaying(false);
    setPlace(clamp(targetRow) * places + clamp(targetColumn));
  };
  const spoken = words.place
    .replace('{row}', String(row + 1))
    .replace('{column}', String(column + 1))
    .replace('{sum}', format(sum));

  return (
    <figure class="sliding-kernel not-content">
      <svg ref={svg} viewBox="-2 -22 590 248" role="img" aria-label={words.figure} dir="ltr">
        <Caption x={(size * cell) / 2} text={words.input} />
        <Caption x={middleX + 51} text={words.kernel} />
        <Caption x={outputX + (places * cell) / 2} text={words.output} />
        {letterPe.map((values, y) =>
          values.map((value, x) => (
            <rect
              class={value ? 'ink' : 'paper'}
              x={x * cell}
              y={y * cell}
              width={cell - 1}
              height={cell - 1}
              onPointerEnter={() => {
                moveTo(y - 1, x - 1);
              }}
            />
          )),
        )}
        <rect
          class="window"
          x={column * cell - 1}
          y={row * cell - 1}
          width={3 * cell + 1}
          height={3 * cell + 1}
        />
        {kernel.map((weights, u) =>
          weights.map((weight, v) => {
            const pixel = letterPe[row + u]?.[column + v] ?? 0;
            return (
              <g transform={`translate(${middleX + v * 34} ${kernelY + u * 34})`}>
                <rect class={pixel ? 'live' : 'idle'} width="32" height="32" rx="3" />
                <text x="16" y="21">
                  {format(weight)}
                </text>
              </g>
            );
          }),
        )}
        <text class="sum" x={middleX + 50} y={kernelY + 132}>
          Σ = {format(sum)}
        </text>
        {output.map((values, y) =>
          values.map((value, x) => (
            <rect
              class="answer"
              style={{ fill: shade(value) }}
              x={outputX + x * cell}
              y={(y + 1) * cell}
              width={cell - 1}
              height={cell - 1}
              onPointerEnter={() => {
                moveTo(y, x);
              }}
            />
          )),
        )}
        <rect
          class="window"
          x={outputX + column * cell - 1}
          y={(row + 1) * cell - 1}
          width={cell + 1}
          height={cell + 1}
        />
      </svg>
      <figcaption>
        <div class="kernels" role="group" aria-label={words.kernels}>
          {(Object.keys(kernels) as KernelName[]).map((key) => (
            <button
              type="button"
              aria-pressed={key === name}
              onClick={() => {
                setName(key);
              }}
            >
              {words[key]}
            </button>
          ))}
        </div>
        <div class="steps">
          <button
            type="button"
            class="play"
            aria-label={playing ? words.pause : words.play}
            onClick={() => {
              setPlaying(!playing);
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={playing ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2l10 6-10 6z'} />
            </svg>
          </button>
          <input
            type="range"
            dir="ltr"
            min={0}
            max={places * places - 1}
            value={place}
            aria-label={words.position}
            aria-valuetext={spoken}
            onInput={(event) => {
              setPlaying(false);
              setPlace(event.currentTarget.valueAsNumber);
            }}
          />
        </div>
      </figcaption>
    </figure>
  );
}

function Caption({ x, text }: { x: number; text: string }) {
  return (
    <text class="caption" x={x} y={-8}>
      {text}
    </text>
  );
}

/** Positive answers in the colour of the convolutional network, negative ones in that of the other. */
function shade(value: number): string {
  const strength = Math.min(100, Math.round(Math.abs(value) * 25));
  const colour = value < 0 ? 'var(--fc)' : 'var(--conv)';
  return `color-mix(in oklab, ${colour} ${strength}%, var(--figure-paper))`;
}

function format(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded).replace('-', '−');
}

function clamp(index: number): number {
  return Math.min(places - 1, Math.max(0, index));
}

function isOnScreen(element: Element | null): boolean {
  const box = element?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight && !document.hidden;
}
