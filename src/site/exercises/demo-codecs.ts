import type { LinkCodec } from '../../ui/demo/link-state.ts';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>([
  '../../demos/*/link.ts',
  '../../demos/*/url-state.ts',
]);

/** The parts of a demo's state in a link that make no sense; fetches what the demo reads links with. */
export async function senselessParts(demo: string, state: string): Promise<readonly string[]> {
  const load = Object.entries(modules).find(([path]) => path.includes(`/demos/${demo}/`))?.[1];
  const codec = load && Object.values(await load()).find(isCodec);
  return codec?.read(`?${demo}=${state}`).ignored ?? [];
}

function isCodec(value: unknown): value is LinkCodec<unknown> {
  return typeof value === 'object' && value !== null && 'read' in value && 'initial' in value;
}
