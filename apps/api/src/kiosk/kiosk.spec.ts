import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_DRAWN } from '@yichuang/domain';
import { openPages, visitorOn, type Visitor } from '../case/pages/testing/visitor.ts';
import { APPLICANT, CLERK, TOWN } from '../case/testing/ground.ts';
import { decodedStream } from '../commands/conflict.ts';
import { readAs, type Scene } from '../testing/given-when-then.ts';
import { answerTo, expectRefused, refusal as row } from '../testing/refusals.ts';
import { actor, type Given } from '../testing/sample-commands.ts';
import { createKioskCounter } from './counter.ts';
import { createPaymentFile } from './payment-file.ts';
import type { PaymentOrder } from './payment.ts';

const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
const file = join(folder, 'payments.jsonl');
const NOW = '2022-01-10T01:00:00.000Z';
/** Real time, which stands still until it is moved. */
const clock = { now: Date.parse('2026-03-02T01:00:00.000Z') };
let scene: Scene;
beforeAll(async () => {
  scene = await openPages({ payments: createPaymentFile(file, () => NOW), people: { now: () => clock.now } });
}, 90_000);
afterAll(async () => {
  await scene.close();
  rmSync(folder, { recursive: true });
});

const START = `/kiosk/${TOWN}`;
const BILL = { 'k.kind': 'water', 'k.reference': '00123456', 'k.amount': '86.5' };
const VISIT = 'yichuang-visit-without-tls';
const CITIZEN = 'yichuang-citizen-without-tls';
const lines = (): PaymentOrder[] => readFileSync(file, 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as PaymentOrder);
async function atPay(): Promise<Visitor> {
  const visitor = visitorOn(scene);
  await visitor.get(START);
  await visitor.get(`${START}/pay`);
  return visitor;
}

