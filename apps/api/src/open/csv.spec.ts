import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueAnswer } from '@yichuang/projections';
import { item } from '../testing/sample-commands.ts';
import { catalogueCsv, neutral } from './csv.ts';

const answerOf = (names: readonly string[]): CatalogueAnswer => ({
  version: '2023', effectiveFrom: '2023-01-12', count: names.length, catalogue: null, facets: { department: [], kind: [], theme: [] },
  items: names.map((name, index) => ({ ...item(index + 1, name), status: 'in_force', suspendedUntil: null, deviation: null, departmentName: { zh: '民政局', en: '' } })),
});

// @req #28
describe('the catalogue as CSV', () => {
  it('begins with a byte-order mark and a line of names, one line per item', () => {
    const csv = catalogueCsv(answerOf(['低保', '带,逗号和"引号"']));
    expect(csv.startsWith('\ufeffcode,name_zh')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('"带,逗号和""引号"""');
  });
  it('says the form of delegation and why an item may differ from the provincial list', () => {
    const [head = '', line = ''] = catalogueCsv({ ...answerOf(['低保']), items: answerOf(['低保']).items.map(one => ({ ...one, deviation: '省级目录尚未更新' })) }).split('\r\n');
    expect(head.endsWith('form,deviation')).toBe(true);
    expect(line.endsWith('委托受理和初审,省级目录尚未更新')).toBe(true);
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\u0000=1', '＝1', '＋1', '－1', '＠A', ' =1', '\n=cmd|calc'])('takes the formula out of %j', payload => {
    expect(neutral(payload)).toBe(`'${payload}`);
  });
  it('leaves no cell that begins like a formula, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', 'a', '低', '"', ',', ' ') }), text => {
      expect(/^\s*[=+\-@＝＋－＠]/.test(neutral(text))).toBe(false);
    }));
  });
  it('leaves ordinary words alone', () => {
    expect(neutral('最低生活保障金给付')).toBe('最低生活保障金给付');
    expect(neutral('0—6岁儿童')).toBe('0—6岁儿童');
  });
});
