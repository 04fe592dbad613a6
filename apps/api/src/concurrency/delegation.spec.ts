import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  announce, answers, CHANGE, close, draft, GROUND, idOf, inForce, LICENCE, LIST, FOREIGN, cells, onChange, onLetter, openConsultation, OTHER_TOWN, otherTownInForce, PAYMENT, PERMISSIONS, propose, reconcile, review, reviewed, rows, schedule, signDepartment, signTown, STREAM, TOWN,
} from '../delegation/testing/ground.ts';
import type { Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const count = (types: readonly string[], type: string): number => types.filter(each => each === type).length;
const CHANGE_STREAM = `responsibility-${CHANGE}`;

describe.each(ARENAS)('delegation under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder(GROUND);
  });
  afterEach(() => rivals.close());

  /** Digest of a change's rows, as its consultation recorded it. */
  async function digestOf(id: string): Promise<string> {
    const opened = (await rivals.events(`responsibility-${id}`)).find(({ type }) => type === 'ConsultationOpened');
    return String((JSON.parse(opened?.data ?? '{}') as { rowsDigest?: string }).rowsDigest);
  }

  // @req #33
  it('gives one item to one town by one letter, whoever drafts', async () => {
    expect(await rivals.atOnce(everyCaller(caller => draft({ letter: `试民委〔2022〕${caller + 1}号` })))).toEqual(oneWins('letters-overlap'));
    expect(await rivals.types(STREAM)).toEqual(['DelegationDrafted']);
  });

  // @req #21
  it('uses the number of a letter once', async () => {
    expect(await rivals.atOnce(everyCaller(caller => draft({ duties: `职责${caller}` })))).toEqual(oneWins('letter-exists'));
    expect(await rivals.types(STREAM)).toEqual(['DelegationDrafted']);
  });

  // @req #21
  it('takes each signature and the announcement once, and counts only with all of them', async () => {
    await rivals.inOrder([draft()]);
    for (const step of [signDepartment(), signTown(), announce()]) expect(await rivals.atOnce(everyCaller(() => step))).toEqual(oneWins('already-done'));
    expect(await rivals.types(STREAM)).toEqual(['DelegationDrafted', 'DelegationSignedByDepartment', 'DelegationSignedByTown', 'DelegationAnnounced', 'DelegationTookEffect']);
  });

  // @req #21
  it('is announced or given up, never both', async () => {
    await rivals.inOrder([draft(), signDepartment(), signTown()]);
    await rivals.atOnce(everyCaller(caller => (caller % 2 === 0 ? announce() : onLetter('WithdrawDelegation', { reason: '填写有误' }))));
    const types = await rivals.types(STREAM);
    expect(count(types, 'DelegationAnnounced') + count(types, 'DelegationWithdrawn')).toBe(1);
  });

  // @req #23
  it('is revoked once, and suspended once at a time', async () => {
    await rivals.inOrder(inForce());
    const far = (caller: number): Given => onLetter('SuspendDelegation', { from: `2022-02-01T01:00:${String(caller).padStart(2, '0')}.000Z`, reason: '检查' });
    expect(await rivals.atOnce(everyCaller(far))).toEqual(oneWins('already-suspended'));
    expect(await rivals.atOnce(everyCaller(caller => onLetter('RevokeDelegation', { from: null, reason: `收回${caller}`, instrument: null })))).toEqual(oneWins('already-done'));
    expect(count(await rivals.types(STREAM), 'DelegationRevoked')).toBe(1);
  });

  // @req #21
  it('has one row of an item and town in a change', async () => {
    await rivals.inOrder([propose()]);
    const towns = ['all_towns', ['610702101'], ['610702101', '610702102']];
    const ends = await rivals.atOnce(everyCaller(caller => rows([{ item: LICENCE.code, towns: towns[caller % 3], cells: cells('accept') }])));
    expect(new Set(ends)).toEqual(new Set(['recorded', 'unchanged', 'towns-overlap']));
    expect(await rivals.types(CHANGE_STREAM)).toEqual(['ResponsibilityChangeProposed', 'ResponsibilityRowsProposed']);
  });

  // @req #22
  it('changes nothing while people are asked: rows are in before the consultation, or refused', async () => {
    await rivals.inOrder([propose(), rows()]);
    await rivals.atOnce(everyCaller(caller => (caller === 7 ? openConsultation() : rows([{ item: LICENCE.code, towns: 'all_towns', cells: cells(caller % 2 === 0 ? 'accept' : 'review') }]))));
    const types = await rivals.types(CHANGE_STREAM);
    expect(types.slice(types.indexOf('ConsultationOpened'))).toEqual(['ConsultationOpened']);
  });

  // @req #22
  it('is closed and reviewed once, after every answer', async () => {
    await rivals.inOrder([propose(), rows(), openConsultation()]);
    await rivals.atOnce([...answers(), close(), close()]);
    const before = await rivals.types(CHANGE_STREAM);
    const closed = before.indexOf('ConsultationClosed');
    expect(closed === -1 || count(before.slice(0, closed), 'ConsultationOpinionRecorded') === 4).toBe(true);
    if (closed === -1) await rivals.inOrder([close()]);
    expect(await rivals.atOnce(everyCaller(() => review()))).toEqual(oneWins('already-done'));
    const types = await rivals.types(CHANGE_STREAM);
    expect([count(types, 'ConsultationClosed'), count(types, 'ResponsibilityChangeReviewed')]).toEqual([1, 1]);
  });

  // @req #22
  it('is returned or reviewed, never both', async () => {
    await rivals.inOrder(reviewed().slice(0, -1));
    await rivals.atOnce(everyCaller(caller => (caller % 2 === 0 ? review() : onChange('ReturnResponsibilityChange', { reason: '补充说明' }))));
    const types = await rivals.types(CHANGE_STREAM);
    expect(count(types, 'ResponsibilityChangeReviewed') + count(types, 'ResponsibilityChangeReturned')).toBe(1);
  });

  // @req #22
  it('has one line of versions: of two changes of one item the second is stale, of different items both count', async () => {
    await rivals.inOrder([...inForce(), ...otherTownInForce(), ...reviewed()]);
    await rivals.inOrder([schedule(await digestOf(CHANGE), { effectiveFrom: '2022-01-04' })]);
    const change = (name: string, code: string, department: string): Given[] => reviewed(idOf(name), { base: '2022', rows: [{ item: code, towns: 'all_towns', cells: cells(code === FOREIGN.code ? 'review' : 'accept') }], parties: [TOWN, OTHER_TOWN, department] });
    await rivals.inOrder([...change('a', PAYMENT.code, 'D-MZJ'), ...change('b', PAYMENT.code, 'D-MZJ'), ...change('c', FOREIGN.code, 'D-SPJ')]);
    const later = async (name: string, version: string): Promise<Given> => schedule(await digestOf(idOf(name)), { changeId: idOf(name), version });
    const [a, b, c] = [await later('a', '2022.1'), await later('b', '2022.2'), await later('c', '2022.3')];
    expect((await rivals.atOnce([a, b])).filter(end => end === 'recorded')).toHaveLength(1);
    expect(await rivals.atOnce([c])).toEqual(['recorded']);
    const scheduled = (await rivals.events(LIST)).filter(({ type }) => type === 'ResponsibilityVersionScheduled').map(({ data }) => JSON.parse(data) as { items: string[] });
    expect(scheduled.map(({ items }) => items).slice(1)).toEqual([[PAYMENT.code], [FOREIGN.code]]);
  });

  // @req #33
  it('has one open difference per platform, item and step', async () => {
    await rivals.inOrder([...inForce(), ...otherTownInForce(), ...reviewed()]);
    await rivals.inOrder([schedule(await digestOf(CHANGE), { effectiveFrom: '2022-01-04' })]);
    expect(await rivals.atOnce(everyCaller(() => reconcile([])))).toEqual(['recorded', ...everyCaller(() => 'unchanged').slice(1)]);
    const drifts = (await rivals.events(PERMISSIONS)).filter(({ type }) => type === 'PermissionDriftDetected').map(({ data }) => data);
    expect(drifts.length).toBe(6);
    expect(new Set(drifts).size).toBe(drifts.length);
  });
});
