import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '../../../i18n/zh/messages.ts';
import { createText } from '../../../i18n/text.tsx';
import { pastedLines } from './cells.ts';
import type { Ground } from './readers.ts';
import { pasteable, readRows, type RowsForm } from './read-rows.ts';

const VILLAGE = '610702100201';
const GROUND: Ground = { villages: new Map([[VILLAGE, '虚构村']]), today: '2024-01-15', t: createText('zh', messages).text.t };
const rows = (text: string, form: RowsForm = 'welfare') => readRows(text, form, GROUND).map(({ row }) => row);
const faults = (text: string, form: RowsForm = 'welfare') => readRows(text, form, GROUND).flatMap(({ line, faults: found }) => found.map(({ column, fault }) => `${line}.${column === null ? '-' : column + 1} ${fault}`));

// @req #28
describe('pasted lines', () => {
  it('are parted by tabs as they are copied, or by commas as they are saved', () => {
    expect(pastedLines(`王秀英\t450\t${VILLAGE}\r\n\r\n "李，""某""" , "1,200.50",${VILLAGE}\n赵某，80，${VILLAGE}`)).toEqual([
      { line: 1, cells: ['王秀英', '450', VILLAGE] }, { line: 3, cells: ['李，"某"', '1,200.50', VILLAGE] }, { line: 4, cells: ['赵某', '80', VILLAGE] },
    ]);
  });
  it('are read each by itself: a mark too many does not swallow the next', () => {
    expect(pastedLines('"王秀英,450,1\n李某,80,2').map(({ cells }) => cells.length)).toEqual([3, 3]);
  });
  it('give back the cells that a spreadsheet put in', () => {
    const cell = fc.string().map(text => text.replaceAll(/[\t\r\n"]/g, '').trim());
    fc.assert(fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }).filter(cells => cells.some(text => text !== '')), cells => {
      expect(pastedLines(pasteable(cells))).toEqual([{ line: 1, cells }]);
      expect(pastedLines(cells.map(text => `"${text}"`).join(','))).toEqual([{ line: 1, cells }]);
    }));
  });
});

describe('rows of a welfare notice', () => {
  it('are as the command takes them, in fen; the head of a spreadsheet and empty cells behind are passed over', () => {
    expect(rows(`姓名\t金额（元）\t村（社区）代码\n王秀英\t450\t${VILLAGE}\t\t\n李某\t￥1,200.5元\t610702 100201`)).toEqual([{ name: '王秀英', fen: 45_000, village: VILLAGE }, { name: '李某', fen: 120_050, village: VILLAGE }]);
    expect(readRows(`王秀英\t450\t${VILLAGE}`, 'welfare', GROUND)[0]?.shown).toEqual(['王**', '450.00', '虚构村']);
  });
  it('keep every fen', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000_000 }), fen => {
      expect(rows(`王秀英\t${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}\t${VILLAGE}`)).toEqual([{ name: '王秀英', fen, village: VILLAGE }]);
    }));
  });
  it.each([
    ['a column too few', '王秀英\t450', ['1.- columns']],
    ['a column too many', `王秀英\t450\t${VILLAGE}\t13900000000`, ['1.- columns']],
    ['nothing in a cell', `\t\t${VILLAGE}`, ['1.1 missing', '1.2 missing']],
    ['a number of an identity card', `61070219900101001X\t450\t${VILLAGE}`, ['1.1 personal']],
    ['a name without end', `${'王'.repeat(101)}\t450\t${VILLAGE}`, ['1.1 too-long']],
    ['three places', `王秀英\t450.005\t${VILLAGE}`, ['1.2 amount']],
    ['words for an amount', `王秀英\t四百五\t${VILLAGE}`, ['1.2 amount']],
    ['nothing paid', `王秀英\t0\t${VILLAGE}`, ['1.2 amount-range']],
    ['more than is ever paid', `王秀英\t1000000.01\t${VILLAGE}`, ['1.2 amount-range']],
    ['a town', '王秀英\t450\t610702100', ['1.3 village']],
    ['the line of an editor', `王秀英\t450\t${VILLAGE}\n\n李某\tx\t1`, ['3.2 amount', '3.3 village']],
  ])('are told what is wrong: %s', (_, text, told) => {
    expect(faults(text)).toEqual(told);
    expect(rows(text).at(-1)).toBeNull();
  });
});

describe('rows of results', () => {
  it('are as the command takes them', () => {
    expect(rows('个人\t欧阳小明\t990111001000\t准予\t2024/1/5\t汉许〔2024〕1号\n单位,示例餐饮店,,不予,2024年1月15日\norganisation\t示例店\t9901-11001000\trefused\t2024-01-05\t', 'results')).toEqual([
      { party: { kind: 'person', name: '欧阳小明' }, item: '990111001000', outcome: 'granted', on: '2024-01-05', number: '汉许〔2024〕1号' },
      { party: { kind: 'organisation', name: '示例餐饮店' }, item: null, outcome: 'refused', on: '2024-01-15', number: '' },
      { party: { kind: 'organisation', name: '示例店' }, item: '990111001000', outcome: 'refused', on: '2024-01-05', number: '' },
    ]);
  });
  it('show people as the public will see them', () => {
    expect(readRows('个人\t欧阳小明\t\t准予\t2024-01-05\t', 'results', GROUND)[0]?.shown).toEqual(['个人', '欧***', '–', '准予', '2024-01-05', '']);
    expect(readRows('单位\t示例餐饮店\t\t准予\t2024-01-05\t', 'results', GROUND)[0]?.shown[1]).toBe('示例餐饮店');
  });
  it.each([
    ['nobody knows what', '某\t欧阳小明\t123\t好\t2024-02-30\t', ['1.1 party-kind', '1.3 item', '1.4 outcome', '1.5 date']],
    ['tomorrow', '个人\t欧阳小明\t\t准予\t2024-01-16\t', ['1.5 future']],
    ['a telephone', '个人\t欧阳小明 13800138000\t\t准予\t2024-01-05\t电话13800138000', ['1.2 personal', '1.6 personal']],
    ['nothing', '\t\t\t\t\t1', ['1.1 missing', '1.2 missing', '1.4 missing', '1.5 missing']],
  ])('are told what is wrong: %s', (_, text, told) => expect(faults(text, 'results')).toEqual(told));
});
