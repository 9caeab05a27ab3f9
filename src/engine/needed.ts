/** The value, which by construction is there. @throws Error if it is not */
export function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Something that must be there is missing');
  return value;
}
