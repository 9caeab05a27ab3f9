/** The database of the checkpoints, by name: light enough to be asked for on every page that trains. */
export const databaseName = 'pichesh';

/**
 * Whether a checkpoint can be on this device at all. What reads checkpoints need not be fetched where
 * there has never been one; where the browser does not tell, there may be.
 */
export async function mayHoldCheckpoints(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === databaseName);
  } catch {
    return true;
  }
}
