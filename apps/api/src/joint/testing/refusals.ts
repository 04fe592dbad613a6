import { jpeg } from '../../attachments/testing/samples.ts';
import { APPLICANT, CLERK, DEPT_REVIEWER, LICENCE, OTHER_TOWN, PAYMENT, STRANGER } from '../../case/testing/ground.ts';
import { FOREIGN } from '../../delegation/testing/ground.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { idOf } from '../../testing/sample-commands.ts';
import { refusal as row, type Refusal } from '../../testing/refusals.ts';
import { addFiles, decideLeg, ELSEWHERE, extend, list, LISTING, onJoint, publish, receiveJoint, settled } from './ground.ts';

const [first, second] = LISTING.legs;
const STRANGER_TOO = { subject: STRANGER.id, kind: 'natural_person' };
const NOBODY = { subject: 'somebody-0123456789', kind: 'natural_person' };
const away = { at: OTHER_TOWN };
const paper = (source: string, item = LICENCE.code) => ({ papers: [{ name: '身份证', source, serves: [{ item, material: 'idCard' }] }] });

/** Everything is tried on the day after, on which one joint case has no day left. */
const [DAY_AFTER, TOMORROW] = ['2022-01-18T01:00:00.000Z', '2022-01-19'];
const draft = (change: object) => list({ code: '99J06', from: TOMORROW, ...change });
const UNLICENSED = { code: '99J08', legs: [PAYMENT, FOREIGN].map(({ code }) => ({ item: code, days: 5, after: [] })) };
const digest = 'e'.repeat(64);

/** A paper with as many files as it may have. */
async function fill(scene: Scene, key: string): Promise<void> {
  const digests: string[] = [];
  for (let count = 0; count < 20; count += 1) digests.push((await scene.app.attachments.put(APPLICANT.id, jpeg(40, 30, Buffer.from(`${count}`)), '身份证.jpg')).digest);
  await scene.given([addFiles(key, digests)]);
}

async function decideBoth(scene: Scene, key: string): Promise<void> {
  for (const { code } of [LICENCE, PAYMENT]) {
    await decideLeg(scene, key, code);
    await settled(scene);
  }
}

/** Joint cases at every step, by their names. */
export async function jointStages(scene: Scene): Promise<void> {
  const take = (key: string, change: object = {}, by = CLERK) => scene.send(receiveJoint(key, change, by), { headers: { 'idempotency-key': idOf(key) } });
  await scene.given([list({ code: '99J07', days: 0 }), publish(1, '99J07'), list(UNLICENSED), publish(1, UNLICENSED.code)]);
  await take('late', { matter: '99J07' });
  await take('unlicensed', { matter: UNLICENSED.code, items: UNLICENSED.legs.map(({ item }) => item), papers: [] });
  await take('extended');
  await take('full');
  await take('ready');
  await take('open');
  await take('failed', { papers: [{ name: '身份证', source: 'copy', serves: [{ item: LICENCE.code, material: 'unheardOf' }] }] });
  await take('away', away, ELSEWHERE);
  await take('told');
  await settled(scene);
  await decideBoth(scene, 'told');
  await decideBoth(scene, 'ready');
  await fill(scene, 'full');
  await scene.given([extend('extended', { days: 3 }), onJoint('told', 'ConsolidateJointCase'), list({ code: '99J05' }), list({ code: '99J05', days: 9 })]);
  scene.clock.set(DAY_AFTER);
  await settled(scene);
  await scene.newEvents();
}

export const JOINT_REFUSALS: readonly Refusal[] = [
  row('joint-too-few', 422, draft({ legs: [first] })), row('duplicate-code', 409, draft({ legs: [first, first] })), row('unknown-item', 422, draft({ legs: [first, { item: '990501999000', days: 1, after: [] }] })),
  row('joint-role-missing', 422, draft({ parts: LISTING.parts.slice(1) })), row('unknown-unit', 422, draft({ parts: LISTING.parts.map(part => ({ ...part, unit: 'D-NONE' })) })),
  row('joint-order-cyclic', 422, draft({ legs: [{ item: LICENCE.code, days: 1, after: [PAYMENT.code] }, second] })), row('joint-limit-too-long', 422, draft({ days: 60 })), row('effective-in-past', 422, draft({ from: '2022-01-14' })),
  row('does-not-exist', 404, publish(1, '99J77')), row('already-done', 409, publish()), row('wrong-step', 409, publish(1, '99J05')),
  row('joint-too-few', 422, receiveJoint('new', { items: [LICENCE.code] })), row('joint-not-published', 409, receiveJoint('new', { matter: '99J77' })), row('applicants-unrelated', 422, receiveJoint('new', { related: [{ ...STRANGER_TOO, relation: null, items: [PAYMENT.code] }] })),
  row('unknown-person', 422, receiveJoint('new', { applicant: NOBODY })), row('not-usable-there', 409, receiveJoint('new', { town: 'D-MZJ' })), row('unknown-item', 422, receiveJoint('new', paper('copy', '990501999000'))), row('paper-without-file', 422, receiveJoint('new', paper('electronic'))),
  row('wrong-body', 403, receiveJoint('new', away), 'not-found'),
  row('already-done', 409, onJoint('open', 'RetrySubcase', { item: LICENCE.code })), row('joint-leg-waits', 409, onJoint('open', 'RetrySubcase', { item: PAYMENT.code })), row('wrong-step', 409, onJoint('open', 'ConfirmOutOfArea')), row('joint-legs-open', 409, onJoint('open', 'ConsolidateJointCase')),
  row('joint-legs-open', 409, onJoint('open', 'DeliverJointResult', { how: 'counter' })), row('already-done', 409, onJoint('told', 'ConsolidateJointCase')), row('wrong-body', 403, onJoint('away', 'ConfirmOutOfArea', {}, ELSEWHERE), 'not-found'), row('wrong-body', 403, onJoint('open', 'ConsolidateJointCase', {}, DEPT_REVIEWER), 'not-found'),
  row('extended-once', 409, extend('extended')), row('wrong-office', 403, extend('open', {}, CLERK), 'not-delegated'), row('joint-no-licence', 422, extend('unlicensed')), row('joint-legs-ended', 409, extend('ready')), row('reasons-untold', 422, extend('open', { told: false })),
  row('extension-after-expiry', 409, extend('late')), row('wrong-step', 409, extend('told')), row('unknown-material', 404, addFiles('open', [digest], { paper: 9 })), row('unknown-file', 422, addFiles('open', [digest])), row('joint-paper-full', 422, addFiles('full', [digest])),
  row('already-done', 409, addFiles('open', [digest, digest])), row('wrong-step', 409, addFiles('told', [digest])), row('wrong-body', 403, addFiles('away', [digest]), 'not-found'),
  row('does-not-exist', 404, onJoint('unheard of', 'ConsolidateJointCase'), 'not-found'),
];

/** Refusals that no request can provoke, and why. */
export const NOT_OVER_HTTP = [
  { code: 'already-exists', why: 'the stream of a joint case follows from the key of the request, and a key is answered once' },
  { code: 'joint-case-differs', why: 'the program alone says which case a leg has become' },
  { code: 'before-decision', why: 'the program notes an end after there is one' },
] as const;
