import type { Picture } from '../bitmap.ts';
import type { OwnPictureFault } from './own-picture.ts';

/** Why a picture did not come; `no-code`: the part that reads them could not be fetched. */
export type OwnFault = OwnPictureFault | 'no-code';

/** The picture in a file, at most `longest` pixels a side; the code that reads it is fetched first. */
export async function readOwn(
  file: Blob,
  longest: number,
): Promise<
  | { readonly picture: Picture; readonly fault?: never }
  | { readonly picture?: never; readonly fault: OwnFault }
> {
  try {
    const { readOwnPicture, OwnPictureError } = await import('./own-picture.ts');
    return await readOwnPicture(file, longest).then(
      (picture) => ({ picture }),
      (failure: unknown) => {
        if (failure instanceof OwnPictureError) return { fault: failure.fault };
        throw failure;
      },
    );
  } catch {
    return { fault: 'no-code' };
  }
}
