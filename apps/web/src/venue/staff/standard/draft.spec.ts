import { venueBaseline, type StandardPoint, type VenueStandard } from '@yichuang/domain';
import type { VenueLine } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { changeOf, draftOf, pointsOf, shortfalls, type Draft } from './draft.ts';

const FIRST: VenueStandard = { version: '2022', effectiveFrom: '2022-01-04', points: venueBaseline(false) };
const FACTS = { address: '示例路1号', area: 210, hours: '工作日', phone: null, complaintPhone: null };
const hall = (parts: Partial<VenueLine>): VenueLine => ({
  unit: '610702100', name: { zh: '甲镇', en: 'Town A' }, parent: '610702', level: 'town', illustrative: false, status: 'met', standard: '2022', facts: FACTS, lacks: [], gaps: 0, mandatoryGaps: 0, aspects: [], exceptions: 0, upgrades: 0, faults: 0, ...parts,
});
const next = (draft: Draft, code: string, parts: Partial<StandardPoint>): Draft => ({ ...draft, town: draft.town.map(one => (one.next.code === code ? { ...one, next: { ...one.next, ...parts } } : one)) });
const told = (draft: Draft, lines: readonly VenueLine[]) => shortfalls(draft, { lines, versions: [FIRST] }).map(({ level, point, short, unknown }) => [level, point.code, short.map(({ unit }) => unit), unknown]);

// @req #7 #8 #9
describe('the next standard of halls', () => {
  it('begins as the last one, and nothing without one', () => {
    expect(pointsOf(draftOf(FIRST), 'town')).toEqual(FIRST.points.town);
    expect(draftOf(null)).toEqual({ town: [], village: [] });
  });
  it('says of each point what becomes of it', () => {
    const [one] = draftOf(FIRST).town;
    if (!one) throw new Error('no point');
    const point = one.next;
    expect([
      changeOf(one), changeOf({ ...one, dropped: true }), changeOf({ ...one, old: null }), changeOf({ ...one, next: { ...point, mandatory: false } }), changeOf({ ...one, old: { ...point, mandatory: false } }), changeOf({ ...one, next: { ...point, atLeast: 300 } }),
    ]).toEqual(['same', 'dropped', 'added', 'eased', 'binds', 'changed']);
  });
  it('leaves out what is no longer asked for', () => {
    const draft = draftOf(FIRST);
    expect(pointsOf({ ...draft, town: draft.town.map((one, at) => ({ ...one, dropped: at > 0 })) }, 'town').map(({ code }) => code)).toEqual(['area']);
  });
});

describe('halls that would come short', () => {
  it('are those that do not have what comes to bind', () => {
    const halls = [hall({ lacks: ['writing-board'] }), hall({ unit: '610702101' }), hall({ unit: 'X-SFZ', illustrative: true, lacks: ['writing-board'] })];
    expect(told(draftOf(FIRST), halls)).toEqual([]);
    expect(told(next(draftOf(FIRST), 'writing-board', { mandatory: true }), halls)).toEqual([['town', 'writing-board', ['610702100'], 0]]);
  });
  it('are measured by the area that they have', () => {
    expect(told(next(draftOf(FIRST), 'area', { atLeast: 250 }), [hall({}), hall({ unit: '610702101', facts: { ...FACTS, area: 250 } }), hall({ unit: '610702102', standard: null, facts: null })]).filter(([, code]) => code === 'area')).toEqual([['town', 'area', ['610702100'], 1]]);
  });
  it('are not known where nobody was asked', () => {
    const draft = draftOf(FIRST);
    const point: StandardPoint = { ...(FIRST.points.town[1] as StandardPoint), code: 'ramp' };
    expect(told({ ...draft, town: [...draft.town, { old: null, next: point, dropped: false }] }, [hall({})])).toEqual([['town', 'ramp', [], 1]]);
  });
});
