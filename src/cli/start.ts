/**
 * `npm start`: fetches the large assets, builds the site and serves it on this machine.
 *
 *   npm start -- [--no-assets] [--port 4321] [--host address] [--open]
 */
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { runScript } from './run-npm.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    assets: { type: 'boolean', default: true },
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: 'localhost' },
    open: { type: 'boolean', default: false },
  },
});

process.once('SIGINT', () => {
  process.exit(0);
});

if (values.assets && (await runScript('assets')) !== 0) {
  console.error('The course also works without its large files: npm start -- --no-assets');
  process.exit(1);
}
if ((await runScript('build')) !== 0) process.exit(1);

const server = await preview({
  logLevel: 'warn',
  // Where this port is taken, the next free one is used.
  // Public files, under whatever name a class reaches this machine by.
  server: { port: Number(values.port), host: values.host, open: values.open, allowedHosts: true },
});
const addresses = [...(server.urls?.local ?? []), ...(server.urls?.network ?? [])];
console.log('\nPichesh · پیچش\n');
for (const address of addresses) console.log(`  ${address}en/\n  ${address}fa/\n`);
console.log('Ctrl-C ends it.');
