/**
 * Addresses that were once published and have since been given up, and what stands in their place. An
 * address is one of a page in any language: `q1-b/`, `q1-b/#q1-b-idea`, `#index-answer` on the home
 * page. Nothing is ever taken from this list; `tests/built/published.test.ts` sees to it that every id
 * that was ever published is on its page still, or here.
 */
export interface Move {
  readonly from: string;
  readonly to: string;
}

export const moves: readonly Move[] = [
  { from: '#index-answer', to: '#_top' },
  { from: 'about/#about-answer', to: 'about/#about' },
  { from: 'corrections/#corrections-answer', to: 'corrections/#corrections' },
  { from: 'glossary/#glossary-answer', to: 'glossary/#glossary' },
  { from: 'q1/#q1-answer', to: 'q1/#q1' },
  { from: 'refs/#refs-answer', to: 'refs/#refs' },
];

/**
 * Where an address leads now, all its moves behind it. An id of a page that has moved as a whole is
 * looked for on the page that stands in its place.
 * @throws Error if the moves lead in a circle
 */
export function currentAddress(address: string, all = moves): string {
  const passed = new Set<string>();
  let current = address;
  for (let next = moved(current, all); next !== undefined; next = moved(current, all)) {
    passed.add(current);
    if (passed.has(next)) throw new Error(`the moves from "${address}" lead in a circle`);
    current = next;
  }
  return current;
}

function moved(address: string, all: readonly Move[]): string | undefined {
  const [page = '', id] = address.split('#');
  const own = all.find(({ from }) => from === address);
  if (own || id === undefined) return own?.to;
  const whole = all.find(({ from }) => from === page);
  return whole && (whole.to.includes('#') ? whole.to : `${whole.to}#${id}`);
}

/** The ids that a page has given up, also those of pages whose place it took, and where each leads. */
export function idsMovedFrom(page: string, all = moves): ReadonlyMap<string, string> {
  return new Map(
    all.flatMap(({ from }) => {
      const [path = '', id] = from.split('#');
      if (id === undefined || pageOf(currentAddress(path, all)) !== page) return [];
      return [[id, currentAddress(from, all)] as const];
    }),
  );
}

/** Pages that have moved as a whole, and the address in the place of each. */
export function movedPages(all = moves): ReadonlyMap<string, string> {
  return new Map(
    all
      .filter(({ from }) => !from.includes('#'))
      .map(({ from }) => [from, currentAddress(from, all)] as const),
  );
}

const pageOf = (address: string) => address.replace(/#.*$/, '');
