import { workingDaysBetween, type ItemManifest } from '@yichuang/domain';
import { calendarOf, cel, example, paper, rule, t, type ItemDraft } from '@yichuang/plugin-kit';
import { createSandbox } from '@yichuang/plugin-kit/node';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAYMENT } from '../../delegation/testing/ground.ts';
import { openScene, type Scene } from '../../testing/given-when-then.ts';
import { actor, type Given } from '../../testing/sample-commands.ts';
import { approvals, proposed, publish, READY, test } from '../testing/ground.ts';
import { DRAFT, releaseOf, tampered } from '../testing/rules.ts';
import { createEvaluator, namedDaysOf } from './evaluator.ts';

const CODE = PAYMENT.code;
const SECRET = '王芳的秘密';
const inputs = (byAgent: boolean) => ({ situations: { filedBy: 'self' }, form: {}, papers: { idCard: 'provided' as const }, applicant: { kind: 'natural_person' as const, byAgent, badCredit: false }, today: '2022-02-07' });

const numbers = `[${Array.from({ length: 90 }, (_, at) => at).join(',')}]`;
/** A million steps, as far as the guard lets anybody go; only of an agent's application. */
const heavy = (than: number): string => `applicant.byAgent && ${numbers}.all(a, ${numbers}.all(b, ${Array.from({ length: 14 }, () => `a + b >= ${than}`).join(' && ')}))`;
const hostile = Object.fromEntries(['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((name, at) => [`slow${at}`, paper(t(`慢材料${name}`, `Slow ${at}`), 'plan', { requiredWhen: { cel: heavy(-at), place: null }, requiredWords: t('由他人代办的', 'When an agent applies') })]));

const inForce = (parts: Partial<ItemDraft>): readonly Given[] => {
  const built = releaseOf('1.0.0', { parts });
  return [...READY, ...proposed(built), test('1.0.0'), ...approvals(built), publish(built)];
};

describe('rules that take long', () => {
  const manifest = tampered((one): ItemManifest => ({ ...one, materials: [...one.materials, ...releaseOf('1.0.0', { parts: { materials: hostile } }).manifests.flatMap(({ item, materials }) => (item === CODE ? materials : []))] }));
  const rules = { item: CODE, department: 'D-MZJ', version: '1.0.0', release: '', digest: 'a'.repeat(64), from: '', until: null, suspended: false, manifest };
  const sandbox = createSandbox();
  afterAll(() => sandbox.close());

  it('are stopped, while this thread goes on with other things, and what was asked next is answered', async () => {
    const evaluator = createEvaluator(sandbox);
    let turns = 0;
    const ticking = setInterval(() => { turns += 1; }, 1);
    const stopped = evaluator.explain(rules, { ...inputs(true), form: { name: SECRET } }, { years: {} });
    await expect(stopped).rejects.toMatchObject({ code: 'rules-stopped' });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
    expect(JSON.stringify(await stopped.catch((error: unknown) => [String(error), error]))).not.toContain(SECRET);
    await expect(evaluator.materials(rules, inputs(true), { years: {} })).rejects.toMatchObject({ code: 'rules-stopped' });
    expect(await evaluator.explain(rules, inputs(false), { years: {} })).toMatchObject({ outcome: { accept: { outcome: 'request_correction' } }, faults: [] });
  });
});

describe('over HTTP', () => {
  let scene: Scene;
  beforeEach(async () => { scene = await openScene(); });
  afterEach(() => scene.close());

  it('rules that passed every gate and take long for some cases answer these with 503, and all others', async () => {
    await scene.given(inForce({ materials: { ...DRAFT.materials, ...hostile } }));
    const tried = await scene.when(`/api/v1/items/${CODE}/evaluate`, { body: { ...inputs(true), form: { name: SECRET } } });
    expect([tried.status, tried.body.code, tried.text.includes(SECRET)]).toEqual([503, 'rules-stopped', false]);
    const listed = await scene.when(`/api/v1/items/${CODE}/materials?situation.filedBy=self&byAgent=true`);
    expect([listed.status, listed.body.code]).toEqual([503, 'rules-stopped']);
    const others = await scene.when(`/api/v1/items/${CODE}/materials?situation.filedBy=self`);
    expect([others.status, (others.body.data as readonly { readonly key: string }[]).map(({ key }) => key)]).toEqual([200, ['idCard', 'form']]);
    expect((await scene.when(`/api/v1/items/${CODE}/evaluate`, { body: inputs(false) })).status).toBe(200);
  });

  const year = (type: 'PublishCalendarYear' | 'AmendCalendarYear', offDays: readonly string[]): Given => ({ type, stream: 'calendar-cn', data: { year: 2022, notice: { title: '放假安排', number: null, issuer: '国务院办公厅', publishedOn: null }, offDays, makeUpDays: [] }, by: actor('operator') });

  it('count working days by the calendar as it was recorded then, also after a later notice', async () => {
    const counted = cel`workingDaysBetween(timestamp('2022-01-28T00:00:00+08:00'), today) >= 5`;
    const decide = [rule('R-DECIDE-01', { when: counted, outcome: 'refuse', because: t('超过时间', 'Too late') }), rule('R-DECIDE-02', { otherwise: 'manual', because: t('由工作人员审查', 'A person decides') })];
    const complete = { ...inputs(false), papers: { idCard: 'provided' as const, form: 'provided' as const } };
    const examples = [...(DRAFT.examples ?? []).slice(0, 2), example('超过时间', { ...complete, today: '2022-03-10' }, { rule: 'R-DECIDE-01' }), example('没有超过时间', { ...complete, today: '2022-01-10' }, { rule: 'R-DECIDE-02' })];
    await scene.given([...inForce({ decide, examples }), year('PublishCalendarYear', [])]);
    const { number } = await scene.app.store.head();
    const outcome = async (query: string) => (await scene.when(`/api/v1/items/${CODE}/evaluate${query}`, { body: inputs(false) })).body.outcome;
    expect(await outcome('')).toMatchObject({ decide: { rule: 'R-DECIDE-01' } });
    await scene.given([year('AmendCalendarYear', ['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'])]);
    expect(await outcome('')).toMatchObject({ decide: { rule: 'R-DECIDE-02' } });
    expect(await outcome('?on=2022-02-07')).toMatchObject({ decide: { rule: 'R-DECIDE-02' } });
    expect(await outcome(`?asOf=p:${number}`)).toMatchObject({ decide: { rule: 'R-DECIDE-01' } });
  });
});

it('days named by notices are counted in the thread as in the domain', () => {
  const day = fc.integer({ min: 18_993, max: 19_800 }).map(number => new Date(number * 86_400_000).toISOString().slice(0, 10));
  const weekend = day.filter(one => [0, 6].includes(new Date(one).getUTCDay()));
  const notice = fc.record({ offDays: fc.uniqueArray(day, { maxLength: 12 }), makeUpDays: fc.uniqueArray(weekend, { maxLength: 5 }) });
  fc.assert(fc.property(notice, notice, day, day, (a, b, from, to) => {
    const years = { 2022: { ...a, notice: { title: '', number: null } }, 2023: { ...b, notice: { title: '', number: null } } };
    expect(calendarOf(namedDaysOf({ years }))(from, to)).toBe(workingDaysBetween(from, to, { years }).days);
  }));
});
