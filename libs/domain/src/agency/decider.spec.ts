import { describe, expect, it } from 'vitest';
import { INSTRUMENTS, item as catalogItem, itemMap, REPEALED, UNITS } from '../catalog/testing/fixtures.ts';
import type { Acting } from '../kernel/index.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { AgencyCommand, type AgencyContext, agencyDecider, type AgencyEvent, agencyEvents, isOfferedIn, type VillageItem } from './index.ts';

const { given } = specification(agencyDecider, { events: agencyEvents, commands: AgencyCommand });
const upstream = catalogItem(1);
const item: VillageItem = { code: '99V001', name: { zh: '最低生活保障申请代办', en: 'Agency' }, theme: '社会保障', mode: 'agency', upstream: upstream.code, receivingBody: '所属镇便民服务中心', handoverDays: 1, inPersonRequired: false, authorisationRequired: true, priorityGroups: '老、弱', materialsSummary: '申请表', illustrative: true };
const units = new Map(UNITS).set('610702100201', { code: '610702100201', kind: 'village', parent: '610702100', active: true });
const VILLAGE: Acting = { id: 'v', unit: '610702100201', offices: ['village_manager'] };
const TOWN: Acting = { id: 't', unit: '610702100', offices: ['centre_manager'] };
const STREET: Acting = { id: 's', unit: '610702001', offices: ['centre_manager'] };
const REFORM: Acting = { id: 'r', unit: 'D-SGB', offices: ['reform_officer'] };
const DEPARTMENT: Acting = { id: 'd', unit: 'D-MZJ', offices: ['dept_catalog_owner'] };
const as = (actor: Acting, parts: Partial<AgencyContext> = {}): AgencyContext => ({ now: '2023-02-01T01:00:00.000Z', today: '2023-02-01', actor, units, instruments: INSTRUMENTS, catalogue: itemMap(upstream), hall: new Set([upstream.code]), ...parts });

const { code } = item;
const proposed: AgencyEvent = { type: 'VillageItemProposed', data: { item, by: VILLAGE.unit, reason: '群众需要' } };
const collected: AgencyEvent = { type: 'VillageItemCollected', data: { code, town: TOWN.unit } };
const summarised: AgencyEvent = { type: 'VillageItemSummarised', data: { code, by: 'D-SGB' } };
const reviewed: AgencyEvent = { type: 'VillageItemReviewed', data: { code, department: 'D-MZJ', opinion: '同意' } };
const implemented: AgencyEvent = { type: 'VillageItemImplemented', data: { code, town: TOWN.unit, effectiveFrom: '2023-02-01', instrument: null } };
const AT = { collect: [proposed], summarise: [proposed, collected], review: [proposed, collected, summarised], implement: [proposed, collected, summarised, reviewed], publish: [proposed, collected, summarised, reviewed, implemented] };

const propose = { type: 'ProposeVillageItem' as const, data: { item, reason: '群众需要' } };
const collect = { type: 'CollectVillageItem' as const, data: {} };
const summarise = { type: 'SummariseVillageItem' as const, data: {} };
const review = { type: 'ReviewVillageItem' as const, data: { opinion: '同意' } };
const giveBack = { type: 'ReturnVillageItem' as const, data: { reason: '请补充' } };
const reject = { type: 'RejectVillageItem' as const, data: { reason: '不宜代办' } };
const implement = { type: 'ImplementVillageItem' as const, data: { effectiveFrom: '2023-02-01', instrument: null } };
const publish = { type: 'PublishVillageGuide' as const, data: { publishedOn: '2023-02-01' } };
const retire = { type: 'RetireVillageItem' as const, data: { effectiveFrom: '2023-03-01', reason: '上级事项收回' } };

// @req #18 #19
describe('the path', () => {
  it('goes village, town, reform office, department, town, village', () => {
    given().when(propose, as(VILLAGE)).records(proposed);
    given(...AT.collect).when(collect, as(TOWN)).records(collected);
    given(...AT.summarise).when(summarise, as(REFORM)).records(summarised);
    given(...AT.review).when(review, as(DEPARTMENT)).records(reviewed);
    given(...AT.implement).when(implement, as(TOWN)).records(implemented);
    given(...AT.publish).when(publish, as(VILLAGE)).records({ type: 'VillageGuidePublished', data: { code, by: VILLAGE.unit, publishedOn: '2023-02-01' } });
  });
  it.each([
    ['summarising before collecting', AT.collect, summarise, REFORM], ['reviewing before summarising', AT.summarise, review, DEPARTMENT], ['implementing before the review', AT.review, implement, TOWN],
    ['publishing before implementing', AT.implement, publish, VILLAGE], ['retiring what was never in use', AT.implement, retire, REFORM], ['returning what has been reviewed', AT.implement, giveBack, DEPARTMENT],
  ] as const)('refuses %s', (_, past, command, who) => {
    given(...past).when(command, as(who)).refuses('wrong-step');
  });
  it('says when a step has been taken, and when there is nothing to step on', () => {
    given(...AT.review).when(collect, as(TOWN)).refuses('already-done');
    given().when(collect, as(TOWN)).refuses('does-not-exist');
    given(...AT.review).when(propose, as(VILLAGE)).refuses('already-exists');
  });
  it('starts again after a return, and ends with a rejection', () => {
    const returned: AgencyEvent = { type: 'VillageItemReturned', data: { code, by: 'D-SGB', reason: '请补充' } };
    given(...AT.summarise).when(giveBack, as(REFORM)).records(returned);
    given(...AT.summarise, returned).when(collect, as(TOWN)).refuses('wrong-step');
    given(...AT.summarise, returned).when(propose, as(VILLAGE)).records(proposed);
    const rejected: AgencyEvent = { type: 'VillageItemRejected', data: { code, by: 'D-MZJ', reason: '不宜代办' } };
    given(...AT.review).when(reject, as(DEPARTMENT)).records(rejected);
    given(...AT.review, rejected).when(review, as(DEPARTMENT)).refuses('wrong-step');
  });
});

