import { describe, expect, it } from 'vitest';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import { AdjustmentCommand, adjustmentDecider, adjustmentEvents, type AdjustmentEvent, type DecideFates, type Fate, itemsOf, type ItemRecord } from '../index.ts';
import { actor, adjustmentContext, BATCH, codeOf, drafted, explained, GOVERNMENT, item, itemMap, kept, withdrawn } from '../testing/fixtures.ts';

const { given } = specification(adjustmentDecider, { events: adjustmentEvents, commands: AdjustmentCommand });
const context = adjustmentContext();
const decide = (...fates: Fate[]): DecideFates => ({ type: 'DecideFates', data: { fates } });
const keep = (record: ItemRecord, deviation: string | null = null): Fate => ({ fate: 'kept', record, reason: '', deviation });
const add = (record: ItemRecord, deviation: string | null = null): Fate => ({ fate: 'added', record, reason: '新增服务', deviation });
const withdraw = (n: number): Fate => ({ fate: 'withdrawn', code: codeOf(n), reason: '收回区级部门办理', successor: 'D-MZJ' });
const merge = (into: number, ...from: number[]): Fate => ({ fate: 'merged', from: from.map(n => codeOf(n)), into: codeOf(into), reason: '并入其他事项' });
const rename = (n: number, zh: string): Fate => ({ fate: 'renamed', record: item(n, { name: { zh, en: '' } }), reason: '与省级目录一致', deviation: null });
const split = (n: number, ...into: number[]): Fate => ({ fate: 'split', code: codeOf(n), into: into.map(part => item(part)), reason: '分开办理' });

// @req #13 #16
describe('the six fates', () => {
  it('keeps, withdraws, merges, renames, splits and adds, several at once', () => {
    const events = given(drafted).when(decide(keep(item(1)), withdraw(2), merge(1, 3), split(4, 41, 42), add(item(5))), context).recordsTypes('ItemKept', 'ItemWithdrawn', 'ItemsMerged', 'ItemSplit', 'ItemAdded');
    expect([...itemsOf(stateAfter(adjustmentDecider, [drafted, ...events])).keys()].sort()).toEqual([1, 5, 41, 42].map(n => codeOf(n)).sort());
  });
  it('records what the item was called', () => {
    given(drafted).when(decide(rename(1, '新名称')), context).records({ type: 'ItemRenamed', data: { adjustmentId: BATCH, record: item(1, { name: { zh: '新名称', en: '' } }), previousName: '第1号事项', reason: '与省级目录一致', deviation: null, effectiveFrom: null } });
  });
  it('replaces an earlier fate, and says nothing of one that is already so', () => {
    given(drafted, withdrawn(1)).when(decide(keep(item(1))), context).records(kept(1));
    given(drafted, kept(1)).when(decide(keep(item(1))), context).changesNothing();
  });
  it('opens a question again', () => {
    given(drafted, kept(1)).when(decide({ fate: 'cleared', code: codeOf(1) }), context).recordsTypes('ItemFateCleared');
    given(drafted).when(decide({ fate: 'cleared', code: codeOf(1) }), context).changesNothing();
  });
  it('judges a batch as a whole: the target of a merge may come later, and one bad line refuses all', () => {
    given(drafted).when(decide(merge(5, 1), add(item(5))), context).recordsTypes('ItemsMerged', 'ItemAdded');
    given(drafted).when(decide(keep(item(1)), keep(item(9))), context).refuses('unknown-item', { code: codeOf(9) });
  });
});

describe('who and when', () => {
  it('is for catalogue owners, while the batch is a draft', () => {
    given(drafted).when(decide(keep(item(1))), adjustmentContext({ actor: GOVERNMENT })).refuses('wrong-office', { needs: ['dept_catalog_owner'] });
    given().when(decide(keep(item(1))), context).refuses('does-not-exist');
    given(drafted, { type: 'CatalogAdjustmentWithdrawn', data: { adjustmentId: BATCH, reason: '撤回' } }).when(decide(keep(item(1))), context).refuses('batch-closed');
  });
  it('lets a department speak of its own items, and the proposer of all', () => {
    const other = adjustmentContext({ actor: actor('D-CL', 'p-cl', 'dept_catalog_owner') });
    given(drafted).when(decide(add(item(7, { department: 'D-CL' }))), other).recordsTypes('ItemAdded');
    given(drafted).when(decide(add(item(7))), other).refuses('wrong-body', { department: 'D-MZJ' });
    given(drafted).when(decide(keep(item(1, { department: 'D-CL' }))), other).refuses('wrong-body', { code: codeOf(1) });
    given(drafted).when(decide(withdraw(1)), other).refuses('wrong-body');
    given(drafted).when(decide(split(1, 41, 42)), other).refuses('wrong-body');
    given(drafted, { type: 'ItemAdded', data: { adjustmentId: BATCH, record: item(7), reason: '新增', deviation: null } }).when(decide({ fate: 'cleared', code: codeOf(7) }), other).refuses('wrong-body');
  });
  it('opens again when a gate gives the batch back', () => {
    const returned: AdjustmentEvent = { type: 'CatalogAdjustmentReturned', data: { adjustmentId: BATCH, gate: 'unified_review', reason: '请补充', by: 'D-SGB' } };
    given(...explained, returned).when(decide(withdraw(3)), context).records(withdrawn(3));
  });
});

