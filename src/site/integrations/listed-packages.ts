import type { Plugin } from 'vite';
import { shippedPackages } from '../../components/shipped-packages.ts';

/** Ends the build where a script or a style for readers holds a package that the page of licences lacks. */
export function onlyListedPackages(): Plugin {
  return {
    name: 'pichesh:listed-packages',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : [],
      );
      const missing = unlisted(modules);
      if (missing.length > 0)
        this.error(`src/components/shipped-packages.ts lacks ${missing.join(', ')}`);
    },
  };
}

/** The packages of some modules that the list lacks, each once. */
export function unlisted(modules: readonly string[]): readonly string[] {
  const names = modules.flatMap((id) => packageOf(id) ?? []);
  return [...new Set(names)].filter((name) => !shippedPackages.includes(name)).sort();
}

function packageOf(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1];
}
