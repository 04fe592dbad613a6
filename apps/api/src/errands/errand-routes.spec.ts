import { streamIdFor } from '@yichuang/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg } from '../attachments/testing/samples.ts';
import { act, application, caseIdOf } from '../case/testing/ground.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { idOf, type Given } from '../testing/sample-commands.ts';
import { openErrandTimers } from './timers.ts';
import { APPLICANT, CENTRE, errandOf, HELPER, MANDATE, on, openVillage, papers, PAYMENT, request, STATION, STEPS, STRANGER, TOWN, VILLAGE } from './testing/stages.ts';

const idIn = (stream: string): string => stream.slice('agency-'.length);
const pathOf = (name: string): string => `/api/v1/errands/${idIn(errandOf(name))}`;

// W11
describe('an errand over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openVillage();
  }, 60_000);
  afterAll(() => scene.close());
  const reading = (name: string, as: Given['by']) => scene.when(pathOf(name), { as });

  // @req #51 #59
  it('goes from the request to its end, and each side sees who has the originals', async () => {
    const key = idOf('the whole way');
    const created = await scene.send(request(), { headers: { 'idempotency-key': key } });
    expect([created.status, created.headers.get('location')]).toEqual([201, `/api/v1/errands/${streamIdFor(key)}`]);
    const errand = (type: string, data: object = {}, by: Given['by'] = STATION): Given => ({ type, stream: `agency-${streamIdFor(key)}`, data, by });
    const steps: readonly Given[] = [
      errand('AuthoriseAgency', MANDATE, APPLICANT), errand('CollectAgencyPapers', papers('S-1')), errand('HandOverAgencyPapers', { receipt: 'J-1', originals: 1, helper: HELPER.id }), errand('ConfirmAgencyHandover', { receipt: 'J-1', originals: 1 }, CENTRE),
      errand('LinkAgencyCase', { case: idOf('linked') }, CENTRE), errand('ReceiveAgencyResult', { originals: 1, receipt: 'Q-1', helper: HELPER.id }), errand('ReturnAgencyResult', { originals: 1, receipt: 'H-1', confirmedByResident: true }),
      errand('ConfirmFreeOfCharge', {}, APPLICANT), errand('CloseAgency', {}, APPLICANT),
    ];
    const holders: string[] = [];
    for (const step of steps) {
      const answer = await act(scene, step);
      expect([step.type, answer.status, answer.body.code]).toEqual([step.type, 200, undefined]);
      const seen = await scene.when(`/api/v1/errands/${streamIdFor(key)}?after=${answer.headers.get('x-position')}`, { as: STATION });
      holders.push(JSON.stringify((seen.body.custody as readonly { holder: string; receipts: readonly string[] }[]).map(({ holder, receipts }) => [holder, receipts.length])));
    }
    expect(holders).toEqual(['[]', '[["village",1]]', '[["village",2]]', '[["town",2]]', '[["town",2]]', '[["village",3]]', '[["resident",4]]', '[["resident",4]]', '[["resident",4]]']);
    expect((await scene.when(`/api/v1/errands/${streamIdFor(key)}`, { as: APPLICANT })).body).toMatchObject({ status: 'closed', mandate: { freeOfCharge: true }, links: [] });
  });

  // @req #51
  it('is shown to its resident, its station and the hall above it, and is nothing to others', async () => {
    await scene.given(STEPS.collected('seen'));
    for (const as of [APPLICANT, STATION, CENTRE]) expect((await reading('seen', as)).body, as.id).toMatchObject({ village: VILLAGE, town: TOWN, status: 'papers_collected', custody: [{ holder: 'village', original: true, receipts: ['S-1'] }] });
    const [stranger, nobody] = [await reading('seen', STRANGER), await scene.when(pathOf('seen'))];
    expect([stranger.body.code, nobody.body.code]).toEqual(['not-found', 'sign-in-required']);
    const allowed = async (as: Given['by']) => ((await reading('seen', as)).body.links as readonly { rel: string; allowed: boolean }[]).filter(link => link.allowed).map(({ rel }) => rel);
    expect([await allowed(APPLICANT), await allowed(STATION), await allowed(CENTRE)]).toEqual([['revoke'], ['revoke', 'collect', 'hand-over', 'return-result', 'decline'], ['revoke', 'link-case', 'return-result', 'decline']]);
    const acts = (await reading('seen', APPLICANT)).body.acts as readonly { actor: string }[];
    expect(acts.map(({ actor }) => actor)).toEqual([APPLICANT.id, APPLICANT.id, '']);
    const listed = async (as: Given['by'], query = '') => ((await scene.when(`/api/v1/errands${query}`, { as })).body.data as readonly { id: string }[]).map(({ id }) => id).includes(idIn(errandOf('seen')));
    expect([await listed(APPLICANT, '?open=true'), await listed(STATION), await listed(CENTRE), await listed(STRANGER)]).toEqual([true, true, true, false]);
  });

  // @req #51
  it('rests on a signed paper where the resident has no account: the file is theirs, and that of another is none', async () => {
    await scene.given(STEPS.requested('on paper'));
    const upload = async (subject: string, text: string): Promise<string> => {
      const answer = await scene.when(`/api/v1/attachments?subject=${subject}`, { as: STATION, method: 'POST', body: jpeg(40, 30, Buffer.from(text)), headers: { 'x-file-name': encodeURIComponent('授权书.jpg'), 'content-type': 'image/jpeg' } });
      return (answer.body.data as readonly { digest: string }[])[0]?.digest ?? '';
    };
    const [own, others] = [await upload(APPLICANT.id, '授权'), await upload(STRANGER.id, '别人的')];
    const signing = (digest: string): Given => on('on paper')('AuthoriseAgency', { ...MANDATE, form: 'paper', evidence: { digest, name: '授权书.jpg' }, helper: HELPER.id });
    expect((await act(scene, signing(others))).body.code).toBe('unknown-file');
    expect((await act(scene, signing(own))).status).toBe(200);
    const stored: string[] = [];
    for await (const event of scene.app.store.readStream(errandOf('on paper'))) stored.push(event.data);
    expect(stored.join()).toContain(own);
    expect(stored.join()).not.toMatch(/授权书|王某某|13800000000/);

    const looks = async (): Promise<readonly string[]> => {
      const seen: string[] = [];
      for await (const event of scene.app.store.readStream(`access-${APPLICANT.id}`)) seen.push(event.data);
      return seen;
    };
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    expect((await reading('on paper', STATION)).body.files).toMatchObject([{ digest: own, type: 'image/jpeg', paper: null }]);
    const look = (as: Given['by'] | undefined, digest = own, errand = 'on paper') => scene.when(`/api/v1/attachments/${digest}/preview?errand=${idIn(errandOf(errand))}`, as ? { as } : {});
    const before = (await looks()).length;
    for (const as of [STATION, CENTRE]) expect((await look(as)).headers.get('content-type'), as.id).toBe('image/jpeg');
    const after = await looks();
    expect(after.length).toBe(before + 2);
    expect(JSON.parse(after.at(-1) ?? '')).toMatchObject({ subject: APPLICANT.id, fields: [`${errandOf('on paper')}/mandate/${own}`], unit: TOWN });
    expect((await look(APPLICANT)).status).toBe(200);
    await scene.given(STEPS.requested('another'));
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    const refused = [await look(STRANGER), await look(ELSEWHERE), await look(STATION, others), await look(STATION, own, 'another'), await look(undefined)];
    expect(refused.map(({ body }) => body.code)).toEqual(['not-found', 'not-found', 'not-found', 'not-found', 'sign-in-required']);
    expect((await looks()).length).toBe(after.length);
  });

  // @req #51
  it('is noted as late once, by the program, when papers lie too long', async () => {
    await scene.given(STEPS.collected('late'));
    const timers = openErrandTimers(scene.app, failure => { throw failure; });
    await timers.start();
    await timers.tick();
    await scene.newEvents();
    scene.clock.set('2022-01-19T01:00:00.000Z');
    await timers.tick();
    await timers.tick();
    await timers.stop();
    expect((await scene.newEvents()).filter(type => type === 'AgencyOverdue').length).toBeGreaterThanOrEqual(1);
    const overdue: string[] = [];
    for await (const event of scene.app.store.readStream(errandOf('late'))) overdue.push(event.type);
    expect(overdue.filter(type => type === 'AgencyOverdue')).toHaveLength(1);
  });
});

