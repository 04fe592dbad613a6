import { describe, expect, it } from 'vitest';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import { CatalogCommand, type CatalogContext, catalogDecider, type CatalogEvent, catalogEvents, itemsAt, suspensionOn } from '../index.ts';
import { actor, codeOf, counts, INSTRUMENTS, item, itemMap, LATEST, OLD_BATCH, PLAN } from '../testing/fixtures.ts';

const { given } = specification(catalogDecider, { events: catalogEvents, commands: CatalogCommand });
const pending = item(3, { basis: { status: 'pending', inForceFrom: '2023-12-01' } });
const licence = item(4, { kind: 'licence' });
const items = itemMap(item(1), item(2), pending, licence);
const on = (today: string, parts: Partial<CatalogContext> = {}): CatalogContext => ({ now: `${today}T01:00:00.000Z`, today, actor: actor('D-MZJ', 'p-mz', 'dept_catalog_owner'), adjustment: null, items, instruments: INSTRUMENTS, province: null, ...parts });
const today = on('2023-03-01');
const version = (label: string, effectiveFrom: string): CatalogEvent => ({ type: 'CatalogVersionPublished', data: { version: label, adjustmentId: OLD_BATCH, base: null, counts: counts({ added: 4, after: 4 }), fatesDigest: LATEST.digest, instrument: PLAN, publishedOn: '2022-01-05', effectiveFrom } });
const v2022 = version('2022', '2022-01-05');
const law = { status: 'in_force' as const, text: '《社会保险经办条例》第六条' };
const code = codeOf(1);

describe('who speaks of an item', () => {
  it('is its department', () => {
    const suspend = { type: 'SuspendItem' as const, data: { code, effectiveFrom: '2023-03-10', until: null, instrument: null, reason: '维护' } };
    given(v2022).when(suspend, on('2023-03-01', { actor: actor('D-SPJ', 'p', 'dept_catalog_owner') })).refuses('wrong-body', { department: 'D-MZJ' });
    given(v2022).when(suspend, on('2023-03-01', { actor: actor('D-MZJ', 'p', 'dept_decider') })).refuses('wrong-office');
  });
});

// @req #16
describe('amending', () => {
  const amend = { code: pending.code, changes: { basis: law }, effectiveFrom: '2023-12-01', instrument: null, reason: '条例施行' };
  it('enters a basis on the day it comes into force', () => {
    given(v2022).when({ type: 'AmendItem', data: amend }, today).records({ type: 'ItemAmended', data: amend });
    given(v2022).when({ type: 'AmendItem', data: { ...amend, effectiveFrom: '2023-11-30' } }, today).refuses('basis-not-yet-in-force');
  });
  it('refuses the past, nothing, unknown items and documents, and a basis that cannot carry a licence', () => {
    given(v2022).when({ type: 'AmendItem', data: { ...amend, effectiveFrom: '2023-02-28' } }, today).refuses('effective-in-past');
    given(v2022).when({ type: 'AmendItem', data: { ...amend, changes: {} } }, today).refuses('nothing-to-change');
    given(v2022).when({ type: 'AmendItem', data: { ...amend, code: codeOf(9) } }, today).refuses('unknown-item');
    given(v2022).when({ type: 'AmendItem', data: { ...amend, instrument: OLD_BATCH } }, today).refuses('unknown-instrument');
    given(v2022).when({ type: 'AmendItem', data: { ...amend, code: licence.code, changes: { basis: { status: 'in_force', text: '某通知' } } } }, today).refuses('licence-basis-not-law');
    given(v2022).when({ type: 'AmendItem', data: { ...amend, code: licence.code, changes: { basis: { status: 'pending', inForceFrom: '2024-01-01' } } } }, today).refuses('licence-basis-pending');
  });
});

describe('renaming between versions', () => {
  const rename = { code, name: { zh: '新名称', en: 'New' }, reason: '省级目录更名', deviation: null, effectiveFrom: '2023-03-01' };
  it('records the whole item and what it was called', () => {
    given(v2022).when({ type: 'RenameItem', data: rename }, today).records({ type: 'ItemRenamed', data: { adjustmentId: null, record: item(1, { name: rename.name }), previousName: '第1号事项', reason: rename.reason, deviation: null, effectiveFrom: '2023-03-01' } });
  });
  it('refuses a name that is taken, unchanged, past, or not the provincial one', () => {
    given(v2022).when({ type: 'RenameItem', data: { ...rename, name: { zh: '第2号事项', en: '' } } }, today).refuses('duplicate-name', { other: codeOf(2) });
    given(v2022).when({ type: 'RenameItem', data: { ...rename, name: { zh: '第1号事项', en: '' } } }, today).refuses('name-unchanged');
    given(v2022).when({ type: 'RenameItem', data: { ...rename, effectiveFrom: '2023-02-01' } }, today).refuses('effective-in-past');
    const province = new Map([[code, { code, name: '省级名称', kind: 'public_service' as const, basis: '' }]]);
    given(v2022).when({ type: 'RenameItem', data: rename }, on('2023-03-01', { province })).refuses('provincial-difference');
    given(v2022).when({ type: 'RenameItem', data: { ...rename, deviation: '已报省级更名' } }, on('2023-03-01', { province })).recordsTypes('ItemRenamed');
    given(v2022).when({ type: 'RenameItem', data: { ...rename, name: { zh: '省级名称', en: '' } } }, on('2023-03-01', { province })).recordsTypes('ItemRenamed');
  });
});