describe('who may', () => {
  it('propose: villages and towns', () => {
    given().when(propose, as(TOWN)).recordsTypes('VillageItemProposed');
    given().when(propose, as({ ...DEPARTMENT, offices: ['village_manager'] })).refuses('wrong-body');
    given().when(propose, as(REFORM)).refuses('wrong-office');
    given().when(propose, as({ ...VILLAGE, unit: '404' })).refuses('unknown-unit');
  });
  it('act next: the town of the proposer, the reform office, the department of the item', () => {
    given(...AT.collect).when(collect, as(STREET)).refuses('wrong-body');
    given(...AT.collect).when(collect, as(VILLAGE)).refuses('wrong-office');
    given(...AT.summarise).when(summarise, as(TOWN)).refuses('wrong-office');
    given(...AT.review).when(review, as({ ...DEPARTMENT, unit: 'D-SFJ' })).refuses('wrong-body');
    given({ ...proposed, data: { ...proposed.data, item: { ...item, upstream: null } } }, collected, summarised).when(review, as({ ...DEPARTMENT, unit: 'D-SFJ' })).recordsTypes('VillageItemReviewed');
  });
  it('implement: towns, each for itself', () => {
    given(...AT.publish).when(implement, as(STREET)).recordsTypes('VillageItemImplemented');
    given(...AT.implement).when(implement, as({ ...VILLAGE, offices: ['centre_manager'] })).refuses('wrong-body');
  });
  it('publish: villages of a town that has implemented it', () => {
    given(...AT.publish).when(publish, as({ ...TOWN, offices: ['village_manager'] })).refuses('wrong-body');
    const elsewhere = new Map(units).set('610702001001', { code: '610702001001', kind: 'community', parent: '610702001', active: true });
    given(...AT.publish).when(publish, as({ ...VILLAGE, unit: '610702001001' }, { units: elsewhere })).refuses('not-implemented-in-town');
    given(...AT.publish).when({ ...publish, data: { publishedOn: '2023-02-02' } }, as(VILLAGE)).refuses('date-in-future');
  });
});

// @req #27
describe('what a village may not do', () => {
  it.each(['accept', 'decide'] as const)('%s', mode => {
    given().when({ ...propose, data: { ...propose.data, item: { ...item, mode } } }, as(VILLAGE)).refuses('village-may-not-decide', { mode });
  });
  it('take a fee: no command has a place for one', () => {
    expect(AgencyCommand.safeParse({ ...propose, data: { ...propose.data, item: { ...item, fee: 10 } } }).success).toBe(false);
    expect(AgencyCommand.safeParse({ ...propose, data: { ...propose.data, fee: 10 } }).success).toBe(false);
  });
  it('stand on an item that has been withdrawn, at any step that asks', () => {
    const gone = { catalogue: itemMap() };
    given().when(propose, as(VILLAGE, gone)).refuses('upstream-withdrawn');
    given(...AT.review).when(review, as(DEPARTMENT, gone)).refuses('upstream-withdrawn');
    given(...AT.implement).when(implement, as(TOWN, gone)).refuses('upstream-withdrawn');
  });
  it('offer what the hall of its town does not', () => {
    given(...AT.implement).when(implement, as(TOWN, { hall: new Set() })).refuses('upstream-not-in-hall', { town: TOWN.unit });
  });
});

describe('days', () => {
  it('count from today on', () => {
    given(...AT.implement).when({ ...implement, data: { ...implement.data, effectiveFrom: '2023-01-31' } }, as(TOWN)).refuses('effective-in-past');
    given(...AT.implement).when({ ...implement, data: { ...implement.data, instrument: REPEALED } }, as(TOWN)).refuses('instrument-repealed');
    given(...AT.publish).when({ ...retire, data: { ...retire.data, effectiveFrom: '2023-01-31' } }, as(REFORM)).refuses('effective-in-past');
  });
  it('end when the item is retired', () => {
    const retired: AgencyEvent = { type: 'VillageItemRetired', data: { code, ...retire.data } };
    given(...AT.publish).when(retire, as(REFORM)).records(retired);
    const state = stateAfter(agencyDecider, [...AT.publish, retired]);
    expect(['2023-01-31', '2023-02-01', '2023-02-28', '2023-03-01'].map(day => isOfferedIn(state, TOWN.unit, day))).toEqual([false, true, true, false]);
    expect(isOfferedIn(state, STREET.unit, '2023-02-01')).toBe(false);
  });
});
