/**
 * How an image is turned into the numbers that a network sees:
 *
 * - `caffe`: blue, green, red, each less the mean of ImageNet's images, undivided; what Keras' ResNet50 was
 *   trained on (`keras.applications.resnet50.preprocess_input`);
 * - `swapped`: the same with red and blue exchanged, a slip that is easily made;
 * - `unit` x/255 and `symmetric` x/127.5 − 1, as other networks want it; red, green, blue.
 */
export const preprocessings = ['caffe', 'unit', 'symmetric', 'swapped'] as const;
export type Preprocessing = (typeof preprocessings)[number];

/** Mean red, green and blue of ImageNet's training images, which Caffe's first models subtracted. */
export const imagenetMean = [123.68, 116.779, 103.939] as const;

/** RGB pixels 0…255, channels last, as a network sees them; as many numbers as there are bytes. */
export function preprocess(pixels: Uint8Array, how: Preprocessing): Float32Array {
  const [red, green, blue] = imagenetMean;
  const seen = new Float32Array(pixels.length);
  if (how === 'unit' || how === 'symmetric') {
    const [scale, shift] = how === 'unit' ? [1 / 255, 0] : [1 / 127.5, -1];
    for (let i = 0; i < pixels.length; i++) seen[i] = (pixels[i] ?? 0) * scale + shift;
    return seen;
  }
  // Where red and where blue goes.
  const [r, b] = how === 'caffe' ? [2, 0] : [0, 2];
  for (let i = 0; i < pixels.length; i += 3) {
    seen[i + r] = (pixels[i] ?? 0) - red;
    seen[i + 1] = (pixels[i + 1] ?? 0) - green;
    seen[i + b] = (pixels[i + 2] ?? 0) - blue;
  }
  return seen;
}
