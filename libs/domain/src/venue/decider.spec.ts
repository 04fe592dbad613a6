import { describe, expect, it } from 'vitest';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { dueVenueFacts, venueBaseline, VenueCommand, venueDecider, venueEvents, venueOf, VenueStandardCommand, venueStandardDecider, venueStandardEvents, type VenueEvent } from './index.ts';
import { AGAIN, answers, BUREAU, by, close, closed, complete, except, excepted, facts, filed, filing, gap, HEAD, met, OTHER_HEAD, plan, PLAN, SMALL, STANDARD, STATION, submit, submitted, surveyed, TOWN, UNITS, verified, verify, VILLAGE } from './testing/fixtures.ts';

const { given } = specification(venueDecider, { events: venueEvents, commands: VenueCommand });
const statusAfter = (...events: readonly VenueEvent[]) => stateAfter(venueDecider, events).status;

// @req #7 #8 #9
describe('a standard of halls', () => {
  const standards = specification(venueStandardDecider, { events: venueStandardEvents, commands: VenueStandardCommand });
  const issue = (version: string, effectiveFrom: string, level = venueBaseline(false)): VenueStandardCommand => ({ type: 'IssueVenueStandard', data: { version, basis: '实施方案 二（一）', effectiveFrom, ...level } });
  const issued = { type: 'VenueStandardIssued' as const, data: issue('2023', '2023-02-01').data };
  it('is issued by the approval bureau, version after version', () => {
    standards.given().when(issue('2023', '2023-02-01'), by(BUREAU)).records(issued);
    standards.given().when(issue('2023', '2023-02-01'), by(HEAD)).refuses('wrong-office');
    standards.given(issued).when(issue('2023', '2023-09-01'), by(BUREAU)).refuses('already-exists');
    standards.given(issued).when(issue('2024', '2023-02-01'), by(BUREAU)).refuses('before-previous-version');
    standards.given().when(issue('2023', '2023-01-31'), by(BUREAU)).refuses('effective-in-past');
    const twice = venueBaseline(false).village;
    standards.given().when(issue('2023', '2023-02-01', { ...venueBaseline(false), village: [...twice, ...twice.slice(0, 1)] }), by(BUREAU)).refuses('duplicate-code', { code: 'network' });
  });
  it('asks of towns what it does not ask of villages', () => {
    const codes = (level: 'town' | 'village') => venueBaseline(true)[level].filter(({ mandatory }) => mandatory).map(({ code }) => code);
    expect(codes('town').filter(code => !codes('village').includes(code))).toEqual(['area', 'zone-guidance', 'zone-counter', 'zone-waiting', 'zone-disclosure', 'card-reader', 'reviewer', 'suggestion-box']);
    expect(codes('village').filter(code => !codes('town').includes(code))).toEqual(['review-form']);
    expect(venueBaseline(false).town.find(({ code }) => code === 'low-counter')?.mandatory).toBe(false);
  });
});

