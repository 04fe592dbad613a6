import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APPLICANT, CENTRE, CLERK, caseIdOf, DEPT_DECIDER, OTHER_TOWN, openCases, PAPERS, receive, receiving, STRANGER } from '../case/testing/ground.ts';
import { cookieName, formTokenOf } from '../identity/cookies.ts';
import type { Answered, Scene, When } from '../testing/given-when-then.ts';
import { actor } from '../testing/sample-commands.ts';
import { HOSTILE_NAMES, jpeg, pdf, png } from './testing/samples.ts';

let scene: Scene;
beforeAll(async () => { scene = await openCases(); }, 60_000);
afterAll(() => scene.close());

const AT = '/api/v1/attachments';
const sign = (subject: string): string => scene.identity.sessions.open({ audience: 'citizen', account: null, subject, post: null, device: 'test', strong: true }, scene.identity.now());
/** A request of a citizen who has signed in. */
const as = ({ id }: { readonly id: string }, headers: Readonly<Record<string, string>> = {}): When => ({
  headers: { 'cookie': `${cookieName('citizen', false)}=${sign(id)}`, 'origin': `http://127.0.0.1:${scene.port}`, 'sec-fetch-site': 'same-origin', ...headers },
});
const send = (who: When, content: Buffer, { path = AT, name = '户口簿.jpg' }: { path?: string; name?: string } = {}): Promise<Answered> =>
  scene.when(path, { ...who, method: 'POST', body: content, headers: { ...who.headers, 'x-file-name': encodeURIComponent(name), 'content-type': 'text/html' } });
const digestOf = ({ body }: Answered): string => (body as { data: readonly { digest: string }[] }).data[0]?.digest ?? '';
const fileOf = (digest: string): string => join(scene.app.dataDir, 'attachments', digest.slice(0, 2), digest);
const photo = jpeg(400, 300, Buffer.from('王秀英'));
const byStaff = (of: typeof CLERK): When => ({ as: of });

/** A case that names a file of the applicant. */
async function caseWith(key: string): Promise<{ readonly digest: string; readonly id: string }> {
  const digest = digestOf(await send(as(APPLICANT), photo));
  const papers = PAPERS.map((paper, index) => (index === 0 ? { ...paper, files: [{ digest, name: '户口簿.jpg' }] } : paper));
  const answer = await receive(scene, key, receiving({ papers }));
  if (answer.status !== 201) throw new Error(answer.text);
  return { digest, id: caseIdOf(key) };
}

describe('a file that is sent', () => {
  it('is taken for oneself, whatever its type and name are said to be', async () => {
    const answer = await send(as(APPLICANT), photo, { name: '../../户口簿.exe' });
    expect(answer).toMatchObject({ status: 201, body: { data: [{ type: 'image/jpeg', bytes: photo.length, name: '_.._户口簿.exe' }] } });
    expect(await scene.app.attachments.head(digestOf(answer))).toMatchObject({ subject: APPLICANT.id });
  });

  it('is taken by a clerk for somebody who is known, and by nobody else for another', async () => {
    expect((await send(byStaff(CLERK), photo, { path: `${AT}?subject=${APPLICANT.id}` })).status).toBe(201);
    expect((await send(byStaff(CLERK), photo, { path: `${AT}?subject=nobody-of-that-name` })).body).toMatchObject({ code: 'not-found' });
    expect((await send(byStaff(DEPT_DECIDER), photo, { path: `${AT}?subject=${APPLICANT.id}` })).body).toMatchObject({ code: 'not-delegated' });
    expect((await send(as(STRANGER), photo, { path: `${AT}?subject=${APPLICANT.id}` })).body).toMatchObject({ code: 'not-found' });
    expect((await send({}, photo)).body).toMatchObject({ code: 'sign-in-required' });
  });

  it('is refused in words when it is not what is taken', async () => {
    expect((await send(as(APPLICANT), Buffer.from('<svg onload="alert(1)">'))).body).toMatchObject({ status: 415, code: 'attachment-type' });
    expect((await send(as(APPLICANT), png(60_000, 60_000))).body).toMatchObject({ status: 422, code: 'attachment-dimensions' });
    expect((await send(as(APPLICANT), Buffer.alloc(0))).body).toMatchObject({ code: 'attachment-empty' });
    expect((await send(as(APPLICANT), pdf(Buffer.alloc(10 * 1024 * 1024)))).body).toMatchObject({ status: 413, code: 'attachment-too-large' });
    expect((await scene.when(AT, { ...as(APPLICANT, { 'x-file-name': '%zz' }), method: 'POST', body: photo })).body).toMatchObject({ code: 'file-name' });
  });

  it('is refused from another site', async () => {
    expect((await send(as(APPLICANT, { origin: 'https://evil.example' }), photo)).body).toMatchObject({ code: 'cross-site' });
  });

  it('and breaks off half-way leaves nothing', async () => {
    const before = await countFiles();
    const cookie = as(APPLICANT).headers?.['cookie'] ?? '';
    await new Promise<void>(done => {
      const socket = connect(scene.port, '127.0.0.1', () => {
        socket.write(`POST ${AT} HTTP/1.1\r\nHost: 127.0.0.1:${scene.port}\r\nCookie: ${cookie}\r\nOrigin: http://127.0.0.1:${scene.port}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: ${photo.length + 1000}\r\n\r\n`);
        socket.write(photo, () => socket.destroy());
      });
      socket.once('close', () => done());
    });
    expect((await send(as(APPLICANT), photo)).status).toBe(201);
    expect(await countFiles()).toBe(before + 1);
  });
});

