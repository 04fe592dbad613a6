import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEPS, type DomainEvent } from '@yichuang/domain';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { genesis, newEvents } from '@yichuang/event-store/testing';
import { z } from 'zod';
import { printed, yichuang } from '../testing/yichuang.ts';

const folder = mkdtempSync(join(tmpdir(), 'yichuang-delegation-'));
const [PLAN, BATCH, CHANGE] = ['33333333-3333-4333-8333-333333333333', '11111111-1111-4111-8111-111111111111', '44444444-4444-4444-8444-444444444444'] as const;
const [DEPARTMENT, TOWN, LICENCE, LETTER] = ['D-MZJ', '610702100', '990101001000', '汉民委〔2022〕1号'] as const;
const DIGEST = 'a'.repeat(64);
const NONE = { before: 0, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 1, after: 1 };
const unit = (code: string, zh: string, kind: string): readonly [string, DomainEvent] =>
  [`unit-${code}`, { type: 'UnitEstablished', data: { code, name: { zh, en: code }, shortName: null, kind, parent: null, level: 3, aliases: [], servicePoint: null, effectiveFrom: '2022-01-01', source: 'sample', illustrative: true } }];
const record = {
  code: LICENCE, name: { zh: '示例许可', en: 'Sample licence' }, kind: 'licence', basis: { status: 'in_force', text: '《殡葬管理条例》第八条' }, origin: 'delegated', department: DEPARTMENT, theme: '民政', applicant: '法人', handling: 'promised',
  delegation: { steps: ['accept', 'review', 'decide'], recipients: 'all_towns', form: '委托' }, illustrative: true,
};
const bodies = Object.fromEntries(STEPS.map(step => [step, step === 'accept' || step === 'review' ? 'town' : 'department']));
const letter = `delegation-${DEPARTMENT}-${TOWN}`;

/** A log of one licence, one town, a list that gives it acceptance and review, and a letter that is suspended later. */
const LOG: readonly (readonly [string, DomainEvent])[] = [
  unit(DEPARTMENT, '民政局', 'department'), unit(TOWN, '铺镇', 'town'),
  [`adjustment-${BATCH}`, { type: 'ItemAdded', data: { adjustmentId: BATCH, record, reason: '首批', deviation: null } }],
  ['catalog-610702', { type: 'CatalogVersionPublished', data: { version: '2022', adjustmentId: BATCH, base: null, counts: NONE, fatesDigest: DIGEST, instrument: PLAN, publishedOn: '2022-01-01', effectiveFrom: '2022-01-01' } }],
  [`responsibility-${CHANGE}`, { type: 'ResponsibilityChangeProposed', data: { changeId: CHANGE, title: '首版', base: null, instrument: PLAN, reason: '落实方案', by: 'D-SGB', officer: 'officer-reform' } }],
  [`responsibility-${CHANGE}`, { type: 'ResponsibilityRowsProposed', data: { changeId: CHANGE, rows: [{ item: LICENCE, towns: 'all_towns', bodies }] } }],
  ['responsibilitylist-610702', { type: 'ResponsibilityVersionScheduled', data: { version: '2022', changeId: CHANGE, base: null, rowsDigest: DIGEST, items: [LICENCE], dropped: [], effectiveFrom: '2022-02-01', officer: 'officer-reform' } }],
  [letter, { type: 'DelegationDrafted', data: { letter: LETTER, department: DEPARTMENT, town: TOWN, items: [{ code: LICENCE, scope: ['accept', 'review'] }], duties: '依法办理', from: '2022-02-01', to: '2022-12-31', instrument: PLAN, renews: null, illustrative: true } }],
  [letter, { type: 'DelegationSignedByDepartment', data: { letter: LETTER, signedOn: '2022-01-10', unit: DEPARTMENT, officer: 'officer-civil' } }],
  [letter, { type: 'DelegationSignedByTown', data: { letter: LETTER, signedOn: '2022-01-10', unit: TOWN, officer: 'officer-town' } }],
  [letter, { type: 'DelegationAnnounced', data: { letter: LETTER, announcedOn: '2022-01-11', medium: '区政府网站' } }],
  [letter, { type: 'DelegationSuspended', data: { letter: LETTER, from: '2022-06-01T02:00:00.000Z', reason: '整改' } }],
];