// @req #7 #8 #9
describe('a self-assessment', () => {
  it('answers every point with evidence, as the hall itself found it', () => {
    given().when({ type: 'SurveyVenue', data: { facts: facts() } }, by(HEAD)).records(surveyed());
    given().when(submit('met'), by(HEAD)).records(surveyed(), submitted('met'));
    given(surveyed()).when(submit('met'), by(HEAD)).records(submitted('met'));
    given(surveyed(), submitted('met')).when(submit('partly_met', { no: ['printer'] }), by(HEAD)).records(submitted('partly_met', 'printer'));
    const [first, ...rest] = answers();
    const answered = (list: ReturnType<typeof answers>): VenueCommand => ({ type: 'SubmitVenueAssessment', data: { facts: facts(), claims: 'met', answers: list } });
    given().when(answered(rest), by(HEAD)).refuses('points-unanswered', { points: ['area'] });
    given().when(answered([...rest, ...rest.slice(0, 1)]), by(HEAD)).refuses('duplicate-code');
    given().when(answered([...rest, { ...first!, point: 'helipad' }]), by(HEAD)).refuses('unknown-point', { point: 'helipad' });
    given().when(answered([...rest, { ...first!, evidence: { digest: null, note: '' } }]), by(HEAD)).refuses('evidence-missing', { point: 'area' });
  });
  it('is made by the hall for the hall, by the standard in force', () => {
    given().when(submit('met'), by(OTHER_HEAD)).refuses('wrong-body');
    given().when(submit('met'), by({ ...HEAD, offices: ['town_acceptor'] })).refuses('wrong-office');
    given().when(submit('met'), by(BUREAU, { unit: 'D-SPJ' })).refuses('unknown-unit');
    given().when(submit('met'), by(HEAD, { standards: [] })).refuses('no-venue-standard');
    given().when(submit('met', { no: ['low-counter'] }), by(HEAD, { today: '2023-09-01' })).refuses('mandatory-point-failed', { points: ['low-counter'] });
  });
  it('has an area that a hall may have', () => {
    for (const area of [0, -1, 100_001]) given().when(submit('partly_met', { area }), by(HEAD)).refuses('area-impossible', { area });
    given().when({ type: 'SurveyVenue', data: { facts: facts(0) } }, by(HEAD)).refuses('area-impossible');
  });
  it('says "met" only when no mandatory point fails, and "partly met" only when one does', () => {
    given().when(submit('met', { no: ['card-reader'] }), by(HEAD)).refuses('mandatory-point-failed', { points: ['card-reader'] });
    given().when(submit('met', { area: 180 }), by(HEAD)).refuses('mandatory-point-failed', { points: ['area'] });
    given().when(submit('met', { no: ['terminal', 'writing-board'] }), by(HEAD)).recordsTypes('FacilitySurveyed', 'VenueAssessmentSubmitted');
    given().when(submit('partly_met'), by(HEAD)).refuses('no-point-failed');
  });
});

// @req #7 #8 #9
describe('a verification', () => {
  it('is the town’s for villages and the approval bureau’s for towns, and nobody’s for themselves', () => {
    const village = { unit: VILLAGE };
    given(surveyed(), submitted('met')).when(verify('met'), by(BUREAU)).records(verified('met'), met);
    given(surveyed(), submitted('met')).when(verify('met'), by(HEAD)).refuses('same-body');
    given(surveyed(), submitted('met')).when(verify('met'), by(OTHER_HEAD)).refuses('wrong-office');
    given(surveyed(), submitted('met')).when(verify('met'), by(STATION, village)).refuses('same-body');
    given(surveyed(), submitted('met')).when(verify('met'), by(OTHER_HEAD, village)).refuses('wrong-body', { unit: TOWN });
    given(surveyed(), submitted('met')).when(verify('met'), by(BUREAU, village)).refuses('wrong-body');
  });
  it('follows a submission, once', () => {
    given().when(verify('met'), by(BUREAU)).refuses('does-not-exist');
    given(surveyed()).when(verify('met'), by(BUREAU)).refuses('wrong-step', { status: 'drafted' });
    given(surveyed(), submitted('met'), verified('met'), met).when(verify('met'), by(BUREAU)).refuses('already-done');
  });
  it('records every gap that it sees, binding or not, and what the hall called met', () => {
    given(surveyed(180), submitted('partly_met', 'card-reader')).when(verify('partly_met'), by(BUREAU)).records(verified('partly_met'), gap('area'), gap('card-reader'));
    given(surveyed(), submitted('met')).when(verify('partly_met', 'printer', 'voice-prompt'), by(BUREAU)).records(verified('partly_met', 'printer', 'voice-prompt'), gap('printer'), gap('voice-prompt'));
    given(surveyed(), submitted('met')).when(verify('met', 'printer'), by(BUREAU)).refuses('mandatory-point-failed', { points: ['printer'] });
    given(surveyed(), submitted('met')).when(verify('partly_met', 'helipad'), by(BUREAU)).refuses('unknown-point');
    given(surveyed(), submitted('met')).when(verify('partly_met'), by(BUREAU)).refuses('no-point-failed');
  });
  it('closes the gaps of the round before that it no longer sees', () => {
    given(...SMALL, surveyed(), submitted('met')).when(verify('met'), by(BUREAU)).records(verified('met'), closed('area', 'verification'), closed('card-reader', 'verification'), met);
  });
});