describe('an item by itself', () => {
  const licence = (parts: Partial<ItemRecord>) => item(7, { kind: 'licence', delegation: { steps: ['accept', 'review', 'decide'], recipients: 'all_towns', form: '委托实施' }, ...parts });
  const towards = (kind: ItemRecord['kind'], ...recipients: string[]) => item(7, { kind, delegation: { steps: ['accept', 'review', 'decide'], recipients, form: '委托实施' } });
  it.each<[string, ItemRecord, Parameters<ReturnType<ReturnType<typeof given>['when']>['refuses']>[0]]>([
    ['a code of 11 digits', item(7, { code: '99201100700' }), 'code-malformed'],
    ['a code with full-width digits', item(7, { code: '９９２０１１００７０００' }), 'code-malformed'],
    ['digits that say another kind', item(7, { code: codeOf(7, 'licence') }), 'kind-mismatch'],
    ['an illustrative code that does not say so', item(7, { illustrative: false }), 'illustrative-unmarked'],
    ['an empty basis', item(7, { basis: { status: 'in_force', text: '  ' } }), 'basis-empty'],
    ['a pending basis whose day has come', item(7, { basis: { status: 'pending', inForceFrom: '2023-01-12' } }), 'basis-already-in-force'],
    ['a licence on a law to come', licence({ basis: { status: 'pending', inForceFrom: '2023-12-01' } }), 'licence-basis-pending'],
    ['a licence on a policy document', licence({ basis: { status: 'in_force', text: '国务院关于深化改革的意见（国发〔2015〕52号）' } }), 'licence-basis-not-law'],
    ['an unknown department', item(7, { department: 'D-404' }), 'unknown-unit'],
    ['a town that gives on what it was given', item(7, { department: '610702100' }), 'sub-delegation-forbidden'],
    ['a village that delegates', item(7, { department: '610702100201' }), 'sub-delegation-forbidden'],
    ['a licence of a body that is no organ', licence({ department: 'D-CL' }), 'licence-needs-an-organ'],
    ['the decision on a licence for a village', towards('licence', '610702100201'), 'delegate-not-an-organ'],
    ['the decision on a licence for a company', towards('licence', '610702100', 'C-LTD'), 'delegate-not-an-organ'],
    ['any item for a village', towards('public_service', '610702100201'), 'recipient-not-a-town'],
    ['an item for another department', towards('licence', 'D-MZJ'), 'recipient-not-a-town'],
    ['a town that is no more', towards('licence', '610702199'), 'unknown-unit'],
    ['a decision without the review', item(7, { delegation: { steps: ['accept', 'decide'], recipients: 'all_towns', form: '' } }), 'steps-out-of-order'],
  ])('refuses %s', (_, record, code) => {
    given(drafted).when(decide(add(record)), context).refuses(code);
  });
  it('takes a pending basis for what is no licence, an entrusted licence, and a federation that serves', () => {
    given(drafted).when(decide(add(item(7, { basis: { status: 'pending', inForceFrom: '2023-12-01' } }))), context).recordsTypes('ItemAdded');
    given(drafted).when(decide(add(licence({}))), context).recordsTypes('ItemAdded');
    given(drafted).when(decide(add(towards('licence', '610702100', '610702001'))), context).recordsTypes('ItemAdded');
    given(drafted).when(decide(add(item(7, { department: 'D-CL' }))), context).recordsTypes('ItemAdded');
  });
});