async function countFiles(): Promise<number> {
  const { digestFiles } = await import('./disk.ts');
  let count = 0;
  for await (const _ of digestFiles(join(scene.app.dataDir, 'attachments')).list()) count += 1;
  return count;
}

describe('a form with files', () => {
  const form = (files: readonly (readonly [name: string, content: Buffer])[], fields: Readonly<Record<string, string>> = {}): FormData => {
    const made = new FormData();
    for (const [name, value] of Object.entries(fields)) made.append(name, value);
    for (const [name, content] of files) made.append('files', new Blob([new Uint8Array(content)], { type: 'text/html' }), name);
    return made;
  };
  async function post(body: FormData, who = as(APPLICANT)): Promise<Answered> {
    const sent = new Response(body);
    return scene.when(AT, { ...who, method: 'POST', body: Buffer.from(await sent.arrayBuffer()), headers: { ...who.headers, 'content-type': sent.headers.get('content-type') ?? '' } });
  }

  it('is read without a script, and leads back to the page it came from', async () => {
    expect(await post(form([['一.jpg', photo], ['二.pdf', pdf()]]))).toMatchObject({ status: 201, body: { data: [{ type: 'image/jpeg', name: '一.jpg' }, { type: 'application/pdf', name: '二.pdf' }] } });
    const back = await post(form([['一.jpg', photo]], { next: '/apply/x/papers' }));
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toMatch(/^\/apply\/x\/papers\?attachments=[0-9a-f]{64}$/);
    expect((await post(form([['一.jpg', photo]], { next: '//evil.example' }))).headers.get('location')).toMatch(/^\/\?attachments=/);
  });

  it('of an old browser shows by its token where it comes from', async () => {
    const session = sign(APPLICANT.id);
    const old = { cookie: `${cookieName('citizen', false)}=${session}`, origin: `http://127.0.0.1:${scene.port}` };
    expect((await post(form([['一.jpg', photo]]), { headers: old })).body).toMatchObject({ code: 'cross-site' });
    expect((await post(form([['一.jpg', photo]], { token: 'x'.repeat(43) }), { headers: old })).body).toMatchObject({ code: 'cross-site' });
    expect((await post(form([['一.jpg', photo]], { token: formTokenOf(session) }), { headers: old })).status).toBe(201);
  });

  it('is bounded in files, in sizes and in fields, and each field stands once', async () => {
    expect((await post(form(Array.from({ length: 21 }, (_, n) => [`${n}.png`, png()] as const)))).body).toMatchObject({ status: 413, code: 'too-many-files' });
    expect((await post(form([['一.jpg', Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)])]]))).body).toMatchObject({ code: 'attachment-too-large' });
    const twice = form([['一.jpg', photo]], { next: '/' });
    twice.append('next', '/x');
    expect((await post(twice)).body).toMatchObject({ code: 'body-refused' });
    expect((await post(form([]))).body).toMatchObject({ code: 'attachment-empty' });
  });

  it.each(HOSTILE_NAMES.filter(name => name !== '' && name.isWellFormed()))('keeps %j to words', async name => {
    const [file] = ((await post(form([[name, png()]]))).body as { data: readonly { name: string }[] }).data;
    expect(file?.name).not.toMatch(/[/\\\p{C}]/u);
  });
});

