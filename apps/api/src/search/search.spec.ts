import { readFileSync } from 'node:fs';
import type { CatalogueItem } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { COLLOQUIAL } from '../catalog/synonyms.ts';
import { item } from '../testing/sample-commands.ts';
import { indexItems } from './index-items.ts';
import { essence, initialsOf, normalised } from './normalise.ts';

/** 366 items with one question each as somebody at a window might ask it, written without looking at the table of synonyms. */
const LINES = readFileSync(new URL('./testing/colloquial.tsv', import.meta.url), 'utf8').trim().split('\n').map(line => {
  const [code = '', name = '', department = '', theme = '', phrase = ''] = line.split('\t');
  return { code, name, department, theme, phrase };
});
const ITEMS: CatalogueItem[] = LINES.map(({ code, name, department, theme }) => ({
  ...item(1, name), code, theme, status: 'in_force', suspendedUntil: null, deviation: null, departmentName: { zh: department, en: '' },
}));
const index = indexItems(ITEMS);

type Line = (typeof LINES)[number];
function hits(query: (line: Line) => string, within: number): number {
  return LINES.filter(line => index.search(query(line)).slice(0, within).some(hit => hit.item.code === line.code)).length / LINES.length;
}

// @req #36
describe('finding an item', () => {
  const kinds: [string, (line: Line) => string][] = [['official name', line => line.name], ['colloquial', line => line.phrase], ['pinyin initials', line => initialsOf(line.name)]];

  it('finds hit@3 ≥ 95 % and hit@1 ≥ 80 % over 366 × {official, colloquial, pinyin initials}', () => {
    const mean = (within: number): number => kinds.reduce((sum, [, query]) => sum + hits(query, within), 0) / kinds.length;
    expect(mean(3)).toBeGreaterThanOrEqual(0.95);
    expect(mean(1)).toBeGreaterThanOrEqual(0.8);
  });

  it.each(kinds)('holds for each kind alone: %s', (_kind, query) => {
    expect(hits(query, 3)).toBeGreaterThanOrEqual(0.95);
    expect(hits(query, 1)).toBeGreaterThanOrEqual(0.8);
  });

  it('uses phrases that the table of synonyms does not hold', () => {
    const table = new Set(COLLOQUIAL);
    expect(LINES.filter(line => table.has(normalised(line.phrase))).map(line => line.phrase)).toEqual([]);
  });

  it('finds by code and by its beginning, and says why each was found', () => {
    const [first] = ITEMS;
    expect(index.search(first?.code ?? '')[0]).toMatchObject({ by: 'code', item: { code: first?.code } });
    expect(index.search('zdshbz')[0]?.by).toBe('pinyin');
    expect(index.search('低保')[0]).toMatchObject({ by: 'colloquial' });
    expect(index.search('低保')[0]?.item.name.zh).toContain('最低生活保障');
  });

  it('gives the whole list when nothing is asked, and nothing for what is no item', () => {
    expect(index.search('  ')).toHaveLength(366);
    expect(index.search('qqxyzw')).toEqual([]);
    expect(index.search('！？…')).toHaveLength(366);
  });

  it('takes the asking out of a question, but never all of it', () => {
    expect(essence('我要办理低保需要什么材料？')).toBe('低保');
    expect(essence('怎么办')).toBe('怎么办');
  });
});