describe('items among each other', () => {
  it.each<[string, AdjustmentEvent[], Fate[], 'duplicate-code' | 'duplicate-name' | 'merge-into-ended-item' | 'merge-into-itself' | 'unknown-item' | 'withdraw-unknown-item' | 'rename-undeclared' | 'name-unchanged' | 'unknown-unit']>([
    ['adding a code that the base has', [], [add(item(1))], 'duplicate-code'],
    ['adding a code over a split part', [], [split(1, 41, 42), add(item(41, { name: { zh: '另一事项', en: '' } }))], 'duplicate-code'],
    ['a split into an old code', [], [split(1, 1, 42)], 'duplicate-code'],
    ['two parts of one code', [], [split(1, 41, 41)], 'duplicate-code'],
    ['the name of another item', [kept(1)], [add(item(5, { name: { zh: '第1号事项', en: '' } }))], 'duplicate-name'],
    ['the same name in another width', [kept(1)], [add(item(5, { name: { zh: ' 第１号事项', en: '' } }))], 'duplicate-name'],
    ['withdrawing what is not in the base', [], [withdraw(9)], 'withdraw-unknown-item'],
    ['merging into a withdrawn item', [withdrawn(2)], [merge(2, 1)], 'merge-into-ended-item'],
    ['withdrawing an item that others went into', [kept(2)], [merge(2, 1), withdraw(2)], 'merge-into-ended-item'],
    ['two fates of one item in one list', [], [keep(item(1)), withdraw(1)], 'duplicate-code'],
    ['one item merged twice in one list', [], [merge(2, 1, 1)], 'duplicate-code'],
    ['merging into a merged item', [], [merge(2, 1), merge(3, 2)], 'merge-into-ended-item'],
    ['merging into itself', [], [merge(1, 1, 2)], 'merge-into-itself'],
    ['merging into nothing', [], [merge(9, 1)], 'unknown-item'],
    ['merging what is not there', [], [merge(1, 9)], 'unknown-item'],
    ['splitting what is not there', [], [split(9, 41, 42)], 'unknown-item'],
    ['a new name that is not called one', [], [keep(item(1, { name: { zh: '改了', en: '' } }))], 'rename-undeclared'],
    ['a renaming that renames nothing', [], [rename(1, '第1号事项')], 'name-unchanged'],
    ['a successor that nobody knows', [], [{ fate: 'withdrawn', code: codeOf(1), reason: '收回', successor: 'D-404' }], 'unknown-unit'],
  ])('refuses %s', (_, before, fates, code) => {
    given(drafted, ...before).when(decide(...fates), context).refuses(code);
  });
});

// @req #14
describe('the provincial list', () => {
  const entry = (n: number, parts = {}) => ({ code: codeOf(n), name: `第${n}号事项`, kind: 'public_service' as const, basis: '《殡葬管理条例》第八条', ...parts });
  const listed = (...entries: ReturnType<typeof entry>[]) => adjustmentContext({ province: new Map(entries.map(one => [one.code, one])) });
  it('is met to the letter, width and spaces aside', () => {
    given(drafted).when(decide(keep(item(1))), listed(entry(1, { name: '第１号事项 ' }))).recordsTypes('ItemKept');
  });
  it.each([['name', { name: '别名' }], ['kind', { kind: 'payment' as const }], ['basis', { basis: '《别的条例》' }]])('asks for a reason when the %s differs', (field, parts) => {
    given(drafted).when(decide(keep(item(1))), listed(entry(1, parts))).refuses('provincial-difference', { code: codeOf(1), differences: [{ field }] });
    given(drafted).when(decide(keep(item(1), '省级目录待更新')), listed(entry(1, parts))).recordsTypes('ItemKept');
  });
  it('asks for a reason when the list does not know the item', () => {
    given(drafted).when(decide(add(item(5))), listed(entry(1))).refuses('provincial-difference', { differences: [{ field: 'code', provincial: null }] });
    given(drafted).when(decide(add(item(5), '本区特有')), listed(entry(1))).recordsTypes('ItemAdded');
  });
  it('compares a basis to come with an empty one', () => {
    const record = item(1, { basis: { status: 'pending', inForceFrom: '2023-12-01' } });
    given(drafted).when(decide(keep(record)), { ...listed(entry(1, { basis: '' })), base: itemMap(record) }).recordsTypes('ItemKept');
    given(drafted).when(decide(keep(record)), { ...listed(entry(1)), base: itemMap(record) }).refuses('provincial-difference');
  });
});
