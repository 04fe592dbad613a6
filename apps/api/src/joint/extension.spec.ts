import type { JointView } from '@yichuang/projections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticesAt } from '../notifications/inbox.ts';
import { APPLICANT, CLERK, DEPT_REVIEWER, LICENCE, OTHER_CLERK, OTHER_TOWN, PAYMENT, REVIEWER, STRANGER } from '../case/testing/ground.ts';
import { jpeg } from '../attachments/testing/samples.ts';
import type { Answered, Scene, When } from '../testing/given-when-then.ts';
import { readAs } from '../testing/given-when-then.ts';
import { actor, idOf } from '../testing/sample-commands.ts';
import { caseOfLeg } from './legs.ts';
import { addFiles, ELSEWHERE, extend, EXTENSION, GOVERNMENT, jointOf, list, LISTING, openJoints, publish, receiveJoint, sendNow, settled } from './testing/ground.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openJoints();
  await scene.given([list({ code: '99J02', legs: LISTING.legs.map(leg => ({ ...leg, after: [] })) }), publish(1, '99J02')]);
}, 60_000);
afterAll(() => scene.close());

const legOf = (key: string, item = LICENCE.code): string => caseOfLeg(jointOf(key), item);
async function take(key: string, change: object = {}, by = CLERK): Promise<void> {
  await scene.send(receiveJoint(key, { matter: '99J02', ...change }, by), { headers: { 'idempotency-key': idOf(key) } });
  await settled(scene);
}
async function ask(path: string, as = CLERK): Promise<Answered> {
  await scene.app.views?.waitFor((await scene.app.store.head()).number);
  return scene.when(`/api/v1${path}`, { as });
}
const see = (key: string, as = CLERK): Promise<Answered> => ask(`/joint-cases/${jointOf(key)}`, as);
const linkOf = (answer: Answered, rel: string) => readAs<{ readonly links: readonly { readonly rel: string; readonly allowed: boolean }[] }>(answer).links.find(link => link.rel === rel)?.allowed;
const inbox = async (subject: string) => {
  const { number } = await scene.app.store.head();
  await scene.app.views?.waitFor(number);
  return scene.app.views ? noticesAt(scene.app.views, subject, { number, on: '2022-01-17', at: scene.clock.now() }).filter(({ kind }) => kind === 'joint_extended') : [];
};

// @req #39
describe('an extension of a joint case over HTTP', () => {
  it('is the office of the government’s, counts for the whole and its legs, and is told to each applicant once, on paper with its reason', async () => {
    await take('long', { related: [{ subject: STRANGER.id, kind: 'natural_person', relation: 'parent', items: [PAYMENT.code] }] });
    const before = readAs<JointView>(await see('long'));
    expect([linkOf(await see('long'), 'extend'), linkOf(await see('long', GOVERNMENT), 'extend')]).toEqual([false, true]);
    expect((await sendNow(scene, extend('long', {}, CLERK))).body.code).toBe('not-delegated');
    expect((await sendNow(scene, extend('long'))).status).toBe(200);
    const after = readAs<JointView>(await see('long', GOVERNMENT));
    expect(after.extension).toEqual({ days: 15, reason: EXTENSION.reason, document: EXTENSION.document, before: before.due, due: after.due, on: '2022-01-17' });
    expect(after.due > before.due && after.legs.every(({ due }, at) => (due ?? '') > (before.legs[at]?.due ?? ''))).toBe(true);
    expect(linkOf(await see('long', GOVERNMENT), 'extend')).toBeUndefined();
    expect((await sendNow(scene, extend('long', { days: 3 }))).body.code).toBe('extended-once');
    for (const [who, item] of [[APPLICANT, LICENCE], [STRANGER, PAYMENT]] as const) {
      const told = await inbox(who.id);
      expect(told.map(({ case: id }) => id)).toEqual([legOf('long', item.code)]);
      expect(`${told[0]?.title.zh}${told[0]?.text.zh}`).toContain('延长15个工作日');
      expect(JSON.stringify(told)).not.toContain(EXTENSION.reason);
      const paper = await ask(`/cases/${legOf('long', item.code)}/documents/extension-notice`, who);
      expect(paper.body).toMatchObject({ document: { title: { zh: '联办延长期限告知书' }, on: '2022-01-17', basis: [{ article: '第二十六条第二款' }, { article: '第四十二条第二款' }] } });
      for (const word of [EXTENSION.reason, EXTENSION.document, after.number, '区人民政府负责人']) expect(paper.text).toContain(word);
    }
    expect((await ask(`/cases/${legOf('long')}`)).body).toMatchObject({ joint: { id: jointOf('long'), due: after.due, extension: { days: 15 } } });
  }, 30_000);

  it('opens no ordinary case to the office that records it', async () => {
    await take('closed');
    expect((await see('closed')).body.applicantName).toMatch(/\p{Script=Han}/u);
    expect(await see('closed', GOVERNMENT)).toMatchObject({ status: 200, body: { applicantName: null } });
    expect((await ask(`/cases/${legOf('closed')}`, GOVERNMENT)).status).not.toBe(200);
    expect((await ask('/joint-cases', GOVERNMENT)).status).toBe(200);
    expect((await ask('/joint-cases', actor('legality_reviewer'))).body.code).toBe('not-delegated');
    expect((await ask(`/cases/${legOf('closed')}/documents/extension-notice`, APPLICANT)).body.code).toBe('not-found');
  });
});