// @req #11
describe('the start of a terminal', () => {
  it('ends what the person before has left: session, sign-in and visit, here and on the server', async () => {
    const visitor = visitorOn(scene);
    const { sessions } = scene.identity;
    const session = sessions.open({ audience: 'citizen', account: null, subject: APPLICANT.id, post: null, device: 'test', strong: true }, scene.identity.now());
    visitor.browser.setCookie(CITIZEN, session);
    await visitor.get('/track');
    const before = visitor.browser.cookie(VISIT);
    visitor.browser.setCookie('yichuang-signin-without-tls', 'x'.repeat(43));
    await visitor.get('/me');
    expect(visitor.page('me').signedIn).toBe(true);
    const answer = await visitor.browser.get(START);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect([CITIZEN, 'yichuang-signin-without-tls'].map(name => visitor.browser.cookie(name))).toEqual([undefined, undefined]);
    expect(visitor.browser.cookie(VISIT)).toMatch(/^[\w-]{43}$/);
    expect(visitor.browser.cookie(VISIT)).not.toBe(before);
    expect(visitor.browser.cookie('yichuang_kiosk')).toBe(TOWN);
    expect(sessions.look(session, scene.identity.now())).toBeNull();
    expect((await visitor.get('/me')).to).toMatch(/^\/signin/);
  });

  it('leads on to its services in the language of the page, and to no others', async () => {
    const visitor = visitorOn(scene);
    await visitor.get(`/en${START}`);
    expect(visitor.page('kiosk')).toMatchObject({ at: `/en${START}`, pays: true });
    const open = (fields: Record<string, string>) => visitor.send(`/en${START}/open`, fields);
    expect((await open({ service: 'guide', q: '高龄 补贴' })).to).toBe(`/en/?q=${encodeURIComponent('高龄 补贴')}`);
    expect((await open({ service: 'track' })).to).toBe('/en/track');
    expect((await open({ service: 'book' })).to).toBe(`/en/book?town=${TOWN}`);
    expect((await open({ service: 'pay' })).to).toBe(`/en${START}/pay`);
    expect((await open({ service: 'constructor' })).problem).toBe('not-found');
    expect((await visitor.send(`${START}/open`, { service: 'track', token: 'x'.repeat(43) })).problem).toBe('cross-site');
    expect((await visitor.get('/kiosk/610702999')).problem).toBe('not-found');
  });

  it('keeps no page of a terminal on the way, whoever it is of', async () => {
    const visitor = visitorOn(scene);
    await visitor.browser.get(START);
    expect((await visitor.browser.get('/')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('paying a bill at a terminal', () => {
  it('hands one order over, and shows its receipt to whoever paid and to nobody after them', async () => {
    const visitor = await atPay();
    const { to, status } = await visitor.send(`${START}/pay`, BILL);
    expect(status).toBe(303);
    await visitor.get(to ?? '');
    expect(visitor.page('kiosk-receipt')).toMatchObject({ reference: '3456', amount: '86.50', what: { zh: '水费' }, receipt: expect.stringMatching(/^JF-[0-9A-F]{8}-[0-9A-F]{4}$/) });
    expect(lines().at(-1)).toMatchObject({ town: TOWN, kind: 'water', reference: '00123456', amountFen: 8650, at: NOW, receipt: visitor.page('kiosk-receipt').receipt });
    await visitor.get(START);
    expect((await visitor.get(to ?? '')).problem).toBe('not-found');
    expect((await visitorOn(scene).get(to ?? '')).problem).toBe('not-found');
  });

  it.each([
    ['nothing', '', 'required'], ['nothing at all to pay', '0', 'too-small'], ['less than a fen', '0.001', 'not-money'], ['a fen too much', '10000.01', 'too-large'], ['less than nothing', '-5', 'not-money'], ['words', '五十', 'not-money'], ['a power', '1e3', 'not-money'],
  ])('does not take %s', async (_what, amount, code) => {
    const before = readFileSync(file, 'utf8');
    const visitor = await atPay();
    expect((await visitor.send(`${START}/pay`, { ...BILL, 'k.amount': amount })).status).toBe(422);
    expect(visitor.page('kiosk-pay').questions.map(({ fault }) => fault?.code ?? null)).toEqual([null, null, code]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('takes a number of digits alone, and a bill that it knows', async () => {
    const visitor = await atPay();
    for (const [reference, code] of [['12a4', 'not-number'], ['123', 'too-short'], ['1'.repeat(25), 'too-long'], ['-1234', 'not-number']] as const) {
      await visitor.send(`${START}/pay`, { ...BILL, 'k.reference': reference });
      expect(visitor.page('kiosk-pay').questions[1]?.fault?.code).toBe(code);
    }
    await visitor.send(`${START}/pay`, { ...BILL, 'k.kind': 'rent' });
    expect(visitor.page('kiosk-pay').questions[0]?.fault?.code).toBe('not-option');
  });

  it('takes the least and the most', async () => {
    for (const [amount, fen] of [['0.01', 1], ['10000', 1_000_000]] as const) {
      expect((await (await atPay()).send(`${START}/pay`, { ...BILL, 'k.amount': amount })).status).toBe(303);
      expect(lines().at(-1)?.amountFen).toBe(fen);
    }
  });

  it('is one payment however often its form is sent, also at once and after the file is opened again', async () => {
    const visitor = await atPay();
    const form = visitor.page('kiosk-pay').form;
    const before = lines().length;
    const sent = await Promise.all(Array.from({ length: 3 }, () => visitor.browser.form(`${START}/pay`, { ...BILL, token: form.token, key: form.key })));
    expect(new Set(sent.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(lines()).toHaveLength(before + 1);
    const again = createPaymentFile(file, () => NOW);
    const order = { id: form.key, town: TOWN, kind: 'water', reference: '00123456', amountFen: 8650 } as const;
    expect((await again.charge(order)).receipt).toMatch(/^JF-/);
    await expect(again.charge({ ...order, amountFen: 1 })).rejects.toMatchObject({ code: 'idempotency-mismatch' });
    expect(lines()).toHaveLength(before + 1);
  });

  it('a line that was cut off half way neither swallows the next order nor stops payments at the next start', async () => {
    const cut = join(folder, 'cut.jsonl');
    const order = (id: string) => ({ id: `d5b4a4b5-2d3c-4f2e-8a53-4a3f6a0b1c2${id}`, town: TOWN, kind: 'gas', reference: '1234', amountFen: 1 } as const);
    await createPaymentFile(cut, () => NOW).charge(order('a'));
    const whole = readFileSync(cut, 'utf8');
    writeFileSync(cut, `${whole}${whole.slice(0, 40)}`);
    const { receipt } = await createPaymentFile(cut, () => NOW).charge(order('b'));
    expect((await createPaymentFile(cut, () => NOW).charge(order('b'))).receipt).toBe(receipt);
    expect(readFileSync(cut, 'utf8').split('\n').filter(line => line !== '').map(line => (JSON.parse(line) as PaymentOrder).id)).toEqual([order('a').id, order('b').id]);
  });

  it('says so when nothing could be handed over, and counts nothing', async () => {
    const lost = createPaymentFile(join(folder, 'missing', 'payments.jsonl'), () => NOW);
    await expect(lost.charge({ id: 'd5b4a4b5-2d3c-4f2e-8a53-4a3f6a0b1c2d', town: TOWN, kind: 'gas', reference: '1234', amountFen: 1 })).rejects.toMatchObject({ code: 'store-unavailable' });
  });
});

describe('how often a terminal is used', () => {
  const days = async () => {
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    return readAs<{ data: { town: { code: string }; sessions: number; payments: number }[] }>(await scene.when('/api/v1/kiosk-days')).data;
  };

  it('is told the log in one sum a time, by day, with nothing of whoever stood there', async () => {
    const counter = createKioskCounter(scene.app);
    const at = { town: TOWN, date: '2022-01-10' };
    for (const use of ['sessions', 'sessions', 'payments'] as const) counter.add(at, use);
    counter.tidy(0);
    counter.tidy(599_999);
    await scene.newEvents();
    counter.tidy(600_000);
    await counter.flush();
    counter.add(at, 'sessions');
    await Promise.all([counter.flush(), counter.flush()]);
    expect(await scene.newEvents()).toEqual(['KioskSessionUsed', 'KioskSessionUsed']);
    expect(await days()).toMatchObject([{ town: { code: TOWN }, sessions: 3, payments: 1 }]);
  });

  it('is counted where a service is opened, and of one address no more than people can press', async () => {
    await scene.flush();
    const sums = async () => (await days()).find(({ town }) => town.code === TOWN) ?? { sessions: 0, payments: 0 };
    const before = await sums();
    clock.now += 3_600_000;
    const visitor = await atPay();
    for (let nth = 0; nth < 23; nth += 1) expect((await visitor.send(`${START}/open`, { service: 'track' })).to).toBe('/track');
    await visitor.send(`${START}/pay`, BILL);
    await scene.flush();
    expect(await sums()).toMatchObject({ sessions: before.sessions + 20, payments: before.payments + 1 });
    const told = await scene.app.store.head();
    await scene.flush();
    expect(await scene.app.store.head()).toEqual(told);
  });

  it('is not taken for payments without end', async () => {
    clock.now += 3_600_000;
    const answers = [];
    for (let nth = 0; nth < 11; nth += 1) answers.push((await (await atPay()).send(`${START}/pay`, BILL)).status);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 303), 429]);
  });
});

// @req #11 #49
describe('a queue number at a terminal', () => {
  const MANAGER = actor('centre_manager');
  /** The machine’s own code, as its page shows it. */
  async function machine(): Promise<{ readonly visitor: Visitor; readonly code: string }> {
    const visitor = visitorOn(scene);
    await visitor.get(`${START}/terminal`);
    return { visitor, code: visitor.page('kiosk-terminal').code };
  }
  const admit = (terminal: string, by: Given['by'] = MANAGER): Given => ({ type: 'AdmitTerminal', stream: `kiosk-${TOWN}`, data: { terminal }, by });
  const dismiss = (terminal: string, by: Given['by'] = MANAGER): Given => ({ type: 'DismissTerminal', stream: `kiosk-${TOWN}`, data: { terminal, reason: '设备报修' }, by });
  async function admitted(): Promise<Visitor> {
    const { visitor, code } = await machine();
    await scene.given([admit(code)]);
    await visitor.get(START);
    return visitor;
  }
  const draw = (visitor: Visitor, fields: Record<string, string> = {}) => visitor.send(`${START}/number`, fields);

  it('is drawn from a machine that its hall has admitted, shown with who is before it, and said in the log by whom it was let', async () => {
    const { visitor, code } = await machine();
    expect(visitor.page('kiosk-terminal')).toMatchObject({ code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/), admitted: false });
    await visitor.get(START);
    expect(visitor.page('kiosk').waiting).toBeNull();
    await scene.newEvents();
    expect(await draw(visitor)).toMatchObject({ status: 422 });
    expect(visitor.page('kiosk').form.problem?.code).toBe('terminal-not-admitted');
    expect(await scene.newEvents()).toEqual([]);
    await scene.given([admit(code)]);
    await visitor.get(`${START}/terminal`);
    expect(visitor.page('kiosk-terminal')).toMatchObject({ code, admitted: true });
    await scene.newEvents();
    for (const [number, ahead] of [['A001', 0], ['A002', 1]] as const) {
      await visitor.get(START);
      expect(visitor.page('kiosk').waiting).toBe(ahead);
      const { to, status } = await draw(visitor);
      expect([status, to]).toEqual([303, `${START}/number/${number}`]);
      await visitor.get(to ?? '');
      expect(visitor.page('kiosk-number')).toMatchObject({ ticket: number, status: 'waiting', ahead, window: null, current: [] });
    }
    expect(await scene.newEvents()).toEqual(['QueueTicketIssued', 'QueueTicketDrawn', 'QueueTicketIssued', 'QueueTicketDrawn']);
    const [drawn] = await decodedStream(scene.app.store, `queue-${TOWN}-${visitor.page('kiosk-number').on}`).then(all => all.filter(({ type }) => type === 'QueueTicketDrawn'));
    expect(drawn).toMatchObject({ data: { terminal: code, admittedBy: MANAGER.id }, metadata: { actor: { id: `terminal-${code}` }, authority: { kind: 'system', cause: `terminal-${code}` } } });
    await scene.given([{ type: 'CallTicket', stream: `queue-${TOWN}-${visitor.page('kiosk-number').on}`, data: { ticket: 'A002', window: '2号' }, by: CLERK }]);
    await visitor.get(`${START}/number/A002`);
    expect(visitor.page('kiosk-number')).toMatchObject({ status: 'called', window: '2号', current: [{ ticket: 'A002', window: '2号' }] });
    expect((await visitor.get(`${START}/number/A099`)).problem).toBe('not-found');
  });

  it('is one number however often its form is sent, also at once', async () => {
    const visitor = await admitted();
    const { form } = visitor.page('kiosk');
    await scene.newEvents();
    const sent = await Promise.all(Array.from({ length: 3 }, () => visitor.browser.form(`${START}/number`, { token: form.token, key: form.key })));
    expect(new Set(sent.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await scene.newEvents()).toEqual(['QueueTicketIssued', 'QueueTicketDrawn']);
  });

  it('is not drawn without end: six a minute of one machine, whatever address it has', async () => {
    clock.now += 3_600_000;
    const [visitor, other] = [await admitted(), await admitted()];
    const answers = [];
    for (let nth = 0; nth < 7; nth += 1) {
      await visitor.get(START);
      answers.push((await draw(visitor)).status);
    }
    expect(answers).toEqual([...Array.from({ length: 6 }, () => 303), 422]);
    expect(visitor.page('kiosk').form.problem?.code).toBe('too-many-requests');
    await other.get(START);
    expect((await draw(other)).status).toBe(303);
  });

  it('is drawn no longer once the machine is dismissed, and never at the hall of another town', async () => {
    const visitor = await admitted();
    await visitor.get('/kiosk/610702102');
    expect(visitor.page('kiosk').waiting).toBeNull();
    await visitor.get(`${START}/terminal`);
    await scene.given([dismiss(visitor.page('kiosk-terminal').code)]);
    await visitor.get(START);
    expect((await draw(visitor)).status).toBe(422);
    expect(visitor.page('kiosk').form.problem?.code).toBe('terminal-not-admitted');
  });

  it('is let by whoever answers for the hall alone, who sees which machines they are', async () => {
    const { code } = await machine();
    await scene.given([admit(code)]);
    const full = Array.from({ length: 8 }, (_, nth) => admit(`TERMNA00000${nth}`));
    const refusals = [
      row('already-done', 409, admit(code)), row('terminal-not-admitted', 409, dismiss('TERMNA999999')), row('wrong-office', 403, admit('TERMNA000001', CLERK), 'not-delegated'),
      row('wrong-body', 403, admit('TERMNA000001', actor('dept_catalog_owner', 'D-MZJ')), 'not-delegated'),
    ];
    for (const refused of refusals) expectRefused(await answerTo(scene, refused), refused);
    expect((await answerTo(scene, { send: admit('not a code') })).status).toBe(422);
    const queue = async (as: Given['by']) => (await scene.when(`/api/v1/queues/${TOWN}/2022-01-10`, { as })).body as { readonly terminals?: readonly { readonly terminal: string }[]; readonly links: readonly { readonly rel: string; readonly allowed: boolean }[] };
    expect((await queue(MANAGER)).terminals?.map(({ terminal }) => terminal)).toContain(code);
    expect((await queue(MANAGER)).links.filter(({ rel, allowed }) => allowed && rel.endsWith('terminal')).map(({ rel }) => rel)).toEqual(['admit-terminal', 'dismiss-terminal']);
    expect((await queue(actor('dept_catalog_owner', 'D-MZJ'))).terminals).toBeUndefined();
    let last = await answerTo(scene, { send: admit('TERMNA100000') });
    for (const send of full) last = await answerTo(scene, { send });
    expectRefused(last, row('terminals-full', 409, admit('TERMNA000007')));
  });

  it('ends with the day’s numbers of a machine', async () => {
    clock.now += 3_600_000;
    const { visitor, code } = await machine();
    await scene.given([{ ...dismiss('TERMNA000000') }, admit(code)]);
    await visitor.get(`${START}/number/A001`);
    const day = visitor.page('kiosk-number').on;
    const by: Given['by'] = { id: `terminal-${code}`, unit: 'system', post: 'kiosk' };
    for (let nth = 0; nth < MOST_DRAWN; nth += 1) await scene.app.execute({ type: 'DrawTicket', stream: `queue-${TOWN}-${day}`, data: { terminal: code } }, { commandId: randomUUID(), actor: by, channel: 'system' });
    await visitor.get(START);
    expect((await draw(visitor)).status).toBe(422);
    expect(visitor.page('kiosk').form.problem?.code).toBe('terminal-spent');
  }, 60_000);
});
