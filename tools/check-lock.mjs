// `npm ci` refuses a lock file in which a platform package of an optional dependency is missing (it was absent from the registry at install).
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const names = new Set(Object.keys(lock.packages).map(path => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
const missing = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) if (!names.has(name)) missing.push(`${path || 'root'} → ${name}`);
  if (entry.resolved?.startsWith('http')) missing.push(`${path} records a download address`);
}
if (missing.length > 0) {
  process.stderr.write(`package-lock.json:\n  ${missing.join('\n  ')}\n`);
  process.exit(1);
}
process.stdout.write(`package-lock.json: ${names.size} packages, all platform packages present\n`);
