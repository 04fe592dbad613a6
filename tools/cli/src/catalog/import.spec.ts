import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printed, yichuang } from '../testing/yichuang.ts';

const base = mkdtempSync(join(tmpdir(), 'yichuang-import-'));
const folder = join(base, 'data');
const Item = z.looseObject({ code: z.string(), name: z.object({ zh: z.string() }), basis: z.object({ text: z.string() }) });
type Line = Readonly<Record<'code' | 'name' | 'basis' | 'fate' | 'reason' | 'deviation', string>>;

let lines: readonly Line[] = [];

beforeAll(async () => {
  expect(await yichuang(['seed', '--cases', '0', '--file', folder])).toMatchObject({ status: 0 });
  const { items } = printed(await yichuang(['catalog', 'show', '--json', '--file', folder]), { items: z.array(Item) });
  const differing = new Set(printed(await yichuang(['catalog', 'drift', '--json', '--file', folder]), { drifts: z.array(z.object({ code: z.string() })) }).drifts.map(drift => drift.code));
  lines = items.map(({ code, name, basis }) => ({ code, name: name.zh, basis: basis.text, fate: '保留', reason: '', deviation: differing.has(code) ? '已向省级说明' : '' }));
}, 120_000);
afterAll(() => rmSync(base, { recursive: true }));

/** Writes a list with its columns in an order of its own. */
function list(name: string, rows: readonly Line[]): string {
  const file = join(base, name);
  const text = ['序号,事项名称,设定依据,事项编码,调整方式,调整理由,差异说明', ...rows.map((row, index) => [index + 1, row.name, row.basis, row.code, row.fate, row.reason, row.deviation].join(','))].join('\r\n');
  writeFileSync(file, text);
  return file;
}

const dryRun = (file: string, ...more: readonly string[]) => yichuang(['catalog', 'import', file, '--as', 'proposal', '--dry-run', '--file', folder, ...more]);
const change = (at: number, to: Partial<Line>): Line[] => lines.map((line, index) => (index === at ? { ...line, ...to } : line));

describe('catalog import --dry-run', () => {
  it('ends with 2 for the catalogue itself: its three explained differences are still differences', async () => {
    const ran = await dryRun(list('same.csv', lines), '--json');
    expect(ran.status).toBe(2);
    const { counts, elementMismatches } = printed(ran, { counts: z.looseObject({}), elementMismatches: z.array(z.object({ explained: z.boolean() })) });
    expect(counts).toMatchObject({ before: 366, kept: 366, after: 366 });
    expect(elementMismatches).toEqual([{ explained: true }, { explained: true }, { explained: true }].map(each => expect.objectContaining(each)));
  });

  // @req #13
  it('works out the sums of a list and says them in one line', async () => {
    const ran = await dryRun(list('less.csv', change(0, { fate: '取消', reason: '收回区级部门办理' })));
    expect(ran).toMatchObject({ status: 2 });
    expect(ran.stdout).toContain('366 -> 365   keep 365  rename 0  merge 0  withdraw 1  add 0  (sums ✔)');
  });

  it('names cells that are wrong, in the order of the file, and ends with 1', async () => {
    const report = join(base, 'report.csv');
    const ran = await dryRun(list('wrong.csv', change(45, { code: '12345' })), '--report', report);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('✘ D47: The code 12345 does not have 12 digits');
    expect(readFileSync(report, 'utf8')).toMatch(/^\uFEFFseverity,sheet,cell,what,zh,en\r\n/);
    expect(readFileSync(report, 'utf8')).toContain('error,CSV,D47,code-malformed,');
  });

  it('refuses a file that is no list, in words, and writes nothing', async () => {
    const file = join(base, 'broken.xlsx');
    writeFileSync(file, 'not a workbook');
    const ran = await dryRun(file);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('not an xlsx workbook');
  });

  it('leaves the log as it was', async () => {
    const events = () => yichuang(['store', 'check', folder, '--json']);
    const before = await events();
    await dryRun(list('again.csv', lines));
    expect((await events()).stdout).toBe(before.stdout);
  });
});

describe('catalog import', () => {
  it('needs a server and a document to write', async () => {
    const file = list('write.csv', lines);
    const send = (...more: readonly string[]) => yichuang(['catalog', 'import', file, '--as', 'proposal', '--file', folder, ...more]);
    expect(await send()).toMatchObject({ status: 64, stdout: '' });
    expect(await send('--server', 'http://127.0.0.1:9')).toMatchObject({ status: 64, stdout: '' });
    const unreachable = await send('--server', 'http://127.0.0.1:9', '--instrument', '00000000-0000-5000-8000-000000000000');
    expect(unreachable).toMatchObject({ status: 1, stdout: '' });
    expect(unreachable.stderr).toContain('cannot reach http://127.0.0.1:9');
  });
});
