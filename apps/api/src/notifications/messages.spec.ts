import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCEPT, without } from '../case/testing/stages.ts';
import { act, APPLICANT, caseIdOf, CENTRE, onCase, openCases, receive, receiving, STRANGER } from '../case/testing/ground.ts';
import { createMetrics } from '../ops/metrics.ts';
import { createReader } from '../reads/context.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { actor } from '../testing/sample-commands.ts';
import { WAITS } from './courier.ts';
import { createMailNotifier } from './mail.ts';
import { openMessages, type Messages } from './messages.ts';
import { SendFailed, type Message, type Notifier } from './notifier.ts';
import { createTextFileNotifier } from './text-file.ts';

const EMAIL = 'wang@mail.example';
const contact = { name: '王某某', phone: '13800000000', address: null, email: EMAIL };
const NOW = Date.parse('2026-03-02T01:00:00.000Z');

/** A real mail server on this machine that keeps what it takes. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ readonly url: string; readonly mails: { from: string; to: string; text: string }[]; close(): Promise<void> }> {
  const mails: { from: string; to: string; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => void parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address).join(), text: Buffer.concat(parts).toString() });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails, close: () => new Promise(done => server.close(done)) };
}
/** A mail server that breaks off: when it is told whom a mail is from, or when it has the whole text and has not said so. */
async function cuttingServer(at: 'MAIL' | 'DATA'): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(socket => {
    let inText = false;
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', data => {
      const line = data.toString();
      if (inText ? line.endsWith('\r\n.\r\n') : at === 'MAIL' && line.startsWith('MAIL')) return socket.destroy();
      if (inText) return;
      inText = line.startsWith('DATA');
      socket.write(inText ? '354 go on\r\n' : '250 yes\r\n');
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => new Promise(done => server.close(() => done())) };
}
const mailOf = (url: string): Notifier => createMailNotifier({ url, from: '一窗 <noreply@window.example>', requireTls: false });
const decoded = (mail: string): string => Buffer.from(mail.slice(mail.indexOf('\r\n\r\n')).replaceAll(/\s/g, ''), 'base64').toString();

/** A channel that does what a test says. */
function commanded(failures: readonly (SendFailed | null)[]): { readonly notifier: Notifier; readonly sent: Message[] } {
  const left = [...failures];
  const sent: Message[] = [];
  return {
    sent, notifier: {
      channel: 'mail', close: () => undefined,
      send: async message => {
        sent.push(message);
        const failure = left.shift() ?? null;
        if (failure) throw failure;
      },
    },
  };
}

let scene: Scene;
let messages: Messages;
let now: number;
beforeEach(async () => {
  scene = await openCases();
  now = NOW;
}, 60_000);
afterEach(async () => {
  await messages.stop();
  await scene.close();
});

async function open(...notifiers: readonly Notifier[]): Promise<void> {
  messages = openMessages({ app: scene.app, notifiers, origin: 'https://window.example', now: () => now, retryMs: 5 });
  await messages.start();
}
const reactions = async (): Promise<number> => {
  let count = 0;
  for await (const { type } of scene.app.store.readStream('reactor-case-messages')) count += type === 'ReactionDone' ? 1 : 0;
  return count;
};
/** Waits until the reactor has taken so many events. */
const taken = (count: number): Promise<void> => expect.poll(reactions, { timeout: 5000 }).toBe(count);
const mailCounts = () => messages.outbox.counts().mail;

