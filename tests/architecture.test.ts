import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles, type Import } from './imports.ts';

/** Imports run one way: a room may use itself and the rooms before it. */
const rooms = [
  ...['math', 'models', 'datasets', 'engine', 'facts', 'notebook'],
  ...['ui', 'demos', 'components'],
];

const sources = sourceFiles('src').flatMap(importsOf);
const prose = sourceFiles('content').flatMap(importsOf);
const roomOf = (path: string) => /^src\/([\w-]+)\//.exec(path)?.[1];
const isPackage = ({ target }: Import) => !/^(src|content|tests)\//.test(target);
const shown = ({ file, target }: Import) => `${file} imports ${target}`;

describe('imports', () => {
  test.each(rooms)('src/%s uses no room after it', (room) => {
    const allowed = rooms.slice(0, rooms.indexOf(room) + 1);
    const strays = sources
      .filter(({ file }) => roomOf(file) === room)
      .filter(({ target }) => roomOf(target) && !allowed.includes(roomOf(target) ?? ''));
    expect(strays.map(shown)).toEqual([]);
  });

  test('every folder of src is a room, the shell or the programs', () => {
    expect([...rooms, 'site', 'cli']).toEqual(expect.arrayContaining(readdirSync('src')));
  });

  test('math imports nothing from outside itself', () => {
    const strays = sources.filter(
      ({ file, target }) => roomOf(file) === 'math' && roomOf(target) !== 'math',
    );
    expect(strays.map(shown)).toEqual([]);
  });

  test('a demo imports no other demo', () => {
    const demoOf = (path: string) => /^src\/demos\/([\w-]+)\//.exec(path)?.[1];
    const strays = sources.filter(
      ({ file, target }) => demoOf(file) && demoOf(target) && demoOf(file) !== demoOf(target),
    );
    expect(strays.map(shown)).toEqual([]);
  });

  test('who draws a line chart has its values in a table too', () => {
    const without = sourceFiles('src').filter((file) => {
      const source = readFileSync(file, 'utf8');
      return source.includes('<LineChart') && !/table=|<\w*Table\b|loadTable/.test(source);
    });
    expect(without).toEqual([]);
  });

  test('prose imports only tags and the door of a demo; a page of the shell its own part too', () => {
    const shells = { index: 'home', exercises: 'exercises' };
    const isShell = ({ file, target }: Import) =>
      Object.entries(shells).some(
        ([page, room]) =>
          new RegExp(`^content/docs/\\w+/${page}\\.mdx$`).test(file) &&
          new RegExp(`^src/site/${room}/[\\w-]+\\.astro$`).test(target),
      );
    const strays = prose.filter(
      (path) =>
        !/^src\/components\/(?:figures\/)?[\w-]+\.astro$/.test(path.target) &&
        !/^src\/demos\/[\w-]+\/index\.astro$/.test(path.target) &&
        !isShell(path),
    );
    expect(strays.map(shown)).toEqual([]);
  });

  test('every relative import stays in the repository and names a file', () => {
    const strays = [...sources, ...prose].filter(
      ({ target }) => target.startsWith('..') || (roomOf(target) && !existsSync(target)),
    );
    expect(strays.map(shown)).toEqual([]);
  });
});

describe('TensorFlow.js', () => {
  const isTensorFlow = (path: Import) => isPackage(path) && path.target.startsWith('@tensorflow/');

  test('only the engine and the programs know it', () => {
    const strays = sources
      .filter(isTensorFlow)
      .filter(({ file }) => !['engine', 'cli'].includes(roomOf(file) ?? ''));
    expect(strays.map(shown)).toEqual([]);
  });

  const doors = [
    'client',
    'protocol',
    'checkpoints/database',
    'checkpoints/store',
    'checkpoints/lock',
  ].map((name) => `src/engine/${name}.ts`);

  test.each(doors)('%s never reaches it, so no page loads it', (door) => {
    expect(reachedFrom(door).filter(isTensorFlow).map(shown)).toEqual([]);
  });

  test('the pages reach the engine only by its doors', () => {
    const strays = sources.filter(
      ({ file, target, typeOnly }) =>
        !typeOnly &&
        ['notebook', 'ui', 'demos', 'components', 'site'].includes(roomOf(file) ?? '') &&
        roomOf(target) === 'engine' &&
        !doors.includes(target),
    );
    expect(strays.map(shown)).toEqual([]);
  });
});

/** All imports that running a file runs, its own and its imports'. */
function reachedFrom(door: string): Import[] {
  const queue = [door];
  const reached: Import[] = [];
  for (const file of queue) {
    const own = sources.filter((path) => path.file === file && !path.typeOnly);
    reached.push(...own);
    queue.push(...own.map(({ target }) => target).filter((target) => !queue.includes(target)));
  }
  return reached;
}

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

describe('dependencies', () => {
  const manifest = readJson('package.json') as Package;
  const lock = readJson('package-lock.json') as { packages: Record<string, Package> };

  test('are pinned to one version', () => {
    const all = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  // npm drops what a registry lacks from the lockfile without a word; then `npm ci` fails elsewhere.
  test('that are optional all have their entry in the lockfile', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !places(path, name).some((place) => place in lock.packages))
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

/** Where npm may have put a dependency of the package at `path`: beside it, or in any folder above. */
function places(path: string, name: string): string[] {
  const above = path.lastIndexOf('/node_modules/');
  const here = path ? `${path}/node_modules/${name}` : `node_modules/${name}`;
  if (!path) return [here];
  return [here, ...places(above < 0 ? '' : path.slice(0, above), name)];
}

test('CONTRIBUTING has each folder of src on its map', () => {
  const map = readFileSync('CONTRIBUTING.md', 'utf8');
  const missing = readdirSync('src').filter((folder) => !map.includes(`src/${folder}/`));
  expect(missing).toEqual([]);
});
