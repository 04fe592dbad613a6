import type { ItemRecord, RejectionCode } from '@yichuang/domain';
import { NO_COUNTS, type Given } from '../../testing/sample-commands.ts';
import type { Refusal } from './refusal-table.ts';
import { batch, by, CIVIL, entryOf, idOf, INSTRUMENT, item, ITEMS, JUSTICE, OWNER, province, PUBLISHER, REFORM, REPEALED, stage } from './stages.ts';

const row = (code: RejectionCode, status: Refusal['status'], send: Given): Refusal => ({ part: 'adjustment', code, status, send });
const at = (name: string): string => `adjustment-${idOf(name)}`;
const draft = (data: object): Given => ({ type: 'DraftAdjustment', stream: at(String(Object(data).name ?? 'new')), data: { adjustmentId: idOf('new'), title: '另一批', instrument: INSTRUMENT, ...data }, by: OWNER });
const decide = (...fates: readonly object[]): Given => ({ type: 'DecideFates', stream: at('empty'), data: { fates }, by: OWNER });
const added = (change: Partial<ItemRecord>, deviation: string | null = '省级目录没有'): object => ({ fate: 'added', record: { ...item(9), ...change }, reason: '新设', deviation });
const licence = (change: Partial<ItemRecord>): object => added({ code: '990101009000', kind: 'licence', basis: { status: 'in_force', text: '《森林法》第五十七条' }, ...change });
const towns = (recipients: string[], steps: ItemRecord['delegation']['steps'] = ['accept']): Partial<ItemRecord> => ({ delegation: { steps, recipients, form: '' } });
const withdrawn = (n: number): object => ({ fate: 'withdrawn', code: item(n).code, reason: '收回', successor: null });
const act = (type: string, name: string, rest: { data: unknown; by: Given['by'] }): Given => ({ type, stream: at(name), ...rest });
const opinion = { opinion: '同意' };
const propose = (name: string, counts: object = {}): Given => act('ProposeAdjustment', name, { data: { declared: { ...NO_COUNTS, before: 5, kept: 5, after: 5, ...counts } }, by: OWNER });

/** Batches at every step, on a catalogue that equals the provincial list. */
export const batches = () => stage(async scene => {
  await batch(scene, { name: 'empty', reached: 'drafted', fates: [] });
  await batch(scene, { name: 'partial', reached: 'decided', fates: [withdrawn(1)] });
  await batch(scene, { name: 'unheard', reached: 'decided' });
  await batch(scene, { name: 'heard', reached: 'heard' });
  await batch(scene, { name: 'proposed', reached: 'proposed' });
  await batch(scene, { name: 'reviewed', reached: 'reviewed' });
  await batch(scene, { name: 'closed', reached: 'drafted', fates: [] });
  await scene.given([act('WithdrawAdjustment', 'closed', { data: { reason: '不再需要' }, by: OWNER })]);
  await province(scene, ITEMS.map(entryOf));
});

// @req #13 #14 #15 #16 #17
export const ADJUSTMENT_REFUSALS: readonly Refusal[] = [
  row('already-exists', 409, draft({ adjustmentId: idOf('empty') })),
  row('unknown-instrument', 422, draft({ instrument: idOf('no document') })),
  row('instrument-repealed', 409, draft({ instrument: REPEALED })),
  row('stale-base', 409, draft({ base: null })),
  row('does-not-exist', 404, { ...decide(withdrawn(1)), stream: at('nobody') }),
  // An item by itself.
  row('code-malformed', 422, decide(added({ code: '9905' }))),
  row('kind-mismatch', 422, decide(added({ kind: 'reward' }))),
  row('illustrative-unmarked', 422, decide(added({ illustrative: false }))),
  row('basis-empty', 422, decide(added({ basis: { status: 'in_force', text: ' ' } }))),
  row('basis-already-in-force', 422, decide(added({ basis: { status: 'pending', inForceFrom: '2022-01-01' } }))),
  row('licence-basis-pending', 422, decide(licence({ basis: { status: 'pending', inForceFrom: '2022-06-01' } }))),
  row('licence-basis-not-law', 422, decide(licence({ basis: { status: 'in_force', text: '《关于某事的通知》（试政发〔2021〕3号）' } }))),
  row('licence-needs-an-organ', 422, decide(licence({ department: 'D-ZWZX' }))),
  row('delegate-not-an-organ', 422, decide(licence(towns(['610702101001'], ['accept', 'review', 'decide'])))),
  row('recipient-not-a-town', 422, decide(added(towns(['D-MZJ'])))),
  row('sub-delegation-forbidden', 422, decide(added({ department: '610702101' }))),
  row('unknown-unit', 422, decide(added({ department: 'D-NONE' }))),
  row('steps-out-of-order', 422, decide(added({ delegation: { steps: ['review'], recipients: 'all_towns', form: '' } }))),
  row('provincial-difference', 422, decide(added({}, null))),
  // Items beside each other.
  row('rename-undeclared', 422, decide({ fate: 'kept', record: item(1, '另一个名称'), reason: '', deviation: '省级目录未更新' })),
  row('name-unchanged', 422, decide({ fate: 'renamed', record: item(1), reason: '更名', deviation: null })),
  row('duplicate-code', 409, decide(added({ code: item(1).code, name: item(1).name }))),
  row('duplicate-name', 409, decide(added({}), added({ code: item(8).code }))),
  row('unknown-item', 422, decide({ fate: 'renamed', record: item(7, '更名'), reason: '更名', deviation: '省级目录没有' })),
  row('withdraw-unknown-item', 422, decide(withdrawn(7))),
  row('merge-into-itself', 422, decide({ fate: 'merged', from: [item(1).code], into: item(1).code, reason: '合并' })),
  row('merge-into-ended-item', 422, decide(withdrawn(2), { fate: 'merged', from: [item(1).code], into: item(2).code, reason: '合并' })),
  row('wrong-body', 403, { ...decide(withdrawn(1)), by: by('dept_catalog_owner', 'D-SJJ') }),
  // The whole batch.
  row('nothing-to-propose', 422, propose('empty')),
  row('item-unexplained', 409, propose('partial')),
  row('capacity-opinions-missing', 409, propose('unheard')),
  row('declared-sums-differ', 422, propose('heard', { after: 6 })),
  row('not-the-proposer', 403, act('WithdrawAdjustment', 'empty', { data: { reason: '撤回' }, by: CIVIL })),
  row('not-a-draft', 409, { ...decide(withdrawn(1)), stream: at('proposed') }),
  row('batch-closed', 409, { ...decide(withdrawn(1)), stream: at('closed') }),
  row('already-done', 409, propose('proposed')),
  // The gates.
  row('gate-out-of-order', 409, act('ApproveAdjustment', 'proposed', { data: { instrument: INSTRUMENT }, by: PUBLISHER })),
  row('gate-out-of-order', 409, act('PassUnifiedReview', 'empty', { data: opinion, by: REFORM })),
  row('wrong-office', 403, act('ReturnAdjustment', 'proposed', { data: { reason: '退回' }, by: JUSTICE })),
  row('reviewer-from-proposer', 403, act('PassUnifiedReview', 'proposed', { data: opinion, by: by('reform_officer', 'D-SPJ') })),
  row('same-body', 403, act('PassLegalityReview', 'reviewed', { data: opinion, by: by('legality_reviewer', 'D-SGB') })),
  row('same-person', 403, act('PassLegalityReview', 'reviewed', { data: opinion, by: by('legality_reviewer', 'D-SJJ') })),
];
