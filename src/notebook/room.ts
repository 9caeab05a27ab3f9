/** How much the browser lets this site keep. */
export interface Room {
  /** Bytes that are still free; of all that the site may use. */
  readonly left: number;
  readonly quota: number;
}

/** Undefined where the browser does not say. */
export async function roomLeft(): Promise<Room | undefined> {
  const storage = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;
  const { quota, usage } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  if (quota === undefined || usage === undefined) return undefined;
  return { quota, left: Math.max(0, quota - usage) };
}

/** A run with its weights takes a few megabytes; below this the next one may find no room. */
export const scarceBytes = 20_000_000;

/** Whether the reader should be told before the storage is full. */
export function isScarce({ left }: Room): boolean {
  return left < scarceBytes;
}