// @req #7 #75
describe('a gap', () => {
  it('is closed on evidence, by the verifier, and the last one makes the hall meet the standard', () => {
    given(...SMALL).when(close('card-reader'), by(BUREAU)).records(closed('card-reader'));
    expect(statusAfter(...SMALL, closed('card-reader'))).toBe('improving');
    given(...SMALL, closed('card-reader')).when(close('area'), by(BUREAU)).records(closed('area'), met);
    given(...SMALL).when(close('card-reader'), by(HEAD)).refuses('same-body');
    given(...SMALL).when(close('printer'), by(BUREAU)).refuses('no-such-gap');
    given(...SMALL).when(close('constructor'), by(BUREAU)).refuses('no-such-gap');
    given(...SMALL).when({ type: 'CloseVenueGap', data: { point: 'area', evidence: { digest: null, note: '' } } }, by(BUREAU)).refuses('evidence-missing');
  });
  it('is planned for, and built, before anybody calls it closed', () => {
    const [planned] = given(...SMALL).when(plan('area'), by(HEAD)).recordsTypes('UpgradePlanned');
    expect(statusAfter(...SMALL, planned!)).toBe('improving');
    given(...SMALL).when(plan('printer'), by(HEAD)).refuses('no-such-gap');
    given(...SMALL).when(plan('area'), by(OTHER_HEAD)).refuses('wrong-body');
    given(...SMALL).when(plan('area'), by(HEAD, { today: '2023-07-01' })).refuses('effective-in-past');
    given(...SMALL, planned!).when(complete, by(HEAD)).recordsTypes('UpgradeCompleted');
    given(...SMALL).when(complete, by(HEAD)).refuses('does-not-exist');
    expect(stateAfter(venueDecider, [...SMALL, planned!]).gaps.area?.open).toBe(true);
  });
  it('is excepted in principle alone, with an approver and an end, and opens again the day after', () => {
    given(...SMALL).when(except(), by(BUREAU)).records(excepted(), closed('area', 'exception'));
    given(surveyed(180)).when(except(), by(BUREAU)).records(excepted());
    given(surveyed(180), excepted()).when(submit('met', { area: 180 }), by(HEAD)).records(submitted('met'));
    given(surveyed(180), excepted(), submitted('met')).when(verify('met'), by(BUREAU)).records(verified('met'), met);
    given(...SMALL).when(except(null), by(BUREAU)).refuses('exception-without-end');
    given(...SMALL).when(except('2023-02-01'), by(BUREAU)).refuses('exception-without-end');
    given(...SMALL).when(except('2023-12-31', 'card-reader'), by(BUREAU)).refuses('no-exception-for-point');
    given(...SMALL).when(except(), by(HEAD)).refuses('wrong-office');
    given().when(except(), by(BUREAU)).refuses('does-not-exist');
    const small = [surveyed(180), excepted(), submitted('met'), verified('met'), met];
    const due = (now: string, events = small) => dueVenueFacts(stateAfter(venueDecider, events), now);
    expect(due('2023-12-31T15:59:59.999Z')).toEqual([]);
    const [reopened] = due('2023-12-31T16:00:00.000Z');
    expect(reopened).toMatchObject({ due: '2023-12-31T16:00:00.000Z', event: { type: 'VenueGapRecorded', data: { point: { code: 'area' }, cause: 'exception_expired' } } });
    expect(due('2024-01-02T00:00:00.000Z', [...small, reopened!.event])).toEqual([]);
    expect(statusAfter(...small, reopened!.event)).toBe('partly_met');
  });
});

