import type { Network } from '../spec.ts';

/** What a published network may be built with; its own values where nothing is said. */
export interface Variant {
  /** Height and width of the image. */
  readonly size?: number;
  readonly classes?: number;
}

/** A published network, built for images of any size. */
export interface Architecture {
  /** Stable, used in links: never renamed. */
  readonly id: string;
  /** As the literature writes it; the same in all languages. */
  readonly label: string;
  /** Height and width of the images it was made for. */
  readonly size: number;
  /** @param size height and width of the image */
  readonly network: (size: number) => Network;
}
