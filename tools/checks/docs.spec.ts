import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages, anchorsOf, fromRoot, includedFrom, linksOf, readPage, regionOf, root, type Page } from './markdown.ts';

const PAGES = allPages();
/** With DOCS_FILL=1 included code is written into the pages instead of compared. */
const FILL = process.env['DOCS_FILL'] === '1';
const perPage = PAGES.map(page => [page.path, page] as const);

/** Why a link leads nowhere, or null. */
function brokenLink(page: Page, target: string): string | null {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return null;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page.path : fromRoot(join(root, dirname(page.path), decodeURIComponent(path)));
  if (!existsSync(join(root, file))) return `${target}: no such file`;
  if (anchor === undefined || !file.endsWith('.md')) return null;
  return anchorsOf(readPage(file)).has(anchor) ? null : `${target}: no such heading`;
}

describe.each(perPage)('%s', (_, page) => {
  it('has one heading of the first order', () => {
    expect(page.prose.match(/^# .+$/gm)).toHaveLength(1);
  });

  it('links and pictures lead somewhere', () => {
    expect(linksOf(page).map(target => brokenLink(page, target)).filter(problem => problem !== null)).toEqual([]);
  });
});

/** The page with each included block replaced by what stands in the source now. */
function filled({ source }: Page): string {
  return source.replaceAll(/^(```(ts file=[^\n]+)\n)[\s\S]*?^```[ \t]*$/gm, (whole, open: string, info: string) => {
    const from = includedFrom({ info: info.trim(), text: '' });
    return from === null ? whole : `${open}${regionOf(from.file, from.region)}\`\`\``;
  });
}

describe('code in the pages', () => {
  const including = PAGES.filter(page => page.blocks.some(block => block.info.startsWith('ts')));

  it('names the file and the region it comes from', () => {
    const loose = including.flatMap(page => page.blocks.filter(block => block.info.startsWith('ts') && includedFrom(block) === null).map(block => `${page.path}: ${block.info}`));
    expect(loose).toEqual([]);
    expect(including.length).toBeGreaterThan(0);
  });

  it.each(including.map(page => [page.path, page] as const))('%s shows what stands in the source (DOCS_FILL=1 fills it in)', (path, page) => {
    if (FILL) writeFileSync(join(root, path), filled(page));
    expect(readPage(path).source).toBe(filled(page));
  });
});

const EXIT = /^sh run(?: exit=(\d+))?$/;
/** Each with the lines that the page shows below it, when its next block is one of output. */
const runnable = PAGES.flatMap(page => page.blocks.flatMap((block, index) => {
  const next = page.blocks[index + 1];
  const shown = next?.info === 'text' ? next.text.split('\n').filter(line => line.trim() !== '') : [];
  return block.info.startsWith('sh run') ? [[`${page.path} (block ${index + 1})`, { ...block, shown }] as const] : [];
}));

describe('commands in the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-docs-'));
  const env = { ...process.env, YICHUANG_DATA: join(folder, 'data'), TMPDIR: folder, LANG: 'en_US.UTF-8', NO_COLOR: '1', YICHUANG_FREEZE: '', YICHUANG_MODE: 'sample', EVENTSTOREDB_URL: '' };
  const sh = (script: string) => spawnSync('/bin/sh', ['-e', '-c', script], { cwd: root, env, encoding: 'utf8' });

  beforeAll(() => {
    expect(sh('node tools/yichuang.mjs seed')).toMatchObject({ status: 0 });
  }, 300_000);
  afterAll(() => {
    // A page that failed on its way has not ended the server that it began.
    for (const name of readdirSync(folder).filter(each => each.endsWith('.pid'))) sh(`kill "$(cat '${join(folder, name)}')" || true`);
    rmSync(folder, { recursive: true, force: true });
  });

  it('there are some', () => expect(runnable.length).toBeGreaterThan(0));

  it.each(runnable)('%s ends as it says, with the lines it shows', (_, { info, text, shown }) => {
    const [matched, exit = '0'] = EXIT.exec(info) ?? [];
    expect(matched, `not understood: ${info}`).toBe(info);
    const ran = sh(text);
    expect(ran.status, `${text}\n${ran.stdout}${ran.stderr}`).toBe(Number(exit));
    const printed = `${ran.stdout}${ran.stderr}`.split('\n');
    expect(shown.filter(line => !printed.includes(line))).toEqual([]);
  }, 300_000);
});
