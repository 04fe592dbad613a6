import { ManifestDamaged } from '@yichuang/domain';
import { openDatabase } from '@yichuang/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { itemGuide } from '../item-guide/query.ts';
import { CATALOGUE_2022, CODES } from '../testing/catalogue-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import { allApproved, ALSO_RULED, approved, digestOf, FIRST_FROM, H1, M1, M2, OTHER, onRules, passed, proposed, publishedFrom, RULED, RULES, SECOND_FROM, suspendedFrom } from '../testing/rulebook-log.ts';
import { manifestBy, releaseDetail, rulebook, rulebooks, rulesInForce } from './index.ts';

const DEPARTMENT = 'D-MZJ';
const MARCH = '2022-03-02';
let log: Bench;
beforeEach(async () => {
  log = await bench();
  await log.happened(...CATALOGUE_2022);
});
afterEach(() => log.close());

interface When {
  readonly on: string;
  readonly at?: string;
  readonly number?: number;
}
const rules = (code: string, when: When) => log.read(['rulebook'], read => rulesInForce(read, { code, department: DEPARTMENT }, when));
const statuses = (when: When) => log.read(['rulebook'], read => rulebook(read, DEPARTMENT, when)?.releases.map(({ version, status }) => [version, status]));

// @req #20 #36
it('the rules of an item are those published last of those whose instant has come', async () => {
  await log.happened(...RULES);
  const versionAt = (at: string) => rules(RULED, { on: at.slice(0, 10), at })?.version ?? null;
  expect(['2022-02-01T00:59:59.999Z', FIRST_FROM, '2022-03-01T00:59:59.999Z', SECOND_FROM].map(versionAt)).toEqual([null, '1.0.0', '1.0.0', '1.1.0']);
  expect(rules(RULED, { on: '2022-02-28' })).toMatchObject({ version: '1.0.0', digest: digestOf(M1), from: FIRST_FROM, until: SECOND_FROM, suspended: false });
  expect(rules(RULED, { on: '2022-02-28' })?.manifest).toEqual(M1);
  expect(rules(RULED, { on: MARCH })?.manifest).toEqual(M2);
});

it('an item that a release leaves out has no rules from then on', async () => {
  await log.happened(...RULES);
  expect([rules(ALSO_RULED, { on: '2022-02-28' })?.digest, rules(ALSO_RULED, { on: MARCH })]).toEqual([digestOf(OTHER), null]);
});

// @req #36
it('a guide shows papers and limits of the release in force, and of none before', async () => {
  const before = (await log.store.head()).number;
  await log.happened(...RULES);
  const guide = (when: When) => log.read(['item-guide'], read => itemGuide(read, RULED, when))?.rules;
  expect(guide({ on: '2022-02-28' })).toMatchObject({ version: '1.0.0', limits: M1.limits, materials: M1.materials, guide: M1.guide, illustrative: true });
  expect([guide({ on: '2022-01-31' }), guide({ on: '2022-02-28', number: before })]).toEqual([null, null]);
  expect(log.read(['item-guide'], read => itemGuide(read, CODES[2], { on: MARCH }))?.rules).toBeNull();
});

// @req #16
it('a release goes from its proposal over three approvals to the instant from which it counts', async () => {
  const seen: unknown[] = [];
  const look = (on: string) => seen.push(statuses({ on })?.[0]?.[1]);
  for (const event of [...proposed(H1, M1, OTHER).slice(-1), passed(H1), approved(H1, 'department'), approved(H1, 'reform'), approved(H1, 'legality')]) {
    await log.happened(...onRules(event));
    look('2022-01-20');
  }
  look('2022-05-02');
  await log.happened(...onRules(publishedFrom(H1, FIRST_FROM)));
  look('2022-01-31');
  look('2022-02-01');
  await log.happened(...onRules(suspendedFrom(H1, '2022-02-10T01:00:00.000Z')));
  look('2022-02-09');
  look('2022-02-10');
  expect(seen).toEqual(['proposed', 'tested', 'in_approval', 'in_approval', 'approved', 'expired', 'scheduled', 'in_force', 'in_force', 'suspended']);
});

it('what a gate sends back says so, and what is taken back may be published again', async () => {
  await log.happened(...onRules(...proposed(H1, M1, OTHER), ...allApproved(H1), publishedFrom(H1, FIRST_FROM), { type: 'ReleaseWithdrawn', data: { department: DEPARTMENT, version: '1.0.0', reason: '暂缓' } }));
  expect([statuses({ on: '2022-02-01' }), rules(RULED, { on: '2022-02-02' })]).toEqual([[['1.0.0', 'approved']], null]);
  await log.happened(...onRules({ type: 'ReleaseReturned', data: { department: DEPARTMENT, version: '1.0.0', digest: digestOf(H1), gate: 'reform', by: 'D-SGB', reason: '材料过多' } }));
  expect(statuses({ on: '2022-02-01' })).toEqual([['1.0.0', 'returned']]);
});

