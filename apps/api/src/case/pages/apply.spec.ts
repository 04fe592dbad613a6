import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../../testing/given-when-then.ts';
import { approvals, proposed, publish, test } from '../../rulebook/testing/ground.ts';
import { PAYMENT, TOWN } from '../testing/ground.ts';
import { NEW_RULES, RULES } from '../testing/rules.ts';
import { openPages, PNG, upToCheck, visitorOn, type Visitor } from './testing/visitor.ts';

const DAY = 86_400_000;
const clock = { now: Date.parse('2026-03-02T01:00:00.000Z') };
let scene: Scene;
beforeAll(async () => {
  scene = await openPages({ people: { now: () => clock.now } });
}, 90_000);
afterAll(() => scene.close());
beforeEach(() => scene.newEvents());

const item = PAYMENT.code;
let numbers = 13_800_000_000;
const nextPhone = (): string => String((numbers += 1));
async function begun(visitor: Visitor): Promise<string> {
  await visitor.get(`/apply?item=${item}`);
  const { to } = await visitor.send('/apply', { item, town: TOWN });
  return /^\/apply\/([\w-]{43})\/who$/.exec(to ?? '')?.[1] ?? '';
}

// @req #5 #32
describe('an application by forms alone', () => {
  it('goes from the guide to a receipt, and is the very event that a counter makes', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone() });
    await visitor.get(`/apply/${token}/check`);
    const { groups, gaps } = visitor.page('check');
    expect(groups.map(({ part }) => part)).toEqual(['who', 'form', 'contact', 'papers']);
    expect(gaps).toEqual([]);
    await scene.newEvents();
    const sent = await visitor.send(`/apply/${token}/check`, { declared: 'yes' });
    expect(sent.to).toMatch(/^\/apply\/[\w-]{43}\/done$/);
    expect(await scene.newEvents()).toEqual(['ApplicationReceived']);
    await visitor.get(sent.to ?? '');
    expect(visitor.page('done')).toMatchObject({ number: expect.stringMatching(/^HT2022-\d{6}$/) as unknown, receivedOn: '2022-01-17', noticeBy: '2022-01-24', limit: { amount: 5, unit: 'working_day' } });
    await visitor.get(`/apply/${token}`);
    expect((await visitor.get(`/apply/${token}`)).to).toBe(sent.to);
  });

  it('sent ten times at once is one application, and every one of the ten leads to its receipt', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone() });
    await visitor.get(`/apply/${token}/check`);
    await scene.newEvents();
    const answers = await Promise.all(Array.from({ length: 10 }, () => visitor.send(`/apply/${token}/check`, { declared: 'yes' })));
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1);
    expect(answers[0]?.to).toMatch(/\/done$/);
    expect(await scene.newEvents()).toEqual(['ApplicationReceived']);
  });

  it('asks nobody twice, and for a form of five fields takes no more than eight pages', async () => {
    const visitor = visitorOn(scene);
    const token = await begun(visitor);
    const names: string[] = [];
    let pages = 1;
    const walk = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
      await visitor.get(path);
      names.push(...visitor.page('questions').questions.map(({ name }) => name));
      pages += 1;
      return (await visitor.send(path, fields)).to ?? '';
    };
    const toForm = await walk(`/apply/${token}/who`, { 's.filedBy': 'self' });
    const toContact = await walk(toForm, { 'f.birthDate': '1950-03-01', 'f.income': '300' });
    expect(await walk(toContact, { 'c.name': '周小舟', 'c.phone': nextPhone() })).toBe(`/apply/${token}/account`);
    expect(new Set(names).size).toBe(names.length);
    // Beside these: the account, the papers, the check and the receipt.
    expect(pages + 4).toBeLessThanOrEqual(8);
  });

  it('shows a page with a fault again with everything that was typed, and keeps what was right', async () => {
    const visitor = visitorOn(scene);
    const token = await begun(visitor);
    await visitor.send(`/apply/${token}/who`, { 's.filedBy': 'self' });
    const { status } = await visitor.send(`/apply/${token}/q/birthDate`, { 'f.birthDate': '1950-02-31', 'f.income': '３００元', 'f.idNumber': '110105194912310021' });
    expect(status).toBe(422);
    const shown = Object.fromEntries(visitor.page('questions').questions.map(({ name, value, fault }) => [name, { value, fault: fault?.code ?? null }]));
    expect(shown).toMatchObject({ 'f.birthDate': { value: '1950-02-31', fault: 'not-date' }, 'f.income': { value: '３００元', fault: null }, 'f.idNumber': { value: '110105194912310021', fault: 'not-id' } });
    await visitor.get(`/apply/${token}/q/birthDate`);
    expect(visitor.page('questions').questions.find(({ name }) => name === 'f.income')?.value).toBe('300.00');
  });

  it('leads back to where everything is checked when one answer is changed', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone() });
    await visitor.get(`/apply/${token}/q/birthDate?to=check`);
    expect((await visitor.send(`/apply/${token}/q/birthDate?to=check`, { 'f.birthDate': '1951-03-01', 'f.income': '300' })).to).toBe(`/apply/${token}/check`);
  });

  it('is not sent without the declaration, and takes no form from another place', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone() });
    await visitor.get(`/apply/${token}/check`);
    await scene.newEvents();
    expect((await visitor.send(`/apply/${token}/check`, {})).status).toBe(422);
    expect(visitor.page('check').undeclared).toBe(true);
    expect((await visitor.send(`/apply/${token}/check`, { declared: 'yes', token: 'x'.repeat(43) })).problem).toBe('cross-site');
    expect(await scene.newEvents()).toEqual([]);
  });
});