describe('suspending and resuming', () => {
  const suspend = { code, effectiveFrom: '2023-03-10', until: null, instrument: PLAN, reason: '系统维护' };
  const suspended: CatalogEvent = { type: 'ItemSuspended', data: suspend };
  const resume = { code, effectiveFrom: '2023-03-20', reason: '恢复办理' };
  const resumed: CatalogEvent = { type: 'ItemResumed', data: resume };
  it('takes the item out of use from a day until it is resumed', () => {
    given(v2022).when({ type: 'SuspendItem', data: suspend }, today).records(suspended);
    given(v2022, suspended).when({ type: 'ResumeItem', data: resume }, today).records(resumed);
    const state = stateAfter(catalogDecider, [v2022, suspended, resumed]);
    expect(['2023-03-09', '2023-03-10', '2023-03-19', '2023-03-20'].map(day => suspensionOn(state, code, day) !== null)).toEqual([false, true, true, false]);
    given(v2022, suspended, resumed).when({ type: 'SuspendItem', data: { ...suspend, effectiveFrom: '2023-04-01' } }, today).recordsTypes('ItemSuspended');
  });
  it('counts the last day of a term', () => {
    const term: CatalogEvent = { type: 'ItemSuspended', data: { ...suspend, until: '2023-03-12' } };
    const state = stateAfter(catalogDecider, [v2022, term]);
    expect(['2023-03-12', '2023-03-13'].map(day => suspensionOn(state, code, day) !== null)).toEqual([true, false]);
    given(v2022, term).when({ type: 'ResumeItem', data: resume }, today).refuses('not-suspended');
  });
  it('refuses one within another, a reversed term, the past, and resuming what is not suspended', () => {
    given(v2022, suspended).when({ type: 'SuspendItem', data: { ...suspend, effectiveFrom: '2023-03-15' } }, today).refuses('already-suspended');
    given(v2022, suspended).when({ type: 'SuspendItem', data: { ...suspend, effectiveFrom: '2023-03-05' } }, today).refuses('already-suspended');
    given(v2022).when({ type: 'SuspendItem', data: { ...suspend, until: '2023-03-09' } }, today).refuses('bad-effective-date');
    given(v2022).when({ type: 'SuspendItem', data: { ...suspend, effectiveFrom: '2023-02-28' } }, today).refuses('effective-in-past');
    given(v2022).when({ type: 'ResumeItem', data: resume }, today).refuses('not-suspended');
    given(v2022, suspended).when({ type: 'ResumeItem', data: { ...resume, effectiveFrom: '2023-02-28' } }, today).refuses('effective-in-past');
  });
});

describe('correcting', () => {
  const correct = { code, corrects: 17, changes: { theme: '民政' }, effectiveFrom: '2022-01-05', reason: '录入有误' };
  it('says what it should have been, from a past day', () => {
    given(v2022).when({ type: 'CorrectItem', data: correct }, today).records({ type: 'ItemCorrected', data: correct });
  });
  it('refuses nothing, a day to come, and a basis that no rule allows', () => {
    given(v2022).when({ type: 'CorrectItem', data: { ...correct, changes: {} } }, today).refuses('nothing-to-change');
    given(v2022).when({ type: 'CorrectItem', data: { ...correct, effectiveFrom: '2023-03-02' } }, today).refuses('date-in-future');
    given(v2022).when({ type: 'CorrectItem', data: { ...correct, code: licence.code, changes: { basis: { status: 'in_force', text: '某通知' } } } }, today).refuses('licence-basis-not-law');
  });
});

describe('the items of a version on a day', () => {
  const amended = (theme: string, effectiveFrom: string): CatalogEvent => ({ type: 'ItemAmended', data: { code, changes: { theme }, effectiveFrom, instrument: null, reason: '变更' } });
  const themeOn = (events: CatalogEvent[], label: string, day: string) => itemsAt(stateAfter(catalogDecider, events), { version: label, items }, day).get(code)?.theme;
  it('change from the day on, the latest day last', () => {
    const events = [v2022, amended('乙', '2023-05-01'), amended('甲', '2023-04-01')];
    expect(['2023-03-31', '2023-04-01', '2023-05-01'].map(day => themeOn(events, '2022', day))).toEqual(['社会服务', '甲', '乙']);
  });
  it('are whole in a new version: changes known when it was made are in its records already', () => {
    const events = [v2022, amended('甲', '2022-06-01'), version('2023', '2023-01-12')];
    expect([themeOn(events, '2022', '2023-01-11'), themeOn(events, '2023', '2023-01-12')]).toEqual(['甲', '社会服务']);
  });
  it('keep a change that was announced before the version and counts after its day', () => {
    const events = [v2022, amended('甲', '2023-12-01'), version('2023', '2023-01-12')];
    expect([themeOn(events, '2023', '2023-11-30'), themeOn(events, '2023', '2023-12-01')]).toEqual(['社会服务', '甲']);
  });
  it('take names and the English name by themselves', () => {
    const state = stateAfter(catalogDecider, [v2022,
      { type: 'ItemRenamed', data: { adjustmentId: null, record: item(1, { name: { zh: '新', en: 'New' } }), previousName: '第1号事项', reason: '更名', deviation: null, effectiveFrom: '2023-03-01' } },
      { type: 'ItemCorrected', data: { code, corrects: 3, changes: { nameEn: 'Newer' }, effectiveFrom: '2023-03-02', reason: '更正' } }]);
    expect(itemsAt(state, { version: '2022', items }, '2023-03-02').get(code)?.name).toEqual({ zh: '新', en: 'Newer' });
    expect(itemsAt(state, { version: 'unknown', items }, '2023-03-02').get(code)?.name.zh).toBe('第1号事项');
  });
});
