import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRender, type ClientTags } from './public/render.tsx';

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
}

/** Tags of the client build that stands beside this file. @throws when the client has not been built */
function clientTags(folder: string): ClientTags {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, ManifestEntry>;
  const entry = manifest['src/enhance/main.ts'];
  if (!entry) throw new Error('the client build has no entry src/enhance/main.ts');
  return { styles: (entry.css ?? []).map(file => `/${file}`), script: `/${entry.file}` };
}

/** Renders a public page. The server build is this function. */
export const render = createRender(clientTags(join(import.meta.dirname, '../client')));