describe('an applicant who gave an address', () => {
  it('is told by mail and text message what happens, each once, after that is on record', async () => {
    const server = await mailServer();
    const folder = mkdtempSync(join(tmpdir(), 'yichuang-texts-'));
    await open(mailOf(server.url), createTextFileNotifier(join(folder, 'texts')));
    await receive(scene, 'told', receiving({ contact }));
    await act(scene, onCase('told', 'AcceptApplication', { data: ACCEPT }));
    await taken(2);
    expect(await messages.tick()).toBe(4);
    expect(await messages.tick()).toBe(0);
    expect(server.mails.map(({ from, to }) => [from, to])).toEqual([['noreply@window.example', EMAIL], ['noreply@window.example', EMAIL]]);
    expect(server.mails.map(({ text }) => decoded(text).match(/办件HT2022-000001：(.+?)。/)?.[1])).toEqual(['已收件', '已受理']);
    expect(server.mails[0]?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@window\.example>$/im);
    for (const { text } of server.mails) expect(decoded(text)).not.toMatch(/王某某|13800000000|补贴|试验事项/);
    const lines = readFileSync(join(folder, 'texts'), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Message);
    expect(lines.map(({ to }) => to)).toEqual(['13800000000', '13800000000']);
    expect(statSync(join(folder, 'texts')).mode & 0o077).toBe(0);
    const reveals: object[] = [];
    for await (const { data, metadata } of scene.app.store.readStream(`access-${APPLICANT.id}`)) reveals.push({ ...JSON.parse(data) as object, actor: (JSON.parse(metadata) as { actor: { post: string } }).actor.post });
    expect(reveals).toEqual(['email', 'phone', 'email', 'phone'].map(field => ({ subject: APPLICANT.id, fields: [`contact/${field}`], purpose: `用${field === 'email' ? '电子邮件' : '短信'}通知办件HT2022-000001的进展`, unit: CENTRE.unit, actor: 'notices' })));
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('is told of nothing that happened before, and of nothing twice after a restart', async () => {
    const { notifier, sent } = commanded([]);
    await receive(scene, 'before', receiving({ contact }));
    await open(notifier);
    await receive(scene, 'after', receiving({ contact }));
    await taken(1);
    await messages.tick();
    await messages.stop();
    await open(notifier);
    await act(scene, onCase('after', 'AcceptApplication', { data: ACCEPT }));
    await taken(2);
    await messages.tick();
    expect(sent.map(({ subject }) => subject)).toEqual(['办件HT2022-000002：已收件', '办件HT2022-000002：已受理']);
  });

  it('leaves no address in any file of the service', async () => {
    const { notifier } = commanded([new SendFailed('later', 'EX')]);
    await open(notifier);
    await receive(scene, 'hidden', receiving({ contact }));
    await taken(1);
    await messages.tick();
    for (const file of ['outbox.sqlite', 'outbox.sqlite-wal']) expect(readFileSync(join(scene.app.dataDir, file)).includes(Buffer.from(EMAIL))).toBe(false);
  });
});

it('who gave no address is told in the inbox alone, and nothing waits', async () => {
  const { notifier, sent } = commanded([]);
  await open(notifier);
  await receive(scene, 'silent');
  await taken(1);
  await messages.tick();
  expect(sent).toEqual([]);
  expect(mailCounts()).toMatchObject({ dropped: 1, waiting: 0 });
  await scene.app.views?.waitFor((await scene.app.store.head()).number);
  const inbox = await scene.when('/api/v1/notices', { as: APPLICANT });
  expect(inbox.body).toMatchObject({ data: [{ kind: 'received', caseNumber: 'HT2022-000001', case: caseIdOf('silent'), title: { zh: '已收件', en: 'Received' } }] });
  expect((await scene.when('/api/v1/notices', { as: STRANGER })).body).toMatchObject({ data: [] });
  expect((await scene.when('/api/v1/notices')).status).toBe(401);
});

describe('a message that is not taken', () => {
  it('is tried again, each time later, and after the last time is a failure that can be seen', async () => {
    const { notifier, sent } = commanded(Array.from({ length: WAITS.length + 1 }, () => new SendFailed('later', 'ECONNECTION')));
    await open(notifier);
    await receive(scene, 'later', receiving({ contact }));
    await taken(1);
    for (const wait of WAITS) {
      expect(await messages.tick()).toBe(1);
      expect(await messages.tick()).toBe(0);
      expect(mailCounts()).toMatchObject({ waiting: 1, failed: 0 });
      now += wait;
    }
    await messages.tick();
    expect(mailCounts()).toMatchObject({ waiting: 0, failed: 1 });
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(messages.outbox.failures(5)).toMatchObject([{ case: caseIdOf('later'), kind: 'received', state: 'failed', attempts: WAITS.length + 1, error: 'ECONNECTION' }]);
  });

  it('for ever is not tried again; of which nobody knows is never sent a second time', async () => {
    const { notifier, sent } = commanded([new SendFailed('never', 'EENVELOPE 550'), new SendFailed('unknown', 'ETIMEDOUT')]);
    await open(notifier);
    await receive(scene, 'never', receiving({ contact }));
    await receive(scene, 'unknown', receiving({ contact }));
    await taken(2);
    await messages.tick();
    now += 30 * 86_400_000;
    expect(await messages.tick()).toBe(0);
    expect(sent).toHaveLength(2);
    expect(mailCounts()).toMatchObject({ failed: 1, uncertain: 1 });
  });

  it('because the process died while it was sent is uncertain after the next start, and not sent again', async () => {
    let entered = (): void => undefined;
    const inside = new Promise<void>(done => { entered = done; });
    const hanging: Notifier = { channel: 'mail', close: () => undefined, send: () => { entered(); return new Promise(() => undefined); } };
    await open(hanging);
    await receive(scene, 'killed', receiving({ contact }));
    await taken(1);
    void messages.tick();
    await inside;
    // Another process takes the folder over, as after a kill: nothing has told the first one's outbox how it ended.
    const { notifier, sent } = commanded([]);
    const second = openMessages({ app: scene.app, notifiers: [notifier], origin: null, now: () => now, retryMs: 5 });
    expect(await second.tick()).toBe(0);
    expect(second.outbox.counts().mail).toMatchObject({ uncertain: 1 });
    expect(sent).toEqual([]);
    messages = second;
  });

  it('is told by number and case to the operator, and to nobody else', async () => {
    const { notifier } = commanded([new SendFailed('never', 'EENVELOPE 550')]);
    await open(notifier);
    await receive(scene, 'ops', receiving({ contact }));
    await taken(1);
    await messages.tick();
    expect((await scene.when('/ops/messages')).status).toBe(401);
    expect((await scene.when('/ops/messages', { as: actor('auditor') })).status).toBe(403);
    expect((await scene.when('/ops/messages', { as: actor('operator') })).body).toMatchObject({ channels: null, failures: [] });
    expect(JSON.stringify(messages.outbox.failures(5))).not.toContain(EMAIL);
    expect(await createMetrics(createReader(scene.app), messages).text()).toContain('yichuang_messages{channel="mail",state="failed"} 1');
  });
});

describe('the mail server', () => {
  it('that refuses an address, is busy, breaks off or cannot be reached is understood', async () => {
    await open(commanded([]).notifier);
    const message: Message = { id: 'a', to: EMAIL, subject: 's', text: 't' };
    const refusing = await mailServer({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) });
    const busy = await mailServer({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('try again'), { responseCode: 451 })) });
    const [silent, greeting] = [await cuttingServer('DATA'), await cuttingServer('MAIL')];
    await expect(mailOf(refusing.url).send(message)).rejects.toMatchObject({ failure: 'never', code: 'EENVELOPE 550' });
    await expect(mailOf(busy.url).send(message)).rejects.toMatchObject({ failure: 'later', code: 'EENVELOPE 451' });
    await expect(mailOf('smtp://127.0.0.1:1').send(message)).rejects.toMatchObject({ failure: 'later' });
    await expect(mailOf(silent.url).send(message)).rejects.toMatchObject({ failure: 'unknown' });
    await expect(mailOf(greeting.url).send(message)).rejects.toMatchObject({ failure: 'later' });
    for (const error of [await mailOf(refusing.url).send(message).catch((failure: unknown) => String(failure))]) expect(error).not.toContain(EMAIL);
    await Promise.all([refusing, busy, silent, greeting].map(server => server.close()));
  });
});

it('a correction, a promise that ran out and a limit that passed are all told', async () => {
  const { notifier, sent } = commanded([]);
  await open(notifier);
  await receive(scene, 'corrected', receiving({ contact, papers: without('form') }));
  await act(scene, onCase('corrected', 'IssueCorrectionNotice', { data: { also: [] } }));
  await taken(2);
  await messages.tick();
  expect(sent.at(-1)?.subject).toMatch(/^办件HT2022-000001：请补正\d处$/);
  await scene.app.views?.waitFor((await scene.app.store.head()).number);
  const [first] = ((await scene.when('/api/v1/notices', { as: APPLICANT })).body as { data: readonly { kind: string; params: object }[] }).data;
  expect(first).toMatchObject({ kind: 'correction', params: { count: 1 } });
});
