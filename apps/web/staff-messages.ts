import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Pages that the server alone renders: the browser needs none of their words. */
const SERVER_ONLY = ['case/public', 'case/documents', 'identity'];

/** Text of every source that may reach the browser. Ids of messages stand in it as they are written. */
function sourcesOf(root: string): string {
  const files = globSync('**/*.{ts,tsx}', { cwd: root }).map(file => file.replaceAll('\\', '/'));
  const reaching = files.filter(file => !file.startsWith('i18n/') && !/\.spec\.tsx?$/.test(file) && !SERVER_ONLY.some(folder => file.startsWith(`${folder}/`)));
  return reaching.map(file => readFileSync(join(root, file), 'utf8')).join('\n');
}

/** Whether a source names a message: as it is, or as the beginning of an id that it puts together. */
function named(sources: string): (id: string) => boolean {
  const beginnings = [...new Set([...sources.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)].map(([, beginning = '']) => beginning))];
  return id => sources.includes(id) || beginnings.some(beginning => id.startsWith(beginning));
}

/** In the browser's build the catalogues keep the messages alone that its sources name. @param root folder of the sources */
export function staffMessages(root: string): Plugin {
  let isNamed: ((id: string) => boolean) | null = null;
  return {
    name: 'staff-messages',
    enforce: 'pre',
    transform: (code, id) => {
      if (!/\/i18n\/(?:zh|en)\/messages\.ts$/.test(id)) return null;
      const keep = (isNamed ??= named(sourcesOf(root)));
      const quoted = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(code)?.[1];
      if (quoted === undefined) throw new Error(`${id} is not as the compiler writes it`);
      const all = JSON.parse(JSON.parse(quoted) as string) as Record<string, unknown>;
      const kept = Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));
      return { code: `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(kept))});`, map: null };
    },
  };
}
