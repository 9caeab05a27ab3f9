/** A page that renders the frames which must be the same on every machine. */
import { sha256 } from '../../../src/datasets/sha256.ts';
import { sampleFrames } from '../../datasets/turntable/sample-frames.ts';

declare global {
  var hashFrames: () => Promise<string>;
}

globalThis.hashFrames = async () => sha256(await sampleFrames());
