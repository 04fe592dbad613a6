import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { readCatalogue } from './read-catalogue.ts';
import { sheetXml, workbookParts, zipOf } from './testing/zip.ts';

const xlsx = (data: SheetData): Promise<Buffer> => writeXlsxFile(data).toBuffer();
const raw = (rows: readonly (readonly string[])[], merges: readonly string[] = []): Buffer => zipOf(workbookParts(sheetXml(rows, merges)));
const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));
const HEADER = ['事项编码', '事项名称', '设定依据'];
const LAW = '《社会救助暂行办法》第九条';
const problemsOf = async (file: Uint8Array): Promise<string[]> => (await readCatalogue(file)).problems.map(each => `${each.cell} ${each.code}`);

describe('a list as districts write it', () => {
  it('is read with other titles, another order, a title above, merged cells, numbers and full-width digits', async () => {
    const list = await xlsx([
      [{ value: '汉台区2023年下放镇(街道)事项目录', columnSpan: 7 }],
      [{ value: '填报日期:2023年1月', columnSpan: 7 }],
      ['序号', '区级部门', '权力类型', '事项名称 ', '基本编码(12位)', '实施依据', '下放环节'],
      [1, { value: '区民政局', rowSpan: 2 }, '行政给付', ' 最低生活保障金给付', 610511001000, LAW, '受理、初审'],
      [2, null, '行政确认', '特困人员 认定', '６１０７１１００５０００ ', LAW, '全链条'],
      [{ value: '二、区人社局(59项)', columnSpan: 7 }],
      [3, '区人社局', '公共服务', '社会保障卡申领', '612014051000', LAW, '受理'],
      [{ value: '注:本目录自发布之日起施行。', columnSpan: 7 }],
    ]);
    const { rows, problems } = await readCatalogue(list);
    expect(rows.map(({ row, code, name, kind, department, steps }) => ({ row, code, name, kind, department, steps }))).toEqual([
      { row: 4, code: '610511001000', name: '最低生活保障金给付', kind: 'payment', department: '区民政局', steps: ['accept', 'review'] },
      { row: 5, code: '610711005000', name: '特困人员 认定', kind: 'confirmation', department: '区民政局', steps: ['accept', 'review', 'decide'] },
      { row: 7, code: '612014051000', name: '社会保障卡申领', kind: 'public_service', department: '区人社局', steps: ['accept'] },
    ]);
    expect(rows[1]?.cells).toMatchObject({ code: 'E5', department: 'B5', basis: 'F5' });
    expect(problems.map(each => `${each.severity} ${each.code} ${each.zh}`)).toEqual([
      'warning row-skipped E6: 这一行没有编码,按标题或说明跳过:二、区人社局(59项)', 'warning row-skipped E8: 这一行没有编码,按标题或说明跳过:注:本目录自发布之日起施行。',
    ]);
  });

  it('prefers the better of two code columns and skips a repeated header', async () => {
    const { rows, problems } = await readCatalogue(raw([['实施编码', '事项编码', '事项名称'], ['11610702MB29', '610711005000', '甲'], ['实施编码', '事项编码', '事项名称'], ['11610702MB30', '610711006000', '乙']]));
    expect(rows.map(row => row.code)).toEqual(['610711005000', '610711006000']);
    expect(problems).toEqual([]);
  });

  it('is read from every visible sheet, or the one asked for', async () => {
    const sheet = (name: string, code: string): { data: SheetData; sheet: string } => ({ sheet: name, data: [HEADER, [code, name, LAW]] });
    const file = await writeXlsxFile([sheet('民政', '610511001000'), sheet('人社', '610511002000'), { sheet: '说明', data: [['本表说明']] }]).toBuffer();
    const codes = async (wanted?: string | number): Promise<string[]> => (await readCatalogue(file, wanted === undefined ? {} : { sheet: wanted })).rows.map(row => row.code);
    expect(await codes()).toEqual(['610511001000', '610511002000']);
    expect(await codes('人社')).toEqual(['610511002000']);
    expect(await codes(1)).toEqual(['610511001000']);
    await expect(codes('没有')).rejects.toMatchObject({ code: 'unknown-sheet' });
    await expect(codes('说明')).rejects.toMatchObject({ code: 'no-header' });
    const hidden = zipOf(workbookParts(sheetXml([HEADER, ['610511001000', '甲', LAW]]), { state: 'hidden' }));
    await expect(readCatalogue(hidden)).rejects.toMatchObject({ code: 'no-header' });
    expect((await readCatalogue(hidden, { sheet: 1 })).rows).toHaveLength(1);
  });

  it('is read from shared strings in runs, without the phonetic guide', async () => {
    const sharedStrings = `<sst>${['事项编码', '事项名称', '610711005000'].map(text => `<si><t>${text}</t></si>`).join('')}<si><r><t>特困</t></r><rPh><t>tèkùn</t></rPh><r><t xml:space="preserve">人员认定 </t></r></si></sst>`;
    const cells = (...indexes: number[]): string => `<row>${indexes.map(index => `<c t="s"><v>${index}</v></c>`).join('')}</row>`;
    const { rows } = await readCatalogue(zipOf(workbookParts(`<worksheet><sheetData>${cells(0, 1)}${cells(2, 3)}</sheetData></worksheet>`, { sharedStrings })));
    expect(rows.map(row => [row.code, row.name])).toEqual([['610711005000', '特困人员认定']]);
  });
});

