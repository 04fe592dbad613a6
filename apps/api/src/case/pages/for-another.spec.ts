import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../../testing/given-when-then.ts';
import { idOf } from '../../testing/sample-commands.ts';
import { act, APPLICANT, application, CLERK, HELPER, PAPERS, PAYMENT, seen, TOWN } from '../testing/ground.ts';
import { ACCEPT } from '../testing/stages.ts';
import { openPages, PNG, visitorOn, type Visitor } from './testing/visitor.ts';

const item = PAYMENT.code;
const NUMBER = '11010519491231002X';
const LETTER = { 'p.name': '赵一诚', 'p.number': NUMBER, 'p.acts.correct': 'correct', 'p.until': '2022-12-31' };
let scene: Scene;
beforeAll(async () => {
  scene = await openPages({ people: { now: () => Date.parse('2026-03-02T01:00:00.000Z') } });
}, 90_000);
afterAll(() => scene.close());
beforeEach(() => scene.newEvents());

let numbers = 13_600_000_000;
/** From the start to the papers, for somebody else. */
async function upToPapers(visitor: Visitor, letter: Readonly<Record<string, string>> = LETTER): Promise<string> {
  await visitor.get(`/apply?item=${item}`);
  const { to } = await visitor.send('/apply', { item, town: TOWN });
  const token = /^\/apply\/([\w-]{43})\/who$/.exec(to ?? '')?.[1] ?? '';
  const step = async (name: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    await visitor.get(`/apply/${token}/${name}`);
    const answer = await visitor.send(`/apply/${token}/${name}`, fields);
    if (answer.status !== 303) throw new Error(`${name} answered ${answer.status}`);
    return answer.to ?? '';
  };
  expect(await step('who', { 's.filedBy': 'agent' })).toBe(`/apply/${token}/whom`);
  await step('whom', letter);
  await step('q/birthDate', { 'f.birthDate': '1950-03-01', 'f.income': '300' });
  const phone = String((numbers += 1));
  await step('contact', { 'c.name': '周小舟', 'c.phone': phone });
  await step('account', { name: '周小舟', login: phone, password: '汉江边第三棵柳树下乘过凉' });
  return token;
}
async function handIn(visitor: Visitor, token: string, without: readonly string[] = []): Promise<number> {
  await visitor.get(`/apply/${token}/papers`);
  const files = visitor.page('papers').papers.filter(({ key }) => !without.includes(key)).map(({ key }) => [`u.${key}`, PNG] as const);
  return (await visitor.upload(`/apply/${token}/papers`, {}, Object.fromEntries(files))).status;
}
interface Sent {
  readonly id: string;
  readonly at: string;
}
async function submitted(visitor: Visitor, token: string): Promise<Sent> {
  await visitor.get(`/apply/${token}/check`);
  const sent = await visitor.send(`/apply/${token}/check`, { declared: 'yes' });
  await visitor.get(sent.to ?? '');
  const at = visitor.page('done').track;
  await visitor.get(at);
  return { id: visitor.page('track').view.id, at };
}
async function eventsOf(id: string): Promise<readonly { readonly type: string; readonly data: string; readonly metadata: string }[]> {
  const all: { readonly type: string; readonly data: string; readonly metadata: string }[] = [];
  for await (const event of scene.app.store.readStream(`case-${id}`)) all.push({ type: event.type, data: event.data, metadata: event.metadata });
  return all;
}

