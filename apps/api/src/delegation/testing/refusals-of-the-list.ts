import type { Given } from '../../testing/sample-commands.ts';
import { openScene, type Scene } from '../../testing/given-when-then.ts';
import {
  answers, by, cells, close, DEPARTMENT, DEPT, digestOf, FOREIGN, GROUND, idOf, inForce, LICENCE, LIST, LOCAL, onChange, onLetter, openConsultation, opinion, OTHER_TOWN, otherTownInForce, PAYMENT, PERMISSIONS, propose, reconcile, REFORM, REPEALED,
  review, reviewed, ROWS, rows, schedule, TOWN, TOWN_HEAD, type RowSent, BUREAU,
} from './ground.ts';
import { refusalOf, type Refusal } from './refusal.ts';

const [EMPTY, PARTIAL, WRITTEN, ASKED, HEARD, PASSED, GONE] = ['empty', 'partial', 'written', 'asked', 'heard', 'passed', 'gone'].map(idOf);
const withdraw = (id?: string): Given => onChange('WithdrawResponsibilityChange', { reason: '另行研究' }, { id: id ?? '' });

const [WHOLE, LEFT] = ['whole', 'left over'].map(idOf);
const PLAIN: RowSent[] = ROWS.map(each => ({ ...each, cells: cells('accept') }));
const cancel = (version: string): Given => ({ type: 'CancelResponsibilityVersion', stream: LIST, data: { version, reason: '暂缓实施' }, by: REFORM });
/** A change of one item, asked about while a version covered the others that was then taken back. */
const leftOver: readonly Given[] = [
  propose(LEFT), ...reviewed(WHOLE, { rows: PLAIN }), schedule(digestOf(PLAIN), { version: '2021', changeId: WHOLE, effectiveFrom: '2022-02-01' }),
  rows([PLAIN[1] ?? {}], LEFT), openConsultation(LEFT), ...answers(LEFT, [TOWN, OTHER_TOWN, DEPARTMENT]), close(LEFT), review(LEFT), cancel('2021'),
];

/** Changes at every step, no version yet. */
export async function changes(): Promise<Scene> {
  const scene = await openScene();
  await scene.given([
    ...GROUND, ...leftOver, propose(EMPTY), propose(PARTIAL), rows(ROWS.slice(1), PARTIAL), propose(WRITTEN), rows(ROWS, WRITTEN), propose(ASKED), rows(ROWS, ASKED), openConsultation(ASKED), ...answers(ASKED, [TOWN]), ...reviewed(HEARD).slice(0, -1), ...reviewed(PASSED), propose(GONE), withdraw(GONE),
  ]);
  return scene;
}

const changed = refusalOf('responsibility');
const row = (code: string, towns: unknown, own: readonly object[] = cells('accept')): Given => rows([{ item: code, towns, cells: own }], EMPTY);
const silence = (id?: string): Given => onChange('RecordConsultationOpinion', { unit: OTHER_TOWN, opinion: 'no_answer', text: '' }, { id: id ?? '' });
const item = { item: PAYMENT.code, towns: 'all_towns', cells: cells('accept') };

// @req #21 #22
export const CHANGE_REFUSALS: readonly Refusal[] = [
  changed('already-exists', 409, propose(EMPTY)),
  changed('does-not-exist', 404, rows(ROWS, idOf('no change'))),
  changed('batch-closed', 409, rows(ROWS, GONE)),
  changed('stale-base', 409, propose(idOf('stale'), { base: '2021' })),
  changed('unknown-instrument', 422, propose(idOf('x'), { instrument: idOf('no document') })),
  changed('instrument-repealed', 409, propose(idOf('y'), { instrument: REPEALED })),
  changed('wrong-office', 403, { ...review(HEARD), by: DEPT }, 'not-delegated'),
  changed('not-the-proposer', 403, { ...rows(ROWS, EMPTY), by: by('reform_officer', 'D-SPJ') }),
  changed('two-owners', 422, row(PAYMENT.code, 'all_towns', [...cells('accept'), { step: 'accept', body: 'department' }])),
  changed('orphan-step', 422, row(PAYMENT.code, 'all_towns', cells('accept').slice(1))),
  changed('orphan-step', 422, openConsultation(PARTIAL)),
  changed('post-supervision-stays', 422, row(PAYMENT.code, 'all_towns', cells('accept', { post_supervise: 'town' }))),
  changed('steps-out-of-order', 422, row(PAYMENT.code, 'all_towns', cells('accept', { accept: 'department', review: 'town' }))),
  changed('scope-beyond-catalogue', 422, row(PAYMENT.code, 'all_towns', cells('decide'))),
  changed('unknown-item', 422, row('990101999000', 'all_towns')),
  changed('unknown-item', 422, onChange('DropResponsibilityItems', { items: ['constructor'] }, { id: EMPTY ?? '' })),
  changed('town-not-in-catalogue', 422, row(LOCAL.code, [TOWN])),
  changed('towns-overlap', 422, row(PAYMENT.code, [TOWN, TOWN])),
  changed('nothing-to-propose', 422, openConsultation(EMPTY)),
  changed('due-too-soon', 422, openConsultation(WRITTEN, '2022-01-04')),
  changed('consultation-open', 409, rows([item], ASKED)),
  changed('no-change-allowed', 409, rows([item], PASSED)),
  changed('consultation-not-open', 409, opinion(TOWN, TOWN_HEAD, WRITTEN)),
  changed('not-a-party', 403, opinion('D-SFJ', by('dept_catalog_owner', 'D-SFJ'), ASKED)),
  changed('wrong-body', 403, opinion(DEPARTMENT, TOWN_HEAD, ASKED)),
  changed('not-due-yet', 409, silence(ASKED)),
  changed('opinion-missing', 409, close(ASKED)),
  changed('already-done', 409, close(HEARD)),
  changed('same-person', 403, { ...review(HEARD), by: REFORM }),
  changed('wrong-step', 409, review(WRITTEN)),
  refusalOf('responsibilitylist')('orphan-step', 422, schedule(digestOf(PLAIN.slice(1, 2)), { version: '2022', changeId: LEFT })),
];

