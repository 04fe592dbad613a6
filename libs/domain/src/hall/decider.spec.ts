import { describe, expect, it } from 'vitest';
import { codeOf, item, itemMap, UNITS } from '../catalog/testing/fixtures.ts';
import type { Acting } from '../kernel/index.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { HallCommand, type HallContext, hallDecider, type HallEvent, hallEvents, offeredBy } from './index.ts';

const { given } = specification(hallDecider, { events: hallEvents, commands: HallCommand });
const elsewhere = item(3, { delegation: { steps: ['accept'], recipients: ['610702001'], form: '' } });
const items = itemMap(item(1), item(2), elsewhere);
const TOWN: Acting = { id: 't', unit: '610702100', offices: ['centre_manager'] };
const BUREAU: Acting = { id: 'b', unit: 'D-SPJ', offices: ['approval_bureau'] };
const as = (actor: Acting, parts: Partial<HallContext> = {}): HallContext => ({ now: '2023-01-20T01:00:00.000Z', today: '2023-01-20', actor, units: UNITS, catalogue: { version: '2023', items }, ...parts });

const entry = { origin: 'statutory_town_power' as const, code: 'T-001', name: { zh: '农村村民住宅用地审核', en: '' }, source: '《土地管理法》第六十二条' };
const data = { town: '610702100', edition: 1, catalogVersion: '2023', delegated: [codeOf(1)], absent: [{ code: codeOf(2), reason: '设备未到位' }], entries: [entry] };
const draft = (parts: Partial<typeof data> = {}) => ({ type: 'DraftHallDirectory' as const, data: { ...data, ...parts } });
const { delegated, ...rest } = data;
const drafted: HallEvent = { type: 'HallDirectoryDrafted', data: { ...rest, delegatedCount: delegated.length } };
const confirmed: HallEvent = { type: 'HallDirectoryConfirmed', data: { town: '610702100', edition: 1, by: 'D-SPJ' } };
const published: HallEvent = { type: 'HallDirectoryPublished', data: { town: '610702100', edition: 1, effectiveFrom: '2023-01-20' } };
const confirm = { type: 'ConfirmHallDirectory' as const, data: { edition: 1 } };
const publish = { type: 'PublishHallDirectory' as const, data: { edition: 1, effectiveFrom: '2023-01-20' } };

// @req #26
describe('drafting', () => {
  it('takes the union of its sources, with a reason for what is missing', () => {
    given().when(draft(), as(TOWN)).records(drafted);
  });
  it('refuses a missing item without a reason, and names it', () => {
    given().when(draft({ absent: [] }), as(TOWN)).refuses('absence-unexplained', { count: 1, codes: [codeOf(2)] });
  });
  it('refuses what is in no source: unknown, handed to another town, or of an origin that cannot be looked up', () => {
    given().when(draft({ delegated: [codeOf(1), codeOf(9)] }), as(TOWN)).refuses('not-in-any-source', { code: codeOf(9) });
    given().when(draft({ delegated: [codeOf(1), codeOf(3)] }), as(TOWN)).refuses('not-in-any-source', { code: codeOf(3) });
    given().when(draft({ absent: [...data.absent, { code: codeOf(9), reason: '没有' }] }), as(TOWN)).refuses('not-in-any-source');
    given().when(draft({ entries: [{ ...entry, source: '惯例' }] }), as(TOWN)).refuses('not-in-any-source', { code: 'T-001' });
    given().when(draft({ entries: [{ ...entry, source: '汉区政办发〔2022〕1号' }] }), as(TOWN)).recordsTypes('HallDirectoryDrafted');
  });
  it('refuses an item that is there twice, or both there and missing', () => {
    given().when(draft({ delegated: [codeOf(1), codeOf(1)] }), as(TOWN)).refuses('duplicate-code');
    given().when(draft({ delegated: [codeOf(1), codeOf(2)] }), as(TOWN)).refuses('absent-and-present');
    given().when(draft({ entries: [entry, entry] }), as(TOWN)).refuses('duplicate-code');
    given().when(draft({ entries: [{ ...entry, code: codeOf(1) }] }), as(TOWN)).refuses('duplicate-code');
  });
  it('refuses another version of the catalogue, a body that is no town, another office, an edition out of turn', () => {
    given().when(draft({ catalogVersion: '2022' }), as(TOWN)).refuses('stale-base');
    given().when(draft(), as(TOWN, { catalogue: null })).refuses('stale-base');
    given().when(draft({ town: '610702100201' }), as(TOWN)).refuses('unknown-unit');
    given().when(draft(), as({ ...TOWN, offices: ['village_manager'] })).refuses('wrong-office');
    given().when(draft({ edition: 2 }), as(TOWN)).refuses('bad-edition');
  });
  it('may be done again until it is confirmed, and goes on with the next edition after publication', () => {
    given(drafted).when(draft({ absent: [{ code: codeOf(2), reason: '人员不足' }] }), as(TOWN)).recordsTypes('HallDirectoryDrafted');
    given(drafted, confirmed).when(draft({ absent: [{ code: codeOf(2), reason: '人员不足' }] }), as(TOWN)).refuses('bad-edition');
    given(drafted, confirmed, published).when(draft({ edition: 2 }), as(TOWN)).recordsTypes('HallDirectoryDrafted');
  });
});

describe('confirming and publishing', () => {
  it('is done by a district body, then published', () => {
    given(drafted).when(confirm, as(BUREAU)).records(confirmed);
    given(drafted, confirmed).when(publish, as(TOWN)).records(published);
  });
  it('is not done by the town itself, nor out of order, nor for the past', () => {
    given(drafted).when(confirm, as({ ...BUREAU, unit: '610702100' })).refuses('same-body');
    given(drafted).when(confirm, as(TOWN)).refuses('wrong-office');
    given().when(confirm, as(BUREAU)).refuses('does-not-exist');
    given(drafted).when(publish, as(TOWN)).refuses('wrong-step');
    given(drafted, confirmed).when({ ...publish, data: { ...publish.data, effectiveFrom: '2023-01-19' } }, as(TOWN)).refuses('effective-in-past');
    given(drafted, confirmed).when({ ...publish, data: { ...publish.data, edition: 2 } }, as(TOWN)).refuses('bad-edition');
  });
  it('is refused when the catalogue has moved on meanwhile', () => {
    given(drafted, confirmed).when(publish, as(TOWN, { catalogue: { version: '2023.1', items } })).refuses('stale-base');
  });
});

describe('what the hall offers', () => {
  it('follows the published edition and the catalogue in force', () => {
    const state = stateAfter(hallDecider, [drafted, confirmed, published]);
    expect([...offeredBy(state, items)]).toEqual([codeOf(1)]);
    expect([...offeredBy(state, itemMap(item(2)))]).toEqual([]);
    expect([...offeredBy(stateAfter(hallDecider, [drafted]), items)]).toEqual([]);
  });
});
