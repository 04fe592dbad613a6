import { venueBaseline, type NetworkEvent, type VenueEvent } from '@yichuang/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agencyPerformance } from '../agency-performance/query.ts';
import { gateways, networkLines, networkSums } from '../network/query.ts';
import { established } from '../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { authorised, collected, ERRAND, handedOver, onErrand, requested, TOWN, VILLAGE } from '../testing/service-log.ts';
import { venue, venues, venueStandards, venueSums } from './query.ts';

const FACTS = { address: '示例路1号', area: 180, hours: '工作日 9:00–17:00', phone: null, complaintPhone: '12345' };
const AREA = { code: 'area', name: { zh: '服务场所面积', en: 'Floor area' }, aspect: 'standardised' as const, mandatory: true };
const on = (...events: readonly VenueEvent[]): Happened[] => events.map(event => ({ stream: `venue-${TOWN}`, event }));
const line = (village: string, ...events: readonly NetworkEvent[]): Happened[] => events.map(event => ({ stream: `network-${village}`, event }));
const places: readonly Happened[] = [
  established('610702', '汉台区', { kind: 'district', parent: null, illustrative: false }), established(TOWN, '甲镇', { kind: 'town', parent: '610702', illustrative: false }), established(VILLAGE, '甲村', { kind: 'village', parent: TOWN, illustrative: false }),
  established('610702100002', '乙村', { kind: 'village', parent: TOWN, illustrative: false }), established('X-SFZ', '示范镇', { kind: 'other', parent: '610702', illustrative: true }), established('X-SFC', '示范村', { kind: 'other', parent: 'X-SFZ', illustrative: true }),
];
const issued: Happened = { stream: 'venuestandard-610702', event: { type: 'VenueStandardIssued', data: { version: '2023', basis: '实施方案', effectiveFrom: '2023-01-12', ...venueBaseline(false) } } };
const DAY = { on: '2023-02-01' };
let log: Bench;
beforeEach(async () => {
  log = await bench();
  await log.happened(...places, issued);
});
afterEach(() => log.close());

// @req #4 #7 #8 #9 #75
describe('halls', () => {
  let verified = -1;
  beforeEach(async () => {
    verified = await log.happened(...on(
      { type: 'FacilitySurveyed', data: { unit: TOWN, level: 'town', parent: '610702', facts: FACTS } },
      { type: 'VenueAssessmentSubmitted', data: { unit: TOWN, standard: '2023', claims: 'partly_met', answers: [{ point: 'area', met: false, evidence: { digest: null, note: '平面图' } }] } },
      { type: 'VenueAssessmentVerified', data: { unit: TOWN, verifier: 'D-SPJ', outcome: 'partly_met', corrections: [] } }, { type: 'VenueGapRecorded', data: { unit: TOWN, point: AREA, cause: 'verification', on: '2023-02-01' } },
    ));
  });
  const one = (at: { on: string; number?: number } = DAY) => log.read(['venues'], read => venue(read, TOWN, at));

  it('are listed whether or not anything is known of them, each with what it lacks', () => {
    expect(log.read(['venues'], read => venues(read, {}, DAY)).map(({ unit, level, status, mandatoryGaps, illustrative }) => [unit, level, status, mandatoryGaps, illustrative])).toEqual([
      [TOWN, 'town', 'partly_met', 1, false], [VILLAGE, 'village', 'none', 0, false], ['610702100002', 'village', 'none', 0, false], ['X-SFC', 'village', 'none', 0, true], ['X-SFZ', 'town', 'none', 0, true],
    ]);
    expect(log.read(['venues'], read => venues(read, { town: TOWN, level: 'village' }, DAY)).map(({ unit }) => unit)).toEqual([VILLAGE, '610702100002']);
    expect(log.read(['venues'], read => venues(read, { town: TOWN }, DAY)).map(({ lacks }) => lacks)).toEqual([['area'], [], []]);
    const [district, town] = log.read(['venues'], read => venueSums(read, DAY));
    expect(district).toMatchObject({ town: null, venues: 3, gaps: 1, advised: 0, byAspect: { standardised: 1, regularised: 0, convenient: 0 }, byStatus: { none: 2, partly_met: 1 } });
    expect(town).toMatchObject({ town: { code: TOWN }, venues: 3 });
  });

  it('stand as they stood at any moment, with the exception that counts on the day', async () => {
    expect(one({ ...DAY, number: verified - 1 })).toMatchObject({ status: 'partly_met', gaps: 0 });
    expect(one({ ...DAY, number: verified - 3 })).toMatchObject({ status: 'drafted', answers: [], points: { length: 20 } });
    await log.happened(...on({ type: 'VenueExceptionApproved', data: { unit: TOWN, point: AREA, approver: 'D-SPJ', reason: '暂无更大场地', until: '2023-12-31' } }, { type: 'VenueGapClosed', data: { unit: TOWN, point: 'area', by: 'exception', evidence: null, on: '2023-02-01' } }));
    expect([one({ ...DAY, number: verified - 2 })?.lacks, one()?.lacks]).toEqual([['area'], []]);
    expect(one()).toMatchObject({ exceptions: 1, gaps: 0, gapList: [{ point: 'area', open: false, closedOn: '2023-02-01' }], revision: 5, acts: { length: 6 } });
    expect(one({ on: '2024-01-01' })).toMatchObject({ exceptions: 0, exceptionList: [{ counts: false, until: '2023-12-31' }] });
  });

  it('plan works that are late from the day after', async () => {
    await log.happened(...on({ type: 'UpgradePlanned', data: { unit: TOWN, upgrade: 'U1', title: '大厅改造', points: ['area'], due: '2023-06-30' } }, { type: 'EquipmentRecorded', data: { unit: TOWN, equipment: [{ point: 'printer', count: 2 }] } }, { type: 'EquipmentFaulted', data: { unit: TOWN, point: 'printer', note: '卡纸', on: '2023-02-01' } }));
    expect(one({ on: '2023-06-30' })).toMatchObject({ status: 'improving', upgrades: 1, upgradeList: [{ late: false }], equipment: [{ point: 'printer', count: 2, fault: { note: '卡纸' } }] });
    expect(one({ on: '2023-07-01' })?.upgradeList).toMatchObject([{ late: true }]);
    expect(log.read(['venues'], read => [venue(read, '610702', DAY), venueStandards(read, { on: '2023-01-11' }).inForce, venueStandards(read, DAY).inForce?.version])).toEqual([null, null, '2023']);
  });
});

