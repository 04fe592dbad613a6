import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { yichuang } from '../testing/yichuang.ts';
import { readPermissionTable } from './permission-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'permission-table-'));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const rightsIn = async (text: string) => Object.fromEntries([...(await readPermissionTable(file('table.csv', text))).towns]);

// @req #33
describe('the permission table of a platform', () => {
  it.each([
    ['plain', '镇街代码,事项编码,环节\n610702100,990711001000,受理\n610702100,990711001000,审查\n610702001,990711001000,受理'],
    ['titled, in another order, with more columns and a remark', '网办平台权限导出,,,\n办理环节（权限）,镇（街道）代码,备注,基本编码\n受理,610702100,,990711001000\n审核,610702100,,990711001000\n受理,610702001,暂缓,990711001000'],
    ['several steps in a cell, full-width digits', '镇街代码,事项编码,环节\n６１０７０２１００,990711001000,受理、审查\n610702001,990711001000,受理'],
    ['in English', 'Town,Item code,Step\n610702100,990711001000,accept\n610702100,990711001000,review\n610702001,990711001000,accept'],
  ])('is read when it is %s', async (_, text) => {
    expect(await rightsIn(text)).toEqual({ 610702100: [{ item: '990711001000', steps: ['accept', 'review'] }], 610702001: [{ item: '990711001000', steps: ['accept'] }] });
  });

  it('names each cell that is not understood, and is not sent', async () => {
    const path = file('wrong.csv', '镇街代码,事项编码,环节\n汉王镇,990711001000,受理\n610702100,12345,受理\n610702100,990711001000,保管');
    expect((await readPermissionTable(path)).problems.map(({ cell }) => cell)).toEqual(['A2', 'B3', 'C4']);
    const ran = await yichuang(['delegation', 'reconcile', path, '--platform', 'case-platform', '--server', 'http://127.0.0.1:1']);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('B3: the item code 12345 does not have 12 digits');
    expect(ran.stderr).toContain('3 cells are not understood; nothing was sent');
  });

  it.each([
    ['no-permission-header', 'a.csv', '事项编码,事项名称\n990711001000,甲'], ['not-a-zip', 'b.xlsx', '镇街代码,事项编码,环节'], ['unknown-encoding', 'c.csv', new Uint8Array([0xff, 0x00, 0xff, 0x81])],
    ['legacy-workbook', 'd.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], ['too-large', 'e.csv', new Uint8Array(10_000_001)],
  ])('is refused whole: %s', async (code, name, content) => {
    await expect(readPermissionTable(file(name, content))).rejects.toMatchObject({ code });
  });

  it('is refused in words, and needs a server to go to', async () => {
    expect((await yichuang(['delegation', 'reconcile', join(folder, 'none.csv'), '--platform', 'case-platform'])).stderr).toContain('cannot be read');
    const path = file('right.csv', '镇街代码,事项编码,环节\n610702100,990711001000,受理');
    expect(await yichuang(['delegation', 'reconcile', path, '--platform', 'case-platform'], { YICHUANG_SERVER: '' })).toMatchObject({ status: 64 });
    expect(await yichuang(['delegation', 'reconcile', path], {})).toMatchObject({ status: 64 });
  });
});
