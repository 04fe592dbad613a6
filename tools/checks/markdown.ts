import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A fenced block: what stands behind the opening fence, and the text up to the closing one. */
interface Block {
  readonly info: string;
  readonly text: string;
}

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly source: string;
  /** Without fenced blocks: what links and headings are looked for in. */
  readonly prose: string;
  readonly blocks: readonly Block[];
}

const FENCE = /^```([^\n]*)\n([\s\S]*?)^```[ \t]*$/gm;
const unix = (path: string): string => path.replaceAll('\\', '/');

export function readPage(path: string): Page {
  const source = readFileSync(join(root, path), 'utf8');
  const blocks = [...source.matchAll(FENCE)].map(([, info = '', text = '']) => ({ info: info.trim(), text }));
  return { path, source, prose: source.replaceAll(FENCE, ''), blocks };
}

/** README, CONTRIBUTING and everything under docs. */
export function allPages(): readonly Page[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md')).sort();
  return ['README.md', 'CONTRIBUTING.md', ...docs.map(name => unix(join('docs', name)))].map(readPage);
}

/** Targets of links and pictures, code spans left out. */
export function linksOf({ prose }: Page): readonly string[] {
  return [...prose.replaceAll(/`[^`\n]*`/g, '').matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** Anchors as GitHub makes them from headings; a repeated heading gets a number. */
export function anchorsOf({ prose }: Page): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set([...prose.matchAll(/^#{1,6} +(.+?)\s*$/gm)].map(([, heading = '']) => {
    const slug = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  }));
}

/** Text between `// #region name` and `// #endregion name`, without the indentation they share. @throws when either mark is missing */
export function regionOf(file: string, name: string): string {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const from = lines.findIndex(line => line.trim() === `// #region ${name}`);
  const to = lines.findIndex(line => line.trim() === `// #endregion ${name}`);
  if (from < 0 || to < from) throw new Error(`${file} has no region ${name}`);
  const body = lines.slice(from + 1, to);
  const indent = Math.min(...body.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length));
  return `${body.map(line => line.slice(indent)).join('\n')}\n`;
}

/** `ts file=libs/a.ts#region`, or null for another kind of block. */
export function includedFrom({ info }: Block): { readonly file: string; readonly region: string } | null {
  const [, file, region] = /^ts file=([^#\s]+)#([\w-]+)$/.exec(info) ?? [];
  return file === undefined || region === undefined ? null : { file, region };
}

export const fromRoot = (path: string): string => unix(relative(root, path));
