import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Pages that the server alone renders: the browser needs none of their words. */
const SERVER_ONLY = /^(?:case\/documents|identity|public|[\w-]+\/public)\//;
/** Screens that bring their words with them (`i18n/later`). */
const LATER = /^(?:accounts|review|integrity|joint|policynotice|training|disclosure|publicity|inspection|spotcheck|appraisal|complaint|problem|kiosk|venue|network|supervision|case\/staff\/(?:agency|slots)|accountability\/(?:catalogue|replay|streams))\/|^accountability\/(?:bulletin|complaint|disclosure|inspection|joint|notice|review|venue)-event-words\.ts$/;

type Named = (id: string) => boolean;

/** Text of the sources that may reach the browser. Ids of messages stand in it as they are written. */
function sourcesOf(root: string, wanted: (file: string) => boolean): string {
  const files = globSync('**/*.{ts,tsx}', { cwd: root }).map(file => file.replaceAll('\\', '/'));
  const reaching = files.filter(file => !file.startsWith('i18n/') && !/\.spec\.tsx?$/.test(file) && !SERVER_ONLY.test(file) && wanted(file));
  return reaching.map(file => readFileSync(join(root, file), 'utf8')).join('\n');
}

/** Whether a source names a message: as it is, or as the beginning of an id that it puts together. */
function named(sources: string): Named {
  const beginnings = [...new Set([...sources.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)].map(([, beginning = '']) => beginning))];
  return id => sources.includes(id) || beginnings.some(beginning => id.startsWith(beginning));
}

/** The compiled catalogue with the messages alone that `keep` wants. */
function catalogueWith(file: string, keep: Named): string {
  const quoted = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(readFileSync(file, 'utf8'))?.[1];
  if (quoted === undefined) throw new Error(`${file} is not as the compiler writes it`);
  const all = JSON.parse(JSON.parse(quoted) as string) as Record<string, unknown>;
  const kept = Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));
  return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(kept))});`;
}

/**
 * In the browser's build the first catalogue keeps the messages that its sources name, and a second one those that only
 * the screens of `LATER` do.
 * @param root folder of the sources
 */
export function staffMessages(root: string): Plugin {
  let names: { first: Named; later: Named } | null = null;
  const known = (): { first: Named; later: Named } => (names ??= { first: named(sourcesOf(root, file => !LATER.test(file))), later: named(sourcesOf(root, file => LATER.test(file))) });
  return {
    name: 'staff-messages',
    enforce: 'pre',
    transform: (_, id) => {
      const [, later, language] = /\/i18n\/(?:(later)\/)?(zh|en)(?:\/messages)?\.ts$/.exec(id) ?? [];
      if (language === undefined) return null;
      const { first, later: ofLater } = known();
      const keep: Named = later === undefined ? first : message => ofLater(message) && !first(message);
      return { code: catalogueWith(join(root, 'i18n', language, 'messages.ts'), keep), map: null };
    },
  };
}
