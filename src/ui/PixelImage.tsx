import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue in 0…255, row by row. */
  readonly rgb: ArrayLike<number>;
  /** Empty where what is around it names it already. */
  readonly label: string;
}

/** A small image shown pixel by pixel. */
export function PixelImage({ width, height, rgb, label }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    ref.current?.getContext('2d')?.putImageData(opaque(rgb, width, height), 0, 0);
  }, [rgb, width, height]);
  return (
    <canvas
      class="pixels"
      ref={ref}
      width={width}
      height={height}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}

function opaque(rgb: ArrayLike<number>, width: number, height: number): ImageData {
  const image = new ImageData(width, height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++)
      image.data[4 * pixel + channel] = rgb[3 * pixel + channel] ?? 0;
    image.data[4 * pixel + 3] = 255;
  }
  return image;
}
