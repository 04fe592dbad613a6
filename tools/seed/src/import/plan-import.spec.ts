import { describe, expect, it } from 'vitest';
import { isBalanced } from '@yichuang/domain';
import fc from 'fast-check';
import { planImport, type ImportBase, type ImportPlan } from './plan-import.ts';
import { readCatalogue } from './read-catalogue.ts';
import { baseOf, codeOf, entryOf, item, LAW, mapOf } from './testing/catalogue.ts';

const TITLES = ['事项编码', '事项名称', '设定依据', '责任部门', '下放环节', '调整方式', '合并至', '调整理由', '差异说明'];
/** A row by its first cells; the rest is empty. */
type Row = readonly string[];

async function plan(rows: readonly Row[], base: ImportBase): Promise<ImportPlan> {
  const lines = [TITLES, ...rows].map(row => TITLES.map((_, index) => `"${row[index] ?? ''}"`).join(','));
  const { rows: read, problems } = await readCatalogue(Buffer.from(lines.join('\n')));
  expect(problems.filter(each => each.severity === 'error')).toEqual([]);
  return planImport(read, base);
}
const same = (n: number): Row => [codeOf(n), `事项${n}`, LAW, '区民政局', '受理、审核'];
const said = ({ problems }: ImportPlan): string[] => problems.map(each => `${each.cell} ${each.code}`);

describe('a list against the catalogue it replaces', () => {
  it('gives every item its fate, and the sums', async () => {
    const made = await plan([
      same(1), [codeOf(2), '改了名的事项', LAW, '民政局', '受理'], [codeOf(3), '事项3', LAW, '', '', '取消', '', '法律已修改'],
      [codeOf(4), '事项4', LAW, '', '', '合并', codeOf(1)], [codeOf(9), '新事项', LAW, 'D-RSJ', '全链条', '', '', '便民'],
    ], baseOf([1, 2, 3, 4, 5].map(n => item(n))));
    expect(said(made)).toEqual([]);
    expect(made.counts).toEqual({ before: 5, kept: 1, renamed: 1, withdrawn: 2, mergedAway: 1, splitAway: 0, splitInto: 0, added: 1, after: 3 });
    expect(made.fates).toEqual([
      { fate: 'kept', record: item(1), reason: '', deviation: null },
      { fate: 'renamed', record: item(2, { name: { zh: '改了名的事项', en: '' }, delegation: { ...item(2).delegation, steps: ['accept'] } }), reason: '依据汉区政发〔2023〕1号', deviation: null },
      { fate: 'added', record: { ...item(9), name: { zh: '新事项', en: '' }, department: 'D-RSJ', theme: '', applicant: '', delegation: { steps: ['accept', 'review', 'decide'], recipients: 'all_towns', form: '' } }, reason: '便民', deviation: null },
      { fate: 'withdrawn', code: codeOf(3), reason: '法律已修改', successor: null },
      { fate: 'withdrawn', code: codeOf(5), reason: '依据汉区政发〔2023〕1号', successor: null },
      { fate: 'merged', from: [codeOf(4)], into: codeOf(1), reason: '依据汉区政发〔2023〕1号' },
    ]);
  });

  it('reads back what an export writes: a basis that is pending, a reason on record, a name with an apostrophe before it', async () => {
    const pending = item(1, { basis: { status: 'pending', inForceFrom: '2023-06-01' } });
    const formula = item(2, { name: { zh: '=事项2', en: 'Item 2' } });
    const base = { ...baseOf([pending, formula]), province: mapOf([{ ...entryOf(formula), name: '省级名称' }, { ...entryOf(pending), basis: '' }]), explanations: new Map([[codeOf(2), '已向省级说明']]) };
    const lines = ['code,name_zh,name_en,basis,basis_in_force_from,deviation', `${codeOf(1)},事项1,Item 1,,2023-06-01,`, `${codeOf(2)},'=事项2,Item 2,${LAW},,已向省级说明`];
    const { rows, problems } = await readCatalogue(Buffer.from(lines.join('\r\n')));
    const made = planImport(rows, base);
    expect([...problems, ...made.problems].map(each => each.code)).toEqual([]);
    expect(made.fates).toEqual([{ fate: 'kept', record: pending, reason: '', deviation: null }, { fate: 'kept', record: formula, reason: '', deviation: '已向省级说明' }]);
    expect({ changed: made.changed, onRecord: made.elementMismatches.map(each => each.onRecord) }).toEqual({ changed: [], onRecord: [true] });
    const otherReason = planImport(rows, { ...base, explanations: new Map([[codeOf(2), '另一个理由']]) });
    expect(otherReason.elementMismatches.map(each => each.onRecord)).toEqual([false]);
  });

  it('names the items of which something else changes than the name', async () => {
    expect((await plan([same(1), [codeOf(2), '事项2', LAW, '区民政局', '受理']], baseOf([item(1), item(2)]))).changed).toEqual([codeOf(2)]);
  });

  it('leaves alone what the list has no column for, and a basis that is pending', async () => {
    const pending = item(1, { basis: { status: 'pending', inForceFrom: '2023-06-01' }, applicant: '法人' });
    const { rows } = await readCatalogue(Buffer.from(`编码,名称\n${codeOf(1)},事项１ `));
    expect(planImport(rows, baseOf([pending])).fates).toEqual([{ fate: 'kept', record: pending, reason: '', deviation: null }]);
  });

  it('cuts a merge of more than 50 items and counts them all', async () => {
    const items = Array.from({ length: 121 }, (_, n) => item(n));
    const made = await plan([same(0), ...items.slice(1).map((each): Row => [each.code, each.name.zh, LAW, '', '', '合并', codeOf(0)])], baseOf(items));
    expect(made.fates.map(fate => (fate.fate === 'merged' ? fate.from.length : fate.fate))).toEqual(['kept', 50, 50, 20]);
    expect(made.counts).toMatchObject({ before: 121, mergedAway: 120, after: 1 });
  });

  it('balances whatever the list says', async () => {
    const items = Array.from({ length: 12 }, (_, n) => item(n));
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.tuple(fc.nat(20), fc.constantFrom('', '取消', '合并', '保留', '新增')), { selector: ([n]) => n }), async list => {
      const made = await plan(list.map(([n, fate]): Row => [...same(n), fate, fate === '合并' ? codeOf(0) : '']), baseOf(items));
      if (made.problems.length === 0) expect(isBalanced(made.counts)).toBe(true);
      const touched = made.fates.flatMap(fate => (fate.fate === 'merged' ? fate.from : 'record' in fate ? [fate.record.code] : 'code' in fate ? [fate.code] : []));
      expect(new Set(touched).size).toBe(touched.length);
    }), { numRuns: 12 });
  });
});

