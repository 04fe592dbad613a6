import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalText, type CaseEvent, type DomainEvent, type ItemManifest } from '@yichuang/domain';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { genesis, newEvents } from '@yichuang/event-store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printed, yichuang } from '../testing/yichuang.ts';

const folder = mkdtempSync(join(tmpdir(), 'yichuang-case-'));
const [PLAN, BATCH, CASE] = ['33333333-3333-4333-8333-333333333333', '11111111-1111-4111-8111-111111111111', '66666666-6666-4666-8666-666666666666'] as const;
const [DEPARTMENT, TOWN, ITEM, NUMBER, APPLICANT] = ['D-MZJ', '610702100', '990711001000', 'HT2022-000001', 's-0123456789abcdef'] as const;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const words = (zh: string) => ({ zh, en: 'words' });

const MANIFEST: ItemManifest = {
  format: 1, item: ITEM, department: DEPARTMENT, illustrative: true, basis: [], situations: [], form: [], commitments: [],
  materials: [{ key: 'form', name: words('申请表'), kind: 'application_form', form: 'original', originals: 1, copies: 0, issuer: 'applicant', source: '申请人', requiredWhen: null, requiredWords: null, core: true, deferrableDays: null, commitment: false, licence: null, basis: null }],
  limits: { statutory: null, promised: { amount: 5, unit: 'working_day', start: 'accepted', basis: null }, specialProcedures: [] },
  accept: [{ id: 'R-ACCEPT-01', when: null, outcome: 'accept', because: words('材料齐全'), basis: { document: '社会救助暂行办法', article: '第四条', verified: false } }], decide: [{ id: 'R-DECIDE-01', when: null, outcome: 'manual', because: words('人工审查'), basis: null }],
  amount: null, inPerson: false, fees: [], results: [], guide: { summary: words('说明'), conditions: [], process: words('窗口受理'), notes: [] }, examples: [],
};
const DIGEST = sha256(canonicalText(MANIFEST));
const PINNED = { department: DEPARTMENT, version: '1.0.0', digest: 'd'.repeat(64), manifest: DIGEST };
const SEALED = { $sealed: 1, k: 'k1', s: APPLICANT, c: 'AA', n: 'AA', x: 'AA' } as const;
const unit = (code: string, zh: string, kind: string): readonly [string, DomainEvent] =>
  [`unit-${code}`, { type: 'UnitEstablished', data: { code, name: { zh, en: code }, shortName: null, kind, parent: null, level: 3, aliases: [], servicePoint: null, effectiveFrom: '2022-01-01', source: 'sample', illustrative: true } }];
const record = { code: ITEM, name: { zh: '临时救助', en: 'Relief' }, kind: 'confirmation', basis: { status: 'in_force', text: '《社会救助暂行办法》第四条' }, origin: 'delegated', department: DEPARTMENT, theme: '民政', applicant: '自然人', handling: 'promised', delegation: { steps: ['accept'], recipients: 'all_towns', form: '委托' }, illustrative: true };
const ON_CASE: readonly CaseEvent[] = [
  { type: 'ApplicationReceived', data: {
    number: NUMBER, item: ITEM, kind: 'confirmation', department: DEPARTMENT, town: TOWN, applicant: { subject: APPLICANT, kind: 'natural_person' }, agent: null, priority: false, receivedOn: '2022-03-28', release: PINNED, versions: { catalogue: '2022', responsibilityList: '', calendarYears: ['2022'] },
    limits: { statutory: null, promised: MANIFEST.limits.promised }, contact: SEALED, answers: SEALED, papers: [], visit: true, appointment: null, agency: null, contactRecord: null, renewsUntil: null, illustrative: true,
  } },
  { type: 'ApplicationAccepted', data: { acceptedOn: '2022-03-29', capsule: { release: PINNED, phase: 'accept', today: '2022-03-29', inputs: SEALED, outcome: 'accept', rule: 'R-ACCEPT-01', rules: [{ id: 'R-ACCEPT-01', matched: true }], missing: [], required: ['form'], faults: [], suspended: false }, opinion: '', officer: 'officer-clerk' } },
];
const LOG: readonly (readonly [string, DomainEvent])[] = [
  unit(DEPARTMENT, '民政局', 'department'), unit(TOWN, '铺镇', 'town'),
  ['calendar-cn', { type: 'CalendarYearPublished', data: { year: 2022, notice: { title: '2022年节假日安排', number: null, issuer: '国务院办公厅', publishedOn: null }, offDays: ['2022-04-04', '2022-04-05'], makeUpDays: ['2022-04-02'] } }],
  [`adjustment-${BATCH}`, { type: 'ItemAdded', data: { adjustmentId: BATCH, record, reason: '首批', deviation: null } }],
  ['catalog-610702', { type: 'CatalogVersionPublished', data: { version: '2022', adjustmentId: BATCH, base: null, counts: { before: 0, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 1, after: 1 }, fatesDigest: 'a'.repeat(64), instrument: PLAN, publishedOn: '2022-01-01', effectiveFrom: '2022-01-01' } }],
  [`rulebook-${DEPARTMENT}`, { type: 'ItemManifestProposed', data: { department: DEPARTMENT, version: '1.0.0', item: ITEM, digest: DIGEST, manifest: MANIFEST, officer: 'officer-author' } }],
  ...ON_CASE.map((event): readonly [string, DomainEvent] => [`case-${CASE}`, event]),
];
const at = ['--file', folder];
const run = (...words: readonly string[]) => yichuang(['case', ...words, ...at], { LANG: 'zh_CN.UTF-8' });