const ELSEWHERE = { ...CENTRE, unit: '610702102' };
/** What a helper's device has queued while there was no network: an application for the resident, under the mandate. */
const filing = (name: string): Given => ({ type: 'ReceiveApplication', stream: 'case-new', by: HELPER, data: application({ agent: { subject: HELPER.id, mandate: idIn(errandOf(name)) }, agency: idIn(errandOf(name)), visit: false }) });

// @req #51
describe('the network is lost in the middle of a filing', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openVillage();
  }, 60_000);
  afterAll(() => scene.close());
  const casesIn = async (): Promise<readonly string[]> => (await scene.newEvents()).filter(type => !['CommandRefused', 'AgencyMandateRevoked'].includes(type));

  it('and the mandate is revoked meanwhile: what arrives later is refused with the reason, and there is no ghost of a case', async () => {
    await scene.given(STEPS.collected('revoked-meanwhile'));
    const queued = { command: filing('revoked-meanwhile'), key: idOf('queued filing') };
    const handing = { command: on('revoked-meanwhile')('HandOverAgencyPapers', { receipt: 'J-1', originals: 1, helper: HELPER.id }), key: idOf('queued hand-over') };
    expect((await act(scene, on('revoked-meanwhile')('RevokeAgencyMandate', { reason: '改由本人办理' }, APPLICANT))).status).toBe(200);
    await scene.newEvents();
    for (const again of [1, 2]) {
      const filed = await scene.send(queued.command, { headers: { 'idempotency-key': queued.key } });
      expect([again, filed.status, filed.body.code]).toEqual([again, 403, 'not-delegated']);
      expect(String(filed.body.missing)).toContain('mandate-revoked');
      const handed = await act(scene, handing.command, { headers: { 'idempotency-key': handing.key } });
      expect([again, handed.status, handed.body.code, handed.body.act]).toEqual([again, 409, 'mandate-revoked', 'submit']);
      expect(handed.body.title).toMatch(/\p{Script=Han}/u);
    }
    expect(await casesIn()).toEqual([]);
    expect((await scene.when(`/api/v1/cases/${caseIdOf('queued filing')}`, { as: HELPER })).body.code).toBe('not-found');
    expect((await scene.when(pathOf('revoked-meanwhile'), { as: STATION })).body).toMatchObject({ status: 'papers_collected', custody: [{ holder: 'village' }] });
  });

  it('and the mandate stands: what was sent twice is one case, and the errand names it', async () => {
    await scene.given(STEPS.collected('stands'));
    const key = { 'idempotency-key': idOf('queued twice') };
    const timers = openErrandTimers(scene.app, failure => { throw failure; });
    const reading = () => scene.when(pathOf('stands'), { as: APPLICANT });
    await timers.start();
    await scene.newEvents();
    const first = await scene.send(filing('stands'), { headers: key });
    expect([first.status, first.body.code]).toEqual([201, undefined]);
    const again = await scene.send(filing('stands'), { headers: key });
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    await expect.poll(async () => (await reading()).body.case).toBe(caseIdOf('queued twice'));
    await timers.stop();
    expect(await casesIn()).toEqual(['ApplicationReceived', 'AgencyInTownCase', 'ReactionDone']);
    expect((await reading()).body).toMatchObject({ status: 'in_town_case', case: caseIdOf('queued twice'), item: PAYMENT.code });
  });
});
