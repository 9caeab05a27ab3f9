/** `/licences.txt`: the licences of the packages that the site's scripts are made of, word for word. */
import { readShippedPackages } from '../../components/shipped-packages.ts';

const rule = '\n\n' + '-'.repeat(72) + '\n\n';

export function GET(): Response {
  const parts = readShippedPackages().map(({ name, version, licence, url, text }) =>
    [`${name} ${version}`, licence, url, ...(text ? ['', text] : [])].join('\n'),
  );
  return new Response(parts.join(rule) + '\n');
}