// @req #51
describe('an application for somebody else', () => {
  it('asks for whom, is sent with the signed power, and rests on it: the one it is for applies, whoever typed acts', async () => {
    const visitor = visitorOn(scene);
    const token = await upToPapers(visitor);
    expect(await handIn(visitor, token)).toBe(303);
    await visitor.get(`/apply/${token}/check`);
    const { groups, choices } = visitor.page('check');
    expect(groups.find(({ part }) => part === 'whom')?.rows.map(({ values }) => values)).toEqual([['赵一诚'], ['110***********002X'], [{ zh: '补正材料', en: 'Supply what is missing' }], ['2022-12-31']]);
    expect(choices).toEqual([]);
    const { id, at } = await submitted(visitor, token);
    const [received, shown] = await eventsOf(id);
    expect([received?.type, shown?.type]).toEqual(['ApplicationReceived', 'AgentPowerShown']);
    expect(JSON.parse(received?.metadata ?? '{}')).toMatchObject({ authority: { kind: 'applicant', mandate: `case-${id}` } });
    expect(received?.data).not.toContain('赵一诚');
    const principal = await scene.app.subjectFor(NUMBER);
    expect(JSON.parse(received?.data ?? '{}')).toMatchObject({ applicant: { subject: principal, kind: 'natural_person' }, agent: { mandate: null } });
    expect(visitor.page('track')).toMatchObject({ own: true, view: { power: { capacity: 'attorney', scope: ['submit', 'correct'], until: '2022-12-31', standing: 'unchecked' } } });

    const on = (type: string, data: object) => ({ type, stream: `case-${id}`, data, by: CLERK });
    expect((await act(scene, on('AcceptApplication', ACCEPT))).body.code).toBe('power-unchecked');
    expect((await act(scene, on('CheckMaterial', { material: 'letter', good: true, reason: '' }))).status).toBe(200);
    expect((await act(scene, on('AcceptApplication', ACCEPT))).status).toBe(200);
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    await visitor.get(at);
    expect(visitor.page('track').view.power?.standing).toBe('good');
    await visitor.get(`${at}/withdraw`);
    await visitor.send(`${at}/withdraw`, { 'w.reason': '' });
    expect((await eventsOf(id)).map(({ type }) => type)).not.toContain('CaseWithdrawn');
  });

  it('of the same person once more is of the same person, and nobody is told who is registered', async () => {
    const known = await scene.app.subjectFor(NUMBER);
    const visitor = visitorOn(scene);
    const token = await upToPapers(visitor);
    await handIn(visitor, token);
    const { id } = await submitted(visitor, token);
    const [received] = await eventsOf(id);
    expect(JSON.parse(received?.data ?? '{}')).toMatchObject({ applicant: { subject: known } });
    expect((await scene.newEvents()).filter(type => type === 'SubjectRegistered')).toHaveLength(1);
  });

  it('is not sent without the power, with a number that is none, or with a power that has run out', async () => {
    const visitor = visitorOn(scene);
    const token = await upToPapers(visitor);
    expect(await handIn(visitor, token, ['letter'])).toBe(422);
    expect(visitor.page('papers').papers.find(({ key }) => key === 'letter')).toMatchObject({ required: true, fault: 'power-missing', deferrableDays: null, commitment: null });
    expect((await visitor.get(`/apply/${token}/check`)).to).toBe(`/apply/${token}/papers`);
    await visitor.get(`/apply/${token}/whom`);
    expect((await visitor.send(`/apply/${token}/whom`, { ...LETTER, 'p.number': '110105194912310021', 'p.until': '2022-01-16' })).status).toBe(422);
    expect(visitor.page('questions').questions.map(({ name, fault }) => [name, fault?.code ?? null])).toEqual([['p.name', null], ['p.number', 'not-id'], ['p.acts', null], ['p.until', 'is-past']]);
  });

  it('leaves the files behind when it is for another person than before', async () => {
    const visitor = visitorOn(scene);
    const token = await upToPapers(visitor);
    await handIn(visitor, token);
    await visitor.get(`/apply/${token}/whom`);
    await visitor.send(`/apply/${token}/whom`, { ...LETTER, 'p.number': '440524188001010014' });
    await visitor.get(`/apply/${token}/papers`);
    expect(visitor.page('papers').papers.flatMap(({ files }) => files)).toEqual([]);
  });
});

// @req #51
describe('a written power over the interface', () => {
  it('lets nobody act who does not say what it covers', async () => {
    const filing = (power: object | undefined) => scene.send({ type: 'ReceiveApplication', stream: 'case-new', by: HELPER, data: application({ applicant: { subject: APPLICANT.id, kind: 'natural_person' }, agent: { subject: HELPER.id, mandate: null }, papers: [...PAPERS, seen('letter')], visit: false, ...(power ? { power } : {}) }) }, { headers: { 'idempotency-key': idOf(`power ${JSON.stringify(power)}`) } });
    const power = { material: 'letter', capacity: 'attorney', scope: ['submit'], until: null };
    const codes: unknown[] = [];
    for (const each of [undefined, { ...power, scope: ['correct'] }, { ...power, until: '2022-01-16' }, { ...power, material: 'income' }]) codes.push((await filing(each)).body.code);
    expect(codes).toEqual(['not-delegated', 'not-delegated', 'not-delegated', 'agent-without-mandate']);
    expect((await filing(power)).status).toBe(201);
  });
});