describe('a list that cannot be carried out', () => {
  const licence = (basis: string): Row => ['610111001000', '公益性墓地审核', basis, '区民政局', '受理'];
  it.each<[string, Row[], string[]]>([
    ['an unknown department', [[codeOf(1), '事项1', LAW, '区某某局']], ['D2 department-unknown']],
    ['the end of two departments\' names', [[codeOf(1), '事项1', LAW, '汉台分局']], ['D2 department-unknown']],
    ['an added item without department and steps', [same(1), [codeOf(9), '新', LAW]], ['D3 department-missing', 'E3 steps-missing']],
    ['adding what is there', [[...same(1), '新增']], ['A2 already-in-base']],
    ['keeping what is not there', [[...same(9), '保留']], ['A2 not-in-base']],
    ['withdrawing what is not there', [same(1), [...same(9), '取消']], ['A3 not-in-base']],
    ['merging into what ends', [[...same(1), '取消'], [...same(2), '合并', codeOf(1)]], ['G3 merge-target']],
    ['merging without saying into what', [same(1), [...same(2), '合并']], ['G3 merge-target']],
    ['two items of one name', [same(1), [codeOf(2), '事项 １'.replace(' ', ''), LAW, '区民政局']], ['B3 name-duplicate']],
    ['a licence on a policy document', [same(1), licence('《殡葬改革工作办法》(汉政发〔2015〕52号)')], ['C3 basis-not-law']],
    ['a name longer than 500 characters', [[codeOf(1), '长'.repeat(501), LAW, '区民政局']], ['A2 value-refused']],
  ])('names %s', async (_, rows, expected) => {
    expect(said(await plan(rows, baseOf([item(1), item(2)])))).toEqual(expected);
  });

  it('takes a licence that rests on a law', async () => {
    const made = await plan([['610111001000', '公益性墓地审核', '《殡葬管理条例》第八条', '区民政局', '受理']], baseOf([]));
    expect(said(made)).toEqual([]);
  });
});

describe('the basic elements beside the provincial list', () => {
  const items = [item(1), item(2), item(3)];
  const province = mapOf([entryOf(item(1)), { ...entryOf(item(2)), name: '省里的名称' }, { ...entryOf(item(3)), code: codeOf(30) }]);

  it('are told cell by cell, with the code that the province has', async () => {
    const made = await plan([same(1), same(2), same(3)], baseOf(items, province));
    expect(made.elementMismatches.map(({ cell, field, provincial, local, explained }) => [cell, field, provincial, local, explained])).toEqual([
      ['B3', 'name', '省里的名称', '事项2', false], ['A4', 'code', codeOf(30), codeOf(3), false],
    ]);
    expect(made.elementMismatches[1]?.zh).toBe(`A4: 编码与省目录不一致 ("${codeOf(30)}" vs "${codeOf(3)}")`);
    expect(said(made)).toEqual(['B3 province-unexplained', 'A4 province-unexplained']);
  });

  it('may differ for a stated reason', async () => {
    const explained = (n: number): Row => [...same(n), '', '', '', '省目录正在修订'];
    const made = await plan([same(1), explained(2), explained(3)], baseOf(items, province));
    expect(said(made)).toEqual([]);
    expect(made.elementMismatches.map(each => each.explained)).toEqual([true, true]);
    expect(made.fates.map(fate => 'deviation' in fate && fate.deviation)).toEqual([null, '省目录正在修订', '省目录正在修订']);
  });
});
