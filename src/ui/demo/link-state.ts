/**
 * A demo's state as part of an address: `?padding=size:7,stride:2`. Only what differs from the state
 * in which the demo opens is written, so that a link says what is special about it.
 */

/** One thing that a reader can set. */
export interface LinkField<State> {
  readonly key: string;
  readonly read: (state: State) => string;
  /** The state with the value, or undefined where the value is not a possible one. */
  readonly write: (state: State, text: string) => State | undefined;
}

/** How an address locks a demo in the state that it gives. */
export interface Lock {
  readonly locked: boolean;
  /** Whether the locked controls are not even shown. */
  readonly hides?: true;
}

/** What an address says; `ignored` are the parts of it that make no sense. */
export interface LinkState<State> extends Lock {
  readonly state: State;
  readonly ignored: readonly string[];
}

export interface LinkCodec<State> {
  /** The demo's id, which is the name of its part of the query. */
  readonly id: string;
  readonly initial: State;
  /** Reads the query of an address. */
  readonly read: (search: string) => LinkState<State>;
  /** The query of `search` with this state in it; other parts stay as they are. */
  readonly write: (state: State, search: string) => string;
}

export function linkCodec<State>(
  id: string,
  initial: State,
  fields: readonly LinkField<State>[],
): LinkCodec<State> {
  return {
    id,
    initial,
    read: (search) => {
      const query = new URLSearchParams(search);
      let state = initial;
      const ignored: string[] = [];
      for (const part of (query.get(id) ?? '').split(',').filter(Boolean)) {
        const [key, value] = splitOnce(part);
        const written = fields.find((field) => field.key === key)?.write(state, value);
        if (written === undefined) ignored.push(part);
        else state = written;
      }
      const { lock, senseless } = lockIn(query, id);
      return { state, ignored: [...ignored, ...senseless], ...lock };
    },
    write: (state, search) => {
      const changed = fields
        .filter((field) => field.read(state) !== field.read(initial))
        .map((field) => `${field.key}:${field.read(state)}`);
      return withPart(search, id, changed.join(','));
    },
  };
}

/**
 * `lock=padding` freezes the controls of a demo, `lock=padding:hide` hides them; commas part several.
 * Anything else behind the colon freezes too, since a lock was meant; what it was is in `senseless`.
 */
export function lockIn(
  query: URLSearchParams,
  id: string,
): { readonly lock: Lock; readonly senseless: readonly string[] } {
  const own = locksIn(query).filter((item) => demoOfLock(item) === id);
  const hides = own.includes(`${id}:hide`);
  const senseless = own.filter((item) => item !== id && item !== `${id}:hide`);
  return {
    lock: { locked: own.length > 0, ...(hides && { hides }) },
    senseless: senseless.map(asWritten),
  };
}

/** The locks in a query that are for none of these demos. */
export function strayLocks(search: string, demos: readonly string[]): readonly string[] {
  const locks = locksIn(new URLSearchParams(search));
  return locks.filter((item) => !demos.includes(demoOfLock(item))).map(asWritten);
}

const locksIn = (query: URLSearchParams) =>
  query
    .getAll('lock')
    .flatMap((items) => items.split(','))
    .filter(Boolean);
const demoOfLock = (item: string) => splitOnce(item)[0];
const asWritten = (lock: string) => `lock=${lock}`;

/**
 * The query of `search` with one part of it replaced, or left out where `part` is empty. All else stays
 * as it is written: `URLSearchParams` would escape its colons and commas.
 */
export function withPart(search: string, id: string, part: string): string {
  const others = search.replace(/^\?/, '').split('&');
  const kept = others.filter((other) => other !== id && !other.startsWith(`${id}=`));
  const all = [part && `${id}=${part}`, ...kept].filter(Boolean).join('&');
  return all && `?${all}`;
}

type KeysOf<State, Value> = {
  [Key in keyof State]-?: State[Key] extends Value ? Key : never;
}[keyof State] &
  string;

/** A whole number in a range, kept in the state under `name`. */
export function wholeField<State>(
  key: string,
  name: KeysOf<State, number>,
  range: { readonly min: number; readonly max: number },
): LinkField<State> {
  return {
    key,
    read: (state) => String(state[name]),
    write: (state, text) => {
      const value = /^-?\d+$/.test(text) ? Number(text) : NaN;
      return value >= range.min && value <= range.max ? { ...state, [name]: value } : undefined;
    },
  };
}

/** Any number in a range. */
export function numberField<State>(
  key: string,
  name: KeysOf<State, number>,
  range: { readonly min: number; readonly max: number },
): LinkField<State> {
  return {
    key,
    read: (state) => String(state[name]),
    write: (state, text) => {
      const value = /^[\d.e+-]+$/i.test(text) ? Number(text) : NaN;
      return value >= range.min && value <= range.max ? { ...state, [name]: value } : undefined;
    },
  };
}

/** One of a few values. */
export function choiceField<State, Value extends string>(
  key: string,
  name: KeysOf<State, Value>,
  values: readonly Value[],
): LinkField<State> {
  return {
    key,
    read: (state) => String(state[name]),
    write: (state, text) => {
      const value = values.find((one) => one === text);
      return value === undefined ? undefined : { ...state, [name]: value };
    },
  };
}

/** Yes or no, as 1 or 0. */
export function flagField<State>(key: string, name: KeysOf<State, boolean>): LinkField<State> {
  return {
    key,
    read: (state) => (state[name] ? '1' : '0'),
    write: (state, text) =>
      text === '1' || text === '0' ? { ...state, [name]: text === '1' } : undefined,
  };
}

function splitOnce(part: string): [key: string, value: string] {
  const colon = part.indexOf(':');
  return colon < 0 ? [part, ''] : [part.slice(0, colon), part.slice(colon + 1)];
}