describe('a file that is asked for', () => {
  let kept: { readonly digest: string; readonly id: string };
  beforeAll(async () => { kept = await caseWith('shown'); }, 30_000);
  beforeEach(() => scene.newEvents());

  it('comes to its owner, guarded, and nobody is recorded', async () => {
    const answer = await scene.when(`${AT}/${kept.digest}`, as(APPLICANT));
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control', 'content-length'].map(name => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'image/jpeg', 'content-disposition': `attachment; filename="???.jpg"; filename*=UTF-8''%E6%88%B7%E5%8F%A3%E7%B0%BF.jpg`, 'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store, no-transform', 'content-length': String(photo.length),
    });
    expect(await scene.newEvents()).toEqual([]);
  });

  it.each([['a clerk of the town', CLERK], ['the head of the town’s hall', CENTRE], ['the department that decides', DEPT_DECIDER], ['an auditor', actor('auditor')]])('comes to %s after that is on record', async (_, officer) => {
    const answer = await scene.when(`${AT}/${kept.digest}/preview?case=${kept.id}`, byStaff(officer));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed']);
    for await (const { data } of scene.app.store.readStream(`access-${APPLICANT.id}`, { backwards: true, limit: 1 })) expect(JSON.parse(data)).toMatchObject({ subject: APPLICANT.id, fields: [`papers/${PAPERS[0]?.material}/${kept.digest}`], purpose: '查看办件HT2022-000001的申请材料', unit: officer.unit });
  });

  it('is not there for those whom it is no business of', async () => {
    const others: readonly (readonly [When, string])[] = [
      [as(STRANGER), ''], [as(STRANGER), `?case=${kept.id}`], [byStaff(CLERK), `?case=${caseIdOf('none')}`], [byStaff(actor('operator')), `?case=${kept.id}`],
      [byStaff({ id: CENTRE.id, unit: OTHER_TOWN, post: 'centre_manager' }), `?case=${kept.id}`], [byStaff({ id: 'officer-other', unit: 'D-SPJ', post: 'dept_catalog_owner' }), `?case=${kept.id}`],
    ];
    for (const [who, query] of others) expect((await scene.when(`${AT}/${kept.digest}${query}`, who)).body).toMatchObject({ status: 404 });
    expect((await scene.when(`${AT}/${kept.digest}`, byStaff(CLERK))).body).toMatchObject({ status: 400, code: 'attachment-case' });
    expect((await scene.when(`${AT}/${kept.digest}`)).body).toMatchObject({ status: 401 });
    const foreign = digestOf(await send(as(STRANGER), photo));
    expect((await scene.when(`${AT}/${foreign}?case=${kept.id}`, byStaff(CLERK))).body).toMatchObject({ status: 404 });
    expect(await scene.newEvents()).toEqual([]);
  });

  it('in which one bit was flipped is named, on record as seen by nobody, and not served; nor when it is gone', async () => {
    const { digest, id } = await caseWith('flipped');
    await scene.newEvents();
    const right = readFileSync(fileOf(digest));
    const wrong = Buffer.from(right);
    wrong[right.length - 20] = (wrong[right.length - 20] ?? 0) ^ 1;
    writeFileSync(fileOf(digest), wrong);
    for (const [who, query] of [[as(APPLICANT), ''], [byStaff(CLERK), `?case=${id}`]] as const) expect((await scene.when(`${AT}/${digest}${query}`, who)).body).toMatchObject({ status: 500, code: 'integrity-violation', attachment: digest, fault: 'changed' });
    rmSync(fileOf(digest));
    expect((await scene.when(`${AT}/${digest}?case=${id}`, byStaff(CLERK))).body).toMatchObject({ code: 'integrity-violation', fault: 'missing' });
    expect(await scene.newEvents()).toEqual([]);
  });

  it('of a page of documents is saved and never shown in place', async () => {
    const digest = digestOf(await send(as(APPLICANT), pdf(), { name: '合同.pdf' }));
    expect((await scene.when(`${AT}/${digest}/preview`, as(APPLICANT))).headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  it.each([['../../keys.sqlite'], ['..%2f..%2fkeys.sqlite'], ['%2e%2e'], ['A'.repeat(64)], [`${'a'.repeat(63)}%00`]])('under %s is not there', async address => {
    expect((await scene.when(`${AT}/${address}`, as(APPLICANT))).status).toBe(404);
  });
});

it('a disk that fails is told as such, and what was there before is served again afterwards', async () => {
  const folder = join(scene.app.dataDir, 'attachments');
  const kept = digestOf(await send(as(APPLICANT), photo));
  renameSync(folder, `${folder}.away`);
  writeFileSync(folder, '');
  expect((await send(as(APPLICANT), photo)).body).toMatchObject({ status: 503, code: 'store-unavailable' });
  expect((await scene.when(`${AT}/${kept}`, as(APPLICANT))).status).toBe(404);
  rmSync(folder);
  renameSync(`${folder}.away`, folder);
  expect((await scene.when(`${AT}/${kept}`, as(APPLICANT))).status).toBe(200);
});

it('an event never names a file that is damaged, or of which nobody knows', async () => {
  const digest = digestOf(await send(as(APPLICANT), photo));
  writeFileSync(fileOf(digest), 'x');
  const naming = (named: string) => receiving({ papers: PAPERS.map((paper, index) => (index === 0 ? { ...paper, files: [{ digest: named, name: '户口簿.jpg' }] } : paper)) });
  expect((await receive(scene, 'damaged', naming(digest))).body).toMatchObject({ code: 'unknown-file' });
  expect((await receive(scene, 'unheard', naming('b'.repeat(64)))).body).toMatchObject({ code: 'unknown-file' });
});
