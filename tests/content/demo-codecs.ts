import type { LinkCodec } from '../../src/ui/demo/link-state.ts';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../../src/demos/*/link.ts', '../../src/demos/*/url-state.ts'],
  { eager: true },
);

/** How each demo reads and writes its part of an address, by its id. */
export const demoCodecs: ReadonlyMap<string, LinkCodec<unknown>> = new Map(
  Object.values(modules)
    .flatMap((exported) => Object.values(exported))
    .filter(isCodec)
    .map((codec) => [codec.id, codec]),
);

function isCodec(value: unknown): value is LinkCodec<unknown> {
  return typeof value === 'object' && value !== null && 'read' in value && 'initial' in value;
}