const narrow = (code: string, upTo: 'accept' | 'review' | 'decide'): RowSent[] => [{ item: code, towns: 'all_towns', cells: cells(upTo) }];
const [FIRST, RIVAL, FOREIGN_CHANGE, PAYMENT_CHANGE, LICENCE_CHANGE, LAST, OPEN] = ['first', 'rival', 'foreign', 'payment', 'licence', 'last', 'open'].map(idOf);
const onFirst = (id: string | undefined, some: RowSent[], department: string = DEPARTMENT): Given[] => reviewed(id, { base: '2022.1', rows: some, parties: [TOWN, OTHER_TOWN, department] });
const commit = (version: string, id: string | undefined, of: { rows: readonly RowSent[]; effectiveFrom?: string }): Given => schedule(digestOf(of.rows), { version, changeId: id, effectiveFrom: of.effectiveFrom ?? '2022-03-01' });

/** A list in force, two versions to come, changes on it that wait, and the rights of a town compared once. The letter of one town was revoked meanwhile. */
export async function lists(): Promise<Scene> {
  const scene = await openScene();
  await scene.given([
    ...GROUND, ...inForce(), ...otherTownInForce(), ...reviewed(FIRST), ...reviewed(RIVAL), commit('2022.1', FIRST, { rows: ROWS, effectiveFrom: '2022-01-04' }),
    ...onFirst(FOREIGN_CHANGE, narrow(FOREIGN.code, 'review'), 'D-SPJ'), ...onFirst(PAYMENT_CHANGE, narrow(PAYMENT.code, 'accept')), ...onFirst(LICENCE_CHANGE, narrow(LICENCE.code, 'decide')),
    ...reviewed(LAST, { base: '2022.1', rows: [{ item: LOCAL.code, towns: [OTHER_TOWN], cells: cells('review') }], parties: [OTHER_TOWN, DEPARTMENT] }), propose(OPEN, { base: '2022.1' }),
    commit('2022.2', FOREIGN_CHANGE, { rows: narrow(FOREIGN.code, 'review'), effectiveFrom: '2022-02-01' }),
    commit('2022.3', LAST, { rows: [{ item: LOCAL.code, towns: [OTHER_TOWN], cells: cells('review') }], effectiveFrom: '2022-02-01' }),
    onLetter('RevokeDelegation', { from: null, reason: '收回', instrument: null }), reconcile([]), explain(PAYMENT.code, 'review'),
  ]);
  return scene;
}

function explain(code: string, step: string): Given {
  return { type: 'ExplainPermissionDrift', stream: PERMISSIONS, data: { platform: 'case-platform', item: code, step, reason: '系统升级期间暂缓' }, by: BUREAU };
}
const listed = refusalOf('responsibilitylist');
const payment = { rows: narrow(PAYMENT.code, 'accept') };
const compared = refusalOf('permissions');

// @req #22 #33
export const LIST_REFUSALS: readonly Refusal[] = [
  listed('already-done', 409, commit('2022.4', FIRST, { rows: ROWS })),
  listed('version-exists', 409, commit('2022.1', PAYMENT_CHANGE, payment)),
  listed('version-order', 422, commit('2021', PAYMENT_CHANGE, payment)),
  listed('version-order', 422, commit('2022.4', PAYMENT_CHANGE, { ...payment, effectiveFrom: '2022-01-31' })),
  listed('does-not-exist', 404, commit('2022.4', idOf('no change'), payment)),
  listed('not-approved', 409, commit('2022.4', OPEN, payment)),
  listed('rows-differ', 409, commit('2022.4', PAYMENT_CHANGE, { rows: ROWS })),
  listed('same-person', 403, { ...commit('2022.4', PAYMENT_CHANGE, payment), by: REFORM }),
  listed('stale-base', 409, commit('2022.4', RIVAL, { rows: ROWS })),
  listed('effective-in-past', 422, commit('2022.4', PAYMENT_CHANGE, { ...payment, effectiveFrom: '2022-01-03' })),
  listed('decide-without-letter', 409, commit('2022.4', LICENCE_CHANGE, { rows: narrow(LICENCE.code, 'decide') })),
  listed('wrong-office', 403, { ...commit('2022.4', PAYMENT_CHANGE, payment), by: DEPT }, 'not-delegated'),
  listed('already-effective', 409, cancel('2022.1')),
  listed('later-version-exists', 409, cancel('2022.2')),
  compared('unknown-unit', 422, { ...reconcile([]), stream: 'permissions-610702109', data: { ...Object(reconcile([]).data), town: '610702109' } }),
  compared('wrong-office', 403, reconcile([], DEPT), 'not-delegated'),
  compared('code-malformed', 422, reconcile([{ item: '12', steps: ['accept'] }])),
  compared('duplicate-code', 409, reconcile([PAYMENT, PAYMENT].map(({ code }) => ({ item: code, steps: ['accept'] })))),
  compared('no-such-drift', 404, explain(PAYMENT.code, 'decide')),
  compared('already-done', 409, explain(PAYMENT.code, 'review')),
];
