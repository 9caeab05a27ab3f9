import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path/posix';
import ts from 'typescript';

/** One import or re-export of a source file. */
export interface Import {
  readonly file: string;
  /** A path from the repository's root for a relative import, else the package as written. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Every source file below a folder of the repository. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.(ts|tsx|js|astro|mdx)$/.test(file))
    .filter((file) => !file.startsWith(assemblyScript));
}

/** Another language in files of the same name; its imports have no extension, and its compiler checks them. */
const assemblyScript = 'src/engine/kernels/wasm/assembly/';

/** What a source file imports, dynamically too. */
export function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    `${file}.tsx`,
    script(file, readFileSync(file, 'utf8')),
    ts.ScriptTarget.Latest,
  );
  return specifiers(source).map(({ specifier, typeOnly }) => ({
    file,
    target: specifier.startsWith('.') ? join(file, '..', withoutQuery(specifier)) : specifier,
    typeOnly,
  }));
}

/** The script in a file: all of a module, the fenced and the client's part of .astro, the imports of .mdx. */
function script(file: string, content: string): string {
  if (file.endsWith('.mdx')) return content.match(/^(import|export) .*$/gm)?.join('\n') ?? '';
  if (!file.endsWith('.astro')) return content;
  const fence = /^---\n([\s\S]*?)\n---/.exec(content)?.[1] ?? '';
  const client = [...content.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) => code,
  );
  return [fence, ...client].join('\n;\n');
}

function specifiers(node: ts.Node): { specifier: string; typeOnly: boolean }[] {
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const visit = (child: ts.Node) => {
    if (ts.isImportDeclaration(child) && ts.isStringLiteral(child.moduleSpecifier)) {
      const typeOnly = child.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      found.push({ specifier: child.moduleSpecifier.text, typeOnly });
    } else if (ts.isExportDeclaration(child) && child.moduleSpecifier) {
      const { text } = child.moduleSpecifier as ts.StringLiteral;
      found.push({ specifier: text, typeOnly: child.isTypeOnly });
    } else if (
      ts.isCallExpression(child) &&
      child.expression.kind === ts.SyntaxKind.ImportKeyword
    ) {
      const [argument] = child.arguments;
      if (argument && ts.isStringLiteralLike(argument))
        found.push({ specifier: argument.text, typeOnly: false });
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

const withoutQuery = (specifier: string) => specifier.replace(/\?.*$/, '');
