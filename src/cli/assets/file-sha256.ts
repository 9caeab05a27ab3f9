import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AssetError } from './asset-error.ts';

/** SHA-256 of a file of any size. Throws `AssetError` when it cannot be read. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (cause) {
    throw new AssetError(`${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return hash.digest('hex');
}