beforeAll(async () => {
  const store = openSqliteStore({ file: join(folder, LOG_FILE) });
  const revisions = new Map<string, number>();
  await store.append('log-610702', 'no-stream', genesis());
  for (const [stream, { type, data }] of LOG) {
    const revision = (revisions.get(stream) ?? -1) + 1;
    await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, newEvents(stream, revision, [{ type, data }]));
    revisions.set(stream, revision);
  }
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

// @req #5 #34 #46
describe('cases from the log alone', () => {
  it('lists them, narrowed by town and status', async () => {
    const numbers = async (...more: readonly string[]) => printed(await run('list', '--json', ...more), { cases: z.array(z.looseObject({ number: z.string() })) }).cases.map(({ number }) => number);
    expect(await Promise.all([numbers('--town', TOWN, '--status', 'accepted'), numbers('--status', 'received'), numbers('--as-of', 'p:6')])).toEqual([[NUMBER], [], []]);
  });

  it.each([NUMBER, `case-${CASE}`])('shows one by %s', async name => {
    const shown = printed(await run('show', name, '--json', '--on', '2022-03-30'), { number: z.string(), status: z.string(), due: z.string(), next: z.looseObject({ step: z.string() }) });
    expect(shown).toMatchObject({ number: NUMBER, status: 'accepted', due: '2022-04-06', next: { step: 'forward' } });
  });

  it('shows it as it stood, and names nobody', async () => {
    const { status, stdout } = await run('show', NUMBER, '--as-of', 'p:7');
    expect([status, stdout.includes('待受理'), stdout.includes(APPLICANT)]).toEqual([0, true, false]);
  });

  it('explains why a limit ends when it does, and by which rule it was accepted', async () => {
    const { stdout } = await run('explain', NUMBER, '--on', '2022-03-30');
    expect(stdout).toContain('2022-03-29 → 2022-04-06');
    expect(stdout).toContain('放假 2022-04-04、2022-04-05；调休上班 2022-04-02');
    expect(stdout).toMatch(/✔ +R-ACCEPT-01 +材料齐全 +《社会救助暂行办法》第四条/);
    const { explanations } = printed(await run('explain', NUMBER, '--json'), { explanations: z.array(z.looseObject({ type: z.string(), inputs: z.looseObject({ sealed: z.boolean() }) })) });
    expect(explanations).toMatchObject([{ type: 'ApplicationAccepted', said: { rule: 'R-ACCEPT-01' }, inputs: { sealed: true } }]);
    expect(JSON.stringify(explanations)).not.toContain('$sealed');
  });

  it('says when there is none', async () => {
    const { status, stderr } = await run('show', 'HT2022-999999');
    expect([status, stderr.includes('HT2022-999999')]).toEqual([1, true]);
  });

  it('is replayed like every other stream', async () => {
    const replayed = printed(await yichuang(['audit', 'replay', `case-${CASE}`, '--json', ...at]), { state: z.looseObject({ status: z.string() }), stateDigest: z.string() });
    expect(replayed.state).toMatchObject({ status: 'accepted', number: NUMBER });
    expect((await yichuang(['audit', 'replay', `rulebook-${DEPARTMENT}`, ...at])).status).toBe(0);
  });
});
