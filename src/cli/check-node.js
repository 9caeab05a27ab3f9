/**
 * npm runs this when it has installed everything. The programs of this project are TypeScript, which
 * Node runs by itself from version 24 on; npm brings that version along for most machines. Where it
 * could not, older Node would end in an obscure error, so this says it first (and so is plain
 * JavaScript).
 */
const needed = 24;
const found = process.versions.node;

if (Number.parseInt(found, 10) < needed) {
  console.error(
    [
      `Pichesh needs Node ${needed} or newer; this is Node ${found}.`,
      `npm brings Node ${needed} along for Linux and Windows on x64, Linux on arm64 and macOS on Apple Silicon,`,
      'unless optional dependencies are left out (--omit=optional). On another machine, install it from',
      'https://nodejs.org and run the command again.',
    ].join('\n'),
  );
  process.exit(1);
}