// @req #39 #53
describe('scans of papers that legs share, over HTTP', () => {
  const at = (digest: string, query: string): string => `/attachments/${digest}${query}`;
  const put = async (subject: string, name = '王秀英', by: When['as'] = CLERK): Promise<string> => {
    const answer = await scene.when(`/api/v1/attachments?subject=${subject}`, { as: by, method: 'POST', body: jpeg(400, 300, Buffer.from(name)), headers: { 'x-file-name': encodeURIComponent('身份证.jpg'), 'content-type': 'image/jpeg' } });
    return readAs<{ readonly data: readonly { readonly digest: string }[] }>(answer).data[0]?.digest ?? '';
  };

  it('are put in once, and seen by whoever sees the joint case or a leg that they serve; that they were looked at is recorded', async () => {
    await take('scans', { at: OTHER_TOWN, related: [{ subject: STRANGER.id, kind: 'natural_person', relation: 'parent', items: [PAYMENT.code] }] }, ELSEWHERE);
    const digest = await put(APPLICANT.id);
    expect([linkOf(await see('scans'), 'add-files'), linkOf(await see('scans', ELSEWHERE), 'add-files'), linkOf(await see('scans', DEPT_REVIEWER), 'add-files')]).toEqual([false, true, false]);
    expect((await sendNow(scene, addFiles('scans', [digest], { by: ELSEWHERE }))).status).toBe(200);
    const one = { digest, type: 'image/jpeg' };
    expect((await see('scans')).body).toMatchObject({ papers: [{ name: 'idCard', files: [one] }, { files: [] }, { files: [] }, { files: [] }] });
    for (const item of [LICENCE, PAYMENT]) {
      const papers = readAs<{ readonly papers: readonly { readonly material: string; readonly files: readonly object[]; readonly shared: readonly object[] }[] }>(await ask(`/cases/${legOf('scans', item.code)}`)).papers;
      expect(papers.find(({ material }) => material === 'idCard')).toMatchObject({ files: [], shared: [one] });
      expect(papers.filter(({ material }) => material !== 'idCard').flatMap(({ shared }) => shared)).toEqual([]);
    }
    await scene.newEvents();
    const ways = [`?joint=${jointOf('scans')}`, `?case=${legOf('scans')}`, `?case=${legOf('scans', PAYMENT.code)}`];
    for (const way of ways) expect((await ask(at(digest, way), REVIEWER)).status, way).toBe(200);
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed', 'PersonalDataRevealed', 'PersonalDataRevealed']);
    expect([(await ask(at(digest, ways[0] ?? ''), ELSEWHERE)).status, (await ask(at(digest, ways[2] ?? ''), DEPT_REVIEWER)).status, (await ask(at(digest, ''), APPLICANT)).status, (await ask(at(digest, ways[2] ?? ''), STRANGER)).status]).toEqual([200, 200, 200, 200]);
  }, 30_000);

  it('are hidden from everybody else, and from cases that they do not serve', async () => {
    await take('hidden', { papers: [{ name: '身份证', source: 'copy', serves: [{ item: LICENCE.code, material: 'idCard' }] }] });
    await take('strange');
    const digest = await put(APPLICANT.id);
    await sendNow(scene, addFiles('hidden', [digest]));
    const no = async (way: string, who = CLERK) => (await ask(at(digest, way), who)).body.code;
    expect(await no(`?case=${legOf('hidden', PAYMENT.code)}`)).toBe('not-found');
    expect(await no(`?joint=${jointOf('strange')}`)).toBe('not-found');
    expect(await no(`?joint=${legOf('hidden')}`)).toBe('not-found');
    expect(await no(`?joint=${jointOf('hidden')}`, ELSEWHERE)).toBe('not-found');
    expect(await no(`?joint=${jointOf('hidden')}`, GOVERNMENT)).toBe('not-found');
    expect(await no(`?joint=${jointOf('hidden')}`, STRANGER)).toBe('not-found');
    expect(await no(`?case=${legOf('hidden')}`, STRANGER)).toBe('not-found');
    expect(await no('')).toBe('attachment-case');
  }, 30_000);

  it('have to be whole and the first applicant’s own, and come from the counter that has the papers', async () => {
    await take('owned');
    const [own, others] = [await put(APPLICANT.id), await put(STRANGER.id)];
    expect((await sendNow(scene, addFiles('owned', [others]))).body.code).toBe('unknown-file');
    expect((await sendNow(scene, addFiles('owned', ['e'.repeat(64)]))).body.code).toBe('unknown-file');
    expect((await sendNow(scene, addFiles('owned', []))).body.code).toBe('validation-failed');
    expect((await sendNow(scene, addFiles('owned', [own], { by: ELSEWHERE }))).body.code).toBe('not-found');
    expect((await sendNow(scene, addFiles('owned', [own], { by: OTHER_CLERK }))).status).toBe(200);
    expect((await see('owned')).text.includes('身份证.jpg')).toBe(false);
  }, 30_000);
});
