import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { siteHeaders } from '../../src/site/integrations/vite.ts';
import { files, text } from './built-site.ts';
import { freePort } from '../../src/cli/free-port.ts';

/** Header fields of a path of `_headers`, as Netlify and Cloudflare Pages read them. */
type Rules = ReadonlyMap<string, Readonly<Record<string, string>>>;

function rulesIn(source: string): Rules {
  const rules = new Map<string, Record<string, string>>();
  let path = '';
  for (const line of source.split('\n').filter((one) => one.trim() && !one.startsWith('#'))) {
    const [, name = '', value = ''] = /^\s+([\w-]+):\s+(.+)$/.exec(line) ?? [];
    if (name) rules.set(path, { ...rules.get(path), [name.toLowerCase()]: value });
    else path = line;
  }
  return rules;
}

const lowerCased = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const rules = rulesIn(text('_headers'));
const everywhere = rules.get('/*') ?? {};
const embedded = { ...everywhere, ...rules.get('/embed/*') };
const bundle = { ...everywhere, ...rules.get('/_astro/*') };

test('_headers is one that hosts can read, with what the preview sends', () => {
  expect([...rules.keys()]).toEqual(expect.arrayContaining(['/*', '/_astro/*']));
  expect(everywhere).toMatchObject(lowerCased(siteHeaders));
  expect(bundle['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('what is kept for ever has a name that changes with what is in it', () => {
  const fixed = files('').filter((file) => file.startsWith('_astro/') && /\.\w+$/.test(file));
  expect(fixed.filter((file) => !/[.-][\w-]{5,}\.\w+$/.test(file))).toEqual([]);
});

const program = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);

describe.skipIf(!program)('nginx with the recipe', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pichesh-nginx-'));
  let stop = () => Promise.resolve();
  let site = '';

  beforeAll(async () => {
    const port = await freePort();
    site = `http://127.0.0.1:${port}`;
    const configuration = configurationFor(folder, port);
    execFileSync(program ?? '', ['-t', '-q', '-c', configuration], { stdio: 'pipe' });
    const server = spawn(program ?? '', ['-c', configuration, '-g', 'daemon off;']);
    stop = async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
    };
    await vi.waitFor(() => fetch(site), { timeout: 20_000 });
  });

  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  const bundled = (ending: string): string => {
    const file = files(ending).find((one) => one.startsWith('_astro/'));
    if (!file) throw new Error(`The site's bundle has no ${ending}`);
    return file;
  };

  test.each([
    ['a page', 'fa/q1-b/', 200, /^text\/html; charset=utf-8$/, everywhere],
    ['a demo alone', 'embed/pooling/en/', 200, /^text\/html/, embedded],
    ['a wrong address', 'fa/no-such-page/', 404, /^text\/html/, everywhere],
    ['a script', '.js', 200, /^text\/javascript/, bundle],
    ['WebAssembly', '.wasm', 200, /^application\/wasm$/, bundle],
    ['a font', '.woff2', 200, /^font\/woff2$/, bundle],
    ['a manifest', 'assets/sprites10/manifest.json', 200, /^application\/json/, everywhere],
  ] as const)('sends %s with its type and all headers', async (_, path, status, type, wanted) => {
    const response = await fetch(`${site}/${path.startsWith('.') ? bundled(path) : path}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(type);
    expect(Object.fromEntries(response.headers)).toMatchObject(wanted);
  });

  test('leads from a folder to its address, and keeps the query', async () => {
    const { status, headers } = await fetch(`${site}/fa/q1-b?x=1`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([301, '/fa/q1-b/?x=1']);
  });

  test('packs what is text', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const response = await fetch(`${site}/en/`, { headers });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });
});

/** A whole configuration around the recipe, with all that nginx writes in one folder. */
function configurationFor(folder: string, port: number): string {
  const recipe = join(folder, 'recipe.conf');
  const source = readFileSync('deploy/nginx.conf', 'utf8');
  writeFileSync(recipe, source.replace('/srv/pichesh', resolve('dist')));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const path = join(folder, 'nginx.conf');
  writeFileSync(
    path,
    `pid ${folder}/pid; error_log ${folder}/error.log; events {}
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    http { access_log off;
    ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
    server { listen 127.0.0.1:${port}; include ${recipe}; } }`,
  );
  return path;
}