// @req #31
describe('lines of villages', () => {
  it('are one for each village of the tree, and progress is those online of all', async () => {
    const survey: NetworkEvent = { type: 'VillageSurveyed', data: { village: VILLAGE, parent: TOWN, access: 'fibre', mbps: 100, terminals: 3, on: '2023-01-16', note: '' } };
    const surveyed = await log.happened(...line(VILLAGE, survey));
    await log.happened({ stream: 'gateway-GW-1', event: { type: 'PortAssigned', data: { gateway: 'GW-1', port: 1, village: VILLAGE } } }, ...line(VILLAGE, { type: 'GatewayPlanned', data: { village: VILLAGE, gateway: 'GW-1', port: 1, installBy: '2023-03-31' } }, { type: 'VillageOnline', data: { village: VILLAGE, on: '2023-01-20' } }));
    const lines = (number?: number) => log.read(['network'], read => networkLines(read, { ...DAY, number })).map(({ village, status }) => [village, status]);
    expect(lines()).toEqual([[VILLAGE, 'online'], ['610702100002', 'none'], ['X-SFC', 'none']]);
    expect(lines(surveyed)[0]).toEqual([VILLAGE, 'surveyed']);
    expect(log.read(['network'], read => networkSums(read, DAY))).toMatchObject([{ town: null, villages: 2, byStatus: { online: 1, none: 1 } }, { town: { code: TOWN }, villages: 2 }, { town: { code: 'X-SFZ' }, villages: 1 }]);
    expect(log.read(['network'], read => gateways(read, DAY))).toEqual([{ gateway: 'GW-1', ports: [{ port: 1, village: VILLAGE }], revision: 0 }]);
  });
});

// @req #3 #51 #59 #60
describe('what stations do for people', () => {
  it('is counted village by village: in time, late, still lying there, free of charge, by whom', async () => {
    await log.happened({ stream: `staff-${VILLAGE}`, event: { type: 'HelperListed', data: { unit: VILLAGE, person: 'helper-1', source: 'volunteer', from: '2022-01-01T00:00:00.000Z' } } }, ...onErrand(requested, authorised, collected));
    const figures = (on: string, period: { since?: string } = {}) => log.read(['agency-performance'], read => agencyPerformance(read, period, { on })).map(({ village, errands, handedInTime, handedLate, overdue, confirmedFree, priority, helpers }) => [village?.code ?? null, errands, handedInTime, handedLate, overdue, confirmedFree, priority, helpers.volunteer]);
    expect(figures('2022-03-02')[1]).toEqual([VILLAGE, 1, 0, 0, 0, 0, 1, 1]);
    expect(figures('2022-03-03')[1]).toEqual([VILLAGE, 1, 0, 0, 1, 0, 1, 1]);
    await log.happened(...onErrand({ type: 'AgencyOverdue', data: { due: '2022-03-02' } }, handedOver), { stream: `agency-${ERRAND.replace('e001', 'e009')}`, event: requested });
    expect(figures('2022-03-03')).toEqual([[null, 2, 0, 1, 0, 0, 2, 1], [VILLAGE, 2, 0, 1, 0, 0, 2, 1], ['610702100002', 0, 0, 0, 0, 0, 0, 0], ['X-SFC', 0, 0, 0, 0, 0, 0, 0]]);
    expect(figures('2022-03-03', { since: '2022-03-02' })[0]?.[1]).toBe(0);
  });
});