const at = ['--file', folder];
const Shown = { version: z.string().nullable(), items: z.array(z.looseObject({ code: z.string() })), towns: z.array(z.looseObject({ code: z.string() })), kinds: z.array(z.looseObject({ letter: z.string(), mask: z.number() })), cells: z.array(z.array(z.number())) };

describe('delegation, read from a log alone', () => {
  beforeAll(async () => {
    const store = openSqliteStore({ file: join(folder, LOG_FILE) });
    await store.append('log-610702', 'no-stream', genesis());
    const revisions = new Map<string, number>();
    for (const [stream, event] of LOG) {
      const revision = revisions.get(stream) ?? -1;
      await store.append(stream, revision < 0 ? 'no-stream' : revision, newEvents(stream, revision + 1, [event]));
      revisions.set(stream, revision + 1);
    }
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  // @req #21 #22
  it('tells who does what at a town on a day', async () => {
    const ran = await yichuang(['delegation', 'matrix', '--town', TOWN, '--on', '2022-02-01', ...at]);
    expect(ran).toMatchObject({ status: 0, stderr: expect.stringContaining('Responsibility list 2022  from 2022-02-01') });
    expect(ran.stdout).toBe(`${LICENCE}  ${DEPARTMENT}  受审  in_force    Sample licence\n`);
    expect((await yichuang(['delegation', 'matrix', '--on', '2022-01-31', ...at])).stderr).toContain('No responsibility list was in force then');
    expect((await yichuang(['delegation', 'matrix', '--on', '2022-02-01', ...at])).stdout).toBe(`${TOWN}  受 1  审 1  决 0  ${TOWN}\n`);
  });

  it('prints a line of CSV for each cell', async () => {
    const { stdout } = await yichuang(['delegation', 'matrix', '--csv', '--on', '2022-06-01', ...at]);
    const [head, line, ...rest] = stdout.trimEnd().split('\r\n');
    expect(head).toBe(`\uFEFFitem,name,department,kind,town,townName,${STEPS.join(',')},letter,version,nextFrom`);
    expect([line, rest]).toEqual([`${LICENCE},示例许可,${DEPARTMENT},licence,${TOWN},铺镇,${STEPS.map(step => bodies[step]).join(',')},suspended,2022,`, []]);
  });

  // @req #23
  it('travels: by what was recorded, and by what counts', async () => {
    const letterOf = async (...how: readonly string[]): Promise<string | undefined> => printed(await yichuang(['delegation', 'matrix', '--json', ...how, ...at]), Shown).kinds[0]?.letter;
    expect(await letterOf('--on', '2022-06-01')).toBe('suspended');
    expect(await letterOf('--on', '2022-06-01', '--as-of', `p:${LOG.length - 1}`)).toBe('in_force');
    expect(await letterOf('--on', '2022-06-01', '--as-of', 'p:7')).toBe('none');
  });

  // @req #21 #33
  it('lists letters by where they stand', async () => {
    const Letters = { letters: z.array(z.looseObject({ letter: z.string(), status: z.string() })) };
    const list = async (...how: readonly string[]) => printed(await yichuang(['delegation', 'list', '--json', ...how, ...at]), Letters).letters.map(({ letter: number, status }) => [number, status]);
    expect(await list('--on', '2022-03-01')).toEqual([[LETTER, 'in_force']]);
    expect(await list('--on', '2022-03-01', '--status', 'suspended')).toEqual([]);
    expect(await list('--on', '2023-01-01', '--town', TOWN)).toEqual([[LETTER, 'expired']]);
    expect(await list('--item', '990000000000')).toEqual([]);
    expect((await yichuang(['delegation', 'list', '--on', '2022-03-01', ...at])).stdout).toBe(`${LETTER}  ${DEPARTMENT}  ${TOWN}  in force  2022-02-01 – 2022-12-31  305 days left  1 items\n`);
  });

  it('says what it does not know', async () => {
    expect(await yichuang(['delegation', 'matrix', '--town', '000000', '--on', '2022-02-01', ...at])).toMatchObject({ status: 64, stderr: expect.stringContaining('no town 000000 on that day') });
    expect(await yichuang(['delegation', 'list', '--status', 'lost', ...at])).toMatchObject({ status: 64 });
  });
});