describe('papers', () => {
  it('are taken by what they are, each kept although another is refused, and may be left out', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone(), without: ['income', 'account'] });
    await visitor.get(`/apply/${token}/papers`);
    const wrong = await visitor.upload(`/apply/${token}/papers`, { 'm.income': 'commit' }, { 'u.account': Buffer.from('not a picture'), 'u.form': PNG });
    expect(wrong.status).toBe(422);
    const by = (key: string) => visitor.page('papers').papers.find(paper => paper.key === key);
    expect(by('account')).toMatchObject({ fault: 'file-type', files: [] });
    expect(by('form')?.files.length).toBeGreaterThan(1);
    expect(by('income')).toMatchObject({ choice: 'commit' });
    await visitor.upload(`/apply/${token}/papers`, { [`x.form.${by('form')?.files[0]?.digest ?? ''}`]: 'yes', 'm.account': 'later' }, {});
    await visitor.get(`/apply/${token}/check`);
    expect(visitor.page('check').gaps).toEqual([]);
    await visitor.get(`/apply/${token}/papers`);
    expect(by('form')?.files).toHaveLength(1);
    expect(by('account')?.choice).toBe('later');
  });

  it('that cannot follow later are not promised', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone(), without: ['idCard'] });
    await visitor.get(`/apply/${token}/papers`);
    await visitor.upload(`/apply/${token}/papers`, { 'm.idCard': 'later' }, {});
    await visitor.get(`/apply/${token}/check`);
    expect(visitor.page('check').gaps.map(({ key }) => key)).toEqual(['idCard']);
  });
});

describe('a draft', () => {
  it('opens by its address alone until somebody signs in, and from then on to that person only', async () => {
    const visitor = visitorOn(scene);
    const early = await begun(visitor);
    expect((await visitorOn(scene).get(`/apply/${early}`)).to).toBe(`/apply/${early}/who`);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone() });
    const stranger = visitorOn(scene);
    expect((await stranger.get(`/apply/${token}/check`)).to).toMatch(/^\/signin\?next=/);
    await upToCheck(stranger, { item, town: TOWN, phone: nextPhone() });
    expect((await stranger.get(`/apply/${token}/check`)).status).toBe(403);
    expect(stranger.page('draft-gone').why).toBe('not-yours');
  });

  it('is gone after thirty days without a change, and an address that was never given opens nothing', async () => {
    const visitor = visitorOn(scene);
    const token = await begun(visitor);
    clock.now += 29 * DAY;
    expect((await visitor.get(`/apply/${token}/who`)).status).toBe(200);
    clock.now += 2 * DAY;
    expect((await visitor.get(`/apply/${token}/who`)).status).toBe(404);
    expect((await visitor.get(`/apply/${'A'.repeat(43)}/who`)).status).toBe(404);
  });

  it('asks only what is new when other rules have come into force, and goes on with them', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone() });
    await scene.given([...proposed(NEW_RULES, RULES), test(NEW_RULES.release.version), ...approvals(NEW_RULES), publish(NEW_RULES)]);
    expect((await visitor.get(`/apply/${token}/check`)).to).toBe(`/apply/${token}/changed`);
    await visitor.get(`/apply/${token}/changed`);
    const { questions, papers } = visitor.page('questions');
    expect(questions.map(({ name }) => name)).toEqual(['f.people']);
    expect(papers.map(({ zh }) => zh)).toEqual(['户口簿复印件']);
    expect((await visitor.send(`/apply/${token}/changed`, { 'f.people': '3' })).to).toBe(`/apply/${token}/papers`);
    await visitor.get(`/apply/${token}/papers`);
    await visitor.upload(`/apply/${token}/papers`, {}, { 'u.household': PNG });
    await visitor.get(`/apply/${token}/check`);
    await scene.newEvents();
    expect((await visitor.send(`/apply/${token}/check`, { declared: 'yes' })).to).toMatch(/\/done$/);
    expect(await scene.newEvents()).toEqual(['ApplicationReceived']);
  });
});