describe('a CSV list', () => {
  const lines = ['事项编码,事项名称,设定依据', `610711005000,"特困人员""五保""认定，\n含分散供养",${LAW}`, '', `610711006000,乙,${LAW}`];
  const gb = Buffer.from('cac2cfeeb1e0c2eb2ccac2cfeec3fbb3c60d0a3631303731313030353030302cccd8c0a7c8cbd4b1c8cfb6a80d0a', 'hex');

  it.each([['UTF-8', csv(...lines)], ['UTF-8 with mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), csv(...lines)])], ['UTF-16', Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le')]])('is read as %s, quotes and line breaks inside', async (_, file) => {
    const { rows, problems } = await readCatalogue(file);
    expect(rows.map(row => [row.row, row.code, row.name])).toEqual([[2, '610711005000', '特困人员"五保"认定， 含分散供养'], [4, '610711006000', '乙']]);
    expect(problems).toEqual([]);
  });
  it('is read as GB18030', async () => {
    expect((await readCatalogue(gb)).rows.map(row => [row.code, row.name])).toEqual([['610711005000', '特困人员认定']]);
  });
  it('is read with tabs or semicolons between', async () => {
    for (const separator of ['\t', ';']) {
      expect((await readCatalogue(csv(HEADER.join(separator), ['610711005000', '甲,乙', LAW].join(separator)))).rows[0]?.name).toBe('甲,乙');
    }
  });
});

describe('a wrong cell is named', () => {
  it.each([
    ['code in scientific notation', ['9.90711E+11', '甲', LAW], 'A2 code-lossy'],
    ['code that lost its first zero', ['10711005000', '甲', LAW], 'A2 code-malformed'],
    ['code with a letter', ['61071100500O', '甲', LAW], 'A2 code-malformed'],
    ['no code', ['', '甲', LAW], 'A2 code-missing'],
    ['no name', ['610711005000', ' ', LAW], 'B2 name-missing'],
    ['no basis', ['610711005000', '甲', '　'], 'C2 basis-empty'],
    ['code of a penalty', ['610211005000', '甲', LAW], 'A2 kind-unknown'],
  ])('%s', async (_, row, expected) => {
    expect(await problemsOf(csv(HEADER.join(','), row.join(',')))).toEqual([expected]);
    expect(await problemsOf(raw([HEADER, row]))).toEqual([expected]);
  });

  it.each([
    ['kind', '行政处罚', 'C2 kind-unknown'], ['kind', '行政许可', 'A2 kind-mismatch'], ['steps', '帮办', 'C2 steps-unknown'], ['steps', '审核', 'C2 steps-out-of-order'], ['fate', '待研究', 'C2 fate-unknown'], ['mergedInto', '61', 'C2 code-malformed'],
  ])('%s: %s', async (field, value, expected) => {
    const title = { kind: '事项类型', steps: '下放环节', fate: '调整方式', mergedInto: '合并至' }[field] ?? '';
    expect(await problemsOf(raw([['事项编码', '事项名称', title], ['610711005000', '甲', value]]))).toEqual([expected]);
  });

  it('says in two languages what is wrong with which code, and where it stood first', async () => {
    const { rows, problems } = await readCatalogue(raw([HEADER, ['610711005000', '甲', LAW], ['610711006000', '乙', LAW], ['６１０７１１００５０００', '丙', LAW]]));
    expect(problems.map(({ cell, zh, en }) => [cell, zh, en])).toEqual([['A4', 'A4: 编码 610711005000 (A2) 重复', 'A4: The code 610711005000 (A2) stands twice']]);
    expect(rows.map(row => row.name)).toEqual(['甲', '乙']);
  });

  it('names a merged code as a duplicate, an error value, and columns beyond Z', async () => {
    expect(await problemsOf(raw([HEADER, ['610711005000', '甲', LAW], ['', '乙', LAW]], ['A2:A3']))).toEqual(['A3 code-duplicate']);
    const failing = `<worksheet><sheetData><row><c r="AA1" t="inlineStr"><is><t>编码</t></is></c><c r="AB1" t="inlineStr"><is><t>名称</t></is></c></row><row r="3"><c r="AA3" t="n"><v>6.10711005E11</v></c><c r="AB3" t="e"><f>VLOOKUP(1)</f><v>#N/A</v></c></row></sheetData></worksheet>`;
    expect(await problemsOf(zipOf(workbookParts(failing)))).toEqual(['AB3 cell-error']);
  });

  it('warns of an illustrative code', async () => {
    const { problems } = await readCatalogue(raw([HEADER, ['990711005000', '甲', LAW]]));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['illustrative', 'warning']]);
  });
});

it('reads the sample district\'s own list of 500 without an error', async () => {
  const { rows, problems } = await readCatalogue(readFileSync(new URL('../../data/items.csv', import.meta.url)));
  expect(rows).toHaveLength(500);
  expect(problems.filter(each => each.severity === 'error')).toEqual([]);
  expect(rows.filter(row => row.mergedInto !== null).length).toBeGreaterThan(0);
});