it('a rollback makes an earlier release count again, and leaves the past as it was', async () => {
  const before = await log.happened(...RULES);
  await log.happened(...onRules(publishedFrom(H1, '2022-03-05T01:00:00.000Z', '1.1.0')));
  expect([rules(RULED, { on: '2022-03-04' })?.version, rules(RULED, { on: '2022-03-05' })?.version, rules(RULED, { on: '2022-03-05', number: before })?.version]).toEqual(['1.1.0', '1.0.0', '1.1.0']);
  expect(statuses({ on: '2022-03-05' })).toEqual([['1.1.0', 'superseded'], ['1.0.0', 'in_force']]);
});

it('a suspension of one item leaves the others alone', async () => {
  await log.happened(...RULES, ...onRules(suspendedFrom(H1, '2022-02-10T01:00:00.000Z', [RULED])));
  const on = '2022-02-11';
  expect([rules(RULED, { on })?.suspended, rules(ALSO_RULED, { on })?.suspended, rules(RULED, { on: '2022-02-09' })?.suspended]).toEqual([true, false, false]);
  await log.happened(...onRules({ type: 'ReleaseResumed', data: { department: DEPARTMENT, version: '1.0.0', from: '2022-02-12T01:00:00.000Z', reason: '恢复' } }));
  expect([rules(RULED, { on })?.suspended, rules(RULED, { on: '2022-02-12' })?.suspended]).toEqual([true, false]);
});

it('a department is listed with how many of its items have rules', async () => {
  await log.happened(...RULES);
  const line = (on: string) => log.read(['rulebook'], read => rulebooks(read, { on }))[0];
  expect(line('2022-02-28')).toMatchObject({ department: { code: DEPARTMENT, zh: '民政局' }, inForce: { version: '1.0.0' }, scheduled: { version: '1.1.0', from: SECOND_FROM }, releases: 2, items: 5, covered: 2 });
  expect(line(MARCH)).toMatchObject({ inForce: { version: '1.1.0' }, scheduled: null, covered: 1 });
  expect(log.read(['rulebook'], read => rulebook(read, 'D-SPJ', { on: MARCH }))).toBeNull();
});

it('a release names its items, with what it changes of them and what it leaves out', async () => {
  await log.happened(...RULES);
  const detail = log.read(['rulebook'], read => releaseDetail(read, { department: DEPARTMENT, version: '1.1.0' }, { on: MARCH }));
  expect(detail?.items.map(({ code, digest, changes }) => [code, digest, changes.length])).toEqual([[RULED, digestOf(M2), 1], [ALSO_RULED, null, 1]]);
  expect(log.read(['rulebook'], read => releaseDetail(read, { department: DEPARTMENT, version: '9.0.0' }, { on: MARCH }))).toBeNull();
});

it('a manifest that is not there, or not in one piece, is named and not shown', async () => {
  await log.happened(...RULES);
  log.read(['rulebook'], read => {
    expect(manifestBy(read, digestOf(M1), {})).toEqual(M1);
    expect(() => manifestBy(read, 'f'.repeat(64), {})).toThrow(ManifestDamaged);
    const cut = { ...read, list: ((...asked: Parameters<typeof read.list>) => read.list(...asked).slice(1)) as typeof read.list };
    expect(() => manifestBy(cut, digestOf(M1), {})).toThrow(ManifestDamaged);
  });
});

it('a byte of a manifest that changes in the views is named wherever it would be shown', async () => {
  await log.happened(...RULES);
  const db = openDatabase(log.file, { durability: 'normal' });
  const table = String(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%rulebook_manifest%'").get()?.['name']);
  db.exec(`UPDATE ${table} SET doc = replace(doc, '申请表', '申请書')`);
  db.close();
  expect(() => rules(RULED, { on: '2022-02-28' })).toThrow(ManifestDamaged);
  expect(() => log.read(['item-guide'], read => itemGuide(read, RULED, { on: '2022-02-28' }))).toThrow(ManifestDamaged);
});

it('the views of rulebooks are the fold of the log from zero, rows and past alike', async () => {
  await log.happened(...RULES, ...onRules(suspendedFrom(H1, FIRST_FROM), { type: 'RollbackSigned', data: { department: DEPARTMENT, from: '1.1.0', to: '1.0.0', digest: digestOf(H1), by: 'D-SGB', reason: '有误', officer: 'officer-reform', signature: { kind: 'ed25519', key: 'k', signature: 's' } } }));
  for (const name of ['rulebook-release', 'rulebook-item', 'rulebook-manifest']) {
    const found = await log.runner.verify(name);
    expect([name, found.identical, found.firstDifference, found.rows > 0]).toEqual([name, true, null, true]);
  }
});