// @req #9
describe('equipment', () => {
  it('is recorded, fails, and works again once recorded', () => {
    const record: VenueCommand = { type: 'RecordEquipment', data: { equipment: [{ point: 'printer', count: 2 }] } };
    const fault: VenueCommand = { type: 'ReportEquipmentFault', data: { point: 'printer', note: '卡纸' } };
    const [recorded] = given(surveyed()).when(record, by(HEAD)).recordsTypes('EquipmentRecorded');
    const [faulted] = given(surveyed(), recorded!).when(fault, by(HEAD)).recordsTypes('EquipmentFaulted');
    given(surveyed(), recorded!, faulted!).when(record, by(HEAD)).records(recorded!);
    given().when({ type: 'ReportEquipmentFault', data: { point: 'card-reader', note: '读卡失败' } }, by(STATION, { unit: VILLAGE })).refuses('unknown-point');
    given().when(record, by(OTHER_HEAD)).refuses('wrong-body');
    given().when({ type: 'RecordEquipment', data: { equipment: [{ point: 'zone-waiting', count: 1 }] } }, by(HEAD)).refuses('unknown-point');
  });
  it('belongs to halls of towns and villages, fictional ones too', () => {
    expect(['610702', 'D-SPJ', TOWN, VILLAGE, '610702100202', 'X-SFZ', 'X-SFC'].map(code => venueOf(code, UNITS)?.level ?? null)).toEqual([null, null, 'town', 'village', null, 'town', 'village']);
    expect(STANDARD.points.town).toHaveLength(20);
  });
});

// @req #75
describe('a file that shows something of a hall', () => {
  const planned: VenueEvent = { type: 'UpgradePlanned', data: { unit: TOWN, upgrade: 'U1', title: '大厅改造', points: ['area'], due: '2023-06-30' } };
  it('is filed for a point, for an exception and for works, by the hall or the town above it', () => {
    given(...SMALL).when(filing('point', 'card-reader'), by(HEAD)).records(filed('point', 'card-reader'));
    given().when(filing('exception', 'area'), by(HEAD)).records(filed('exception', 'area'));
    given(...SMALL, planned).when(filing('upgrade', 'U1', PLAN), by(HEAD)).records(filed('upgrade', 'U1', PLAN));
    given().when(filing('point', 'printer'), by(HEAD, { unit: VILLAGE })).recordsTypes('VenueEvidenceFiled');
    given().when(filing('point', 'printer'), by(STATION, { unit: VILLAGE })).recordsTypes('VenueEvidenceFiled');
  });
  it('is refused from others, of what is not there, and where it is not in the store for this hall', () => {
    given().when(filing('point', 'printer'), by(HEAD, { unit: 'D-SPJ' })).refuses('unknown-unit');
    given().when(filing('point', 'printer'), by(OTHER_HEAD)).refuses('wrong-body');
    given().when(filing('point', 'printer'), by(STATION)).refuses('wrong-body');
    given().when(filing('point', 'printer'), by(BUREAU)).refuses('wrong-body');
    given().when(filing('point', 'helipad'), by(HEAD)).refuses('unknown-point');
    given().when(filing('point', 'card-reader'), by(STATION, { unit: VILLAGE })).refuses('unknown-point');
    given().when(filing('exception', 'printer'), by(HEAD)).refuses('no-exception-for-point');
    given(...SMALL).when(filing('upgrade', 'U1'), by(HEAD)).refuses('does-not-exist');
    given(...SMALL).when(filing('upgrade', 'constructor'), by(HEAD)).refuses('does-not-exist');
    given().when(filing('point', 'printer'), by(HEAD, { standards: [] })).refuses('no-venue-standard');
    given().when(filing('point', 'printer', { ...PLAN, digest: 'f'.repeat(64) }), by(HEAD)).refuses('unknown-file');
  });
  it('is filed once for the same thing, however often the same picture is sent', () => {
    given(filed('point', 'printer')).when(filing('point', 'printer'), by(HEAD)).refuses('already-exists');
    given(filed('point', 'printer')).when(filing('point', 'printer', AGAIN), by(HEAD)).refuses('already-exists');
    given(filed('point', 'printer')).when(filing('point', 'copier', AGAIN), by(HEAD)).records(filed('point', 'copier', AGAIN));
    given(filed('point', 'area')).when(filing('exception', 'area'), by(HEAD)).records(filed('exception', 'area'));
  });
});
