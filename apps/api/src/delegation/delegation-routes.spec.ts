import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Given } from '../testing/sample-commands.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { revisionOf } from '../commands/conflict.ts';
import {
  announce, answers, BUREAU, cells, close, DEPT, digestOf, draft, GROUND, idOf, inForce, LETTER, LICENCE, LIST, onChange, onLetter, openConsultation, OTHER_TOWN, otherTownInForce, PAYMENT, PERMISSIONS, propose, reconcile, review, reviewed, ROWS, rows, schedule, signDepartment, signTown, STREAM, TOWN, type RowSent,
} from './testing/ground.ts';

describe('letters and the responsibility list over HTTP', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene();
    await scene.given(GROUND);
  });
  afterEach(() => scene.close());

  /** Sends commands one after another as a screen does: each at the revision that stands now. */
  async function sendAll(commands: readonly Given[]): Promise<void> {
    for (const command of commands) {
      scene.clock.advance(1000);
      const revision = await revisionOf(scene.app.store, command.stream);
      const answer = await scene.send(command, { headers: revision < 0 ? {} : { 'if-match': `"${revision}"` } });
      expect(answer.body, command.type).toMatchObject({ outcome: 'recorded' });
    }
  }
  const entrusted = async (on: string, town: string = TOWN): Promise<boolean> => {
    await scene.app.world.refresh();
    return scene.app.world.delegation.entrusted({ department: DEPT.unit, item: LICENCE.code, town, on });
  };

  // @req #21 #23
  it('take a letter from its draft over both signatures and the announcement to its renewal and its end', async () => {
    await sendAll([draft(), signDepartment(), signTown()]);
    expect(await entrusted('2022-02-01')).toBe(false);
    await sendAll([announce()]);
    expect(await scene.newEvents()).toEqual(['DelegationDrafted', 'DelegationSignedByDepartment', 'DelegationSignedByTown', 'DelegationAnnounced', 'DelegationTookEffect']);
    expect([await entrusted('2022-12-31'), await entrusted('2023-01-01')]).toEqual([true, false]);

    scene.clock.set('2022-06-01T01:00:00.000Z');
    await sendAll([onLetter('SuspendDelegation', { from: null, reason: '检查' })]);
    expect([await entrusted('2022-06-01'), await entrusted('2022-06-02')]).toEqual([true, false]);
    scene.clock.set('2022-06-10T01:00:00.000Z');
    await sendAll([onLetter('ResumeDelegation', { from: null, reason: '整改完成' })]);
    expect(await entrusted('2022-06-11')).toBe(true);

    scene.clock.set('2022-12-20T01:00:00.000Z');
    const next = '试民委〔2023〕1号';
    await sendAll([draft({ letter: next, from: '2023-01-01', to: '2023-12-31', renews: LETTER })]);
    await sendAll([onLetter('RevokeDelegation', { from: '2022-12-01T01:00:00.000Z', reason: '查明超越范围', instrument: null })]);
    expect([await entrusted('2022-11-30'), await entrusted('2022-12-15')]).toEqual([true, false]);
    expect(await scene.newEvents()).toEqual(['DelegationSuspended', 'DelegationResumed', 'DelegationRenewalWarned', 'DelegationDrafted', 'DelegationRevoked']);
  });

  // @req #21 #22 #33
  it('take a change of the list through consultation and review to its day, for all towns at once', async () => {
    await scene.given([...inForce(), ...otherTownInForce()]);
    await sendAll([propose(), rows(), openConsultation(), ...answers(), close(), review(), schedule(digestOf(ROWS))]);
    expect((await scene.newEvents()).filter(type => type !== 'ConsultationOpinionRecorded')).toEqual([
      'ResponsibilityChangeProposed', 'ResponsibilityRowsProposed', 'ConsultationOpened', 'ConsultationClosed', 'ResponsibilityChangeReviewed', 'ResponsibilityVersionScheduled',
    ]);
    const rights = (town: string, day: string) => scene.app.world.delegation.rightsOf(town, day).get(LICENCE.code);
    await scene.app.world.refresh();
    expect(['2022-01-09', '2022-01-10'].flatMap(day => [rights(TOWN, day), rights(OTHER_TOWN, day)])).toEqual([undefined, undefined, ['accept', 'review', 'decide'], ['accept', 'review', 'decide']]);

    scene.clock.set('2022-01-10T01:00:00.000Z');
    const told = { type: 'ConfigurePlatformPermissions', stream: PERMISSIONS, data: { town: TOWN, platform: 'case-platform' }, by: BUREAU };
    await sendAll([told, reconcile([{ item: LICENCE.code, steps: ['accept', 'review', 'decide'] }, { item: PAYMENT.code, steps: ['accept'] }])]);
    await sendAll([{ ...told, type: 'ExplainPermissionDrift', data: { platform: 'case-platform', item: PAYMENT.code, step: 'review', reason: '系统升级期间暂缓' } }]);
    expect(await scene.newEvents()).toEqual(['PlatformPermissionsConfigured', 'PermissionsReconciled', 'PermissionDriftDetected', 'PermissionDriftDetected', 'PermissionDriftResolved']);

    const second = idOf('second change');
    const narrow: RowSent[] = [{ item: PAYMENT.code, towns: 'all_towns', cells: cells('accept') }];
    await sendAll([...reviewed(second, { base: '2022', rows: narrow, parties: [TOWN, OTHER_TOWN, 'D-MZJ'] }).map(given => (given.type === 'OpenConsultation' ? openConsultation(second, '2022-01-11') : given))]);
    await sendAll([schedule(digestOf(narrow), { version: '2022.1', changeId: second, effectiveFrom: '2022-02-01' })]);
    expect(await scene.newEvents()).toContain('ResponsibilityVersionTookEffect');
    await sendAll([{ type: 'CancelResponsibilityVersion', stream: LIST, data: { version: '2022.1', reason: '暂缓实施' }, by: schedule('').by }]);
    await scene.app.world.refresh();
    expect(scene.app.world.delegation.rightsOf(TOWN, '2022-02-01').get(PAYMENT.code)).toEqual(['accept', 'review']);
  });

  it('may be returned, changed and asked about anew', async () => {
    await sendAll([propose(), rows(), openConsultation(), onChange('ReturnResponsibilityChange', { reason: '补充说明' }), rows([{ item: PAYMENT.code, towns: 'all_towns', cells: cells('accept') }]), openConsultation(), ...answers(), close(), review()]);
    expect((await scene.newEvents()).filter(type => type === 'ConsultationOpened')).toHaveLength(2);
  });

  it('tell the second of two officers what the first one did', async () => {
    await scene.given([draft()]);
    const looked = { headers: { 'if-match': '"0"' } };
    expect((await scene.send(signDepartment(), looked)).status).toBe(200);
    const late = await scene.send(onLetter('WithdrawDelegation', { reason: '填写有误' }), looked);
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: 'revision-conflict', expected: 0, actual: 1, changes: [{ event: 'DelegationSignedByDepartment', by: expect.stringContaining('D-MZJ') }] });

    await scene.given([propose(), rows()]);
    expect((await scene.send(openConsultation(), { headers: { 'if-match': '"1"' } })).status).toBe(200);
    const edit = await scene.send(rows([{ item: PAYMENT.code, towns: 'all_towns', cells: cells('accept') }]), { headers: { 'if-match': '"1"' } });
    expect(edit.body).toMatchObject({ status: 412, code: 'revision-conflict', changes: [{ event: 'ConsultationOpened' }] });
    expect(await scene.newEvents()).toEqual(['ConsultationOpened']);
  });

  it('share a stream between two organs: a second letter is a new thing in it', async () => {
    const [first, second] = [await scene.send(draft()), await scene.send(draft({ letter: '试民委〔2022〕2号', items: [{ code: PAYMENT.code, scope: ['accept'] }] }))];
    expect([first.status, first.headers.get('location'), second.status]).toEqual([201, `/api/v1/delegations/${STREAM.slice('delegation-'.length)}`, 200]);
  });
});
