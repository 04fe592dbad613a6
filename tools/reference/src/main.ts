// Writes docs/reference/*.md; with --check it only says which page is not what the code says.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { referencePages } from './index.ts';

const root = resolve(import.meta.dirname, '../../..');
const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, text] of referencePages(root)) {
  const file = join(root, 'docs/reference', name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (check) stale.push(name);
  else writeFileSync(file, text);
}
if (stale.length > 0) {
  console.error(`docs/reference is behind the code: ${stale.join(', ')}. Run: npm run reference`);
  process.exit(1);
}
