const anchorPattern = /^c(\d)((?:-[a-z0-9]+)*-\d+)$/;

/**
 * A claim's name as the corrections page prints it: `c1-d-1` → `C1.d.1`.
 * @throws if `anchor` is not a claim's anchor
 */
export function claimName(anchor: string): string {
  const match = anchorPattern.exec(anchor);
  if (!match) throw new Error(`"${anchor}" is not a claim's anchor (such as c1-d-1)`);
  return `C${match[1] ?? ''}${(match[2] ?? '').replaceAll('-', '.')}`;
}
