import { actor } from '../../catalog/testing/fixtures.ts';
import type { UnitFacts } from '../../organisation/index.ts';
import { venueBaseline, type VenueCommand, type VenueCommandData, type VenueContext, type VenueEvent, type VenueFacts, type VenueLevel, type VenueStandard } from '../index.ts';

export const [TOWN, VILLAGE] = ['610702100', '610702100201'];
const unit = (code: string, [kind, parent, active = true]: readonly [UnitFacts['kind'], string | null, boolean?]): [string, UnitFacts] => [code, { code, kind, parent, active }];
export const UNITS = new Map([
  unit('610702', ['district', null]), unit('D-SPJ', ['department', '610702']), unit(TOWN, ['town', '610702']), unit('610702001', ['subdistrict', '610702']), unit(VILLAGE, ['village', TOWN]), unit('610702100202', ['village', TOWN, false]),
  unit('X-SFZ', ['other', '610702']), unit('X-SFC', ['other', 'X-SFZ']),
]);
export const HEAD = actor(TOWN, 'head-1', 'centre_manager');
export const OTHER_HEAD = actor('610702001', 'head-2', 'centre_manager');
export const STATION = actor(VILLAGE, 'station-1', 'village_manager');
export const BUREAU = actor('D-SPJ', 'approval-1', 'approval_bureau');
export const STANDARD: VenueStandard = { version: '2023', effectiveFrom: '2023-01-12', points: venueBaseline(false) };
export const BINDING: VenueStandard = { version: '2023-09', effectiveFrom: '2023-09-01', points: venueBaseline(true) };

const stored = (digest: string, content: string) => ({ digest: digest.repeat(64), bytes: 1000, type: 'image/jpeg' as const, content: content.repeat(64) });
/** In the store for the town: two sendings of one picture, and another. */
export const [PHOTO, AGAIN, PLAN] = [stored('a', '1'), stored('b', '1'), stored('c', '2')];
const FILES: Readonly<Record<string, typeof PHOTO>> = Object.fromEntries([PHOTO, AGAIN, PLAN].map(file => [file.digest, file]));

export const by = (who: VenueContext['actor'], parts: Partial<VenueContext> = {}): VenueContext =>
  ({ now: '2023-02-01T01:00:00.000Z', today: '2023-02-01', actor: who, unit: TOWN, units: UNITS, standards: [STANDARD, BINDING], file: digest => FILES[digest] ?? null, ...parts });
export const facts = (area = 240): VenueFacts => ({ address: '汉台区示例路1号', area, hours: '工作日 9:00–17:00', phone: '0916-0000000', complaintPhone: '12345' });
const NOTE = { digest: null, note: '平面图第1页' };
export const answers = (no: readonly string[] = [], level: VenueLevel = 'town'): VenueCommandData<'SubmitVenueAssessment'>['answers'] => STANDARD.points[level].map(({ code }) => ({ point: code, met: !no.includes(code), evidence: NOTE }));
export const submit = (claims: 'met' | 'partly_met', { no = [], area = 240, level = 'town' }: { no?: readonly string[]; area?: number; level?: VenueLevel } = {}): VenueCommand =>
  ({ type: 'SubmitVenueAssessment', data: { facts: facts(area), claims, answers: answers(no, level) } });
export const verify = (outcome: 'met' | 'partly_met', ...missed: readonly string[]): VenueCommand => ({ type: 'VerifyVenueAssessment', data: { outcome, corrections: missed.map(point => ({ point, met: false, note: '现场未见' })) } });
export const headingOf = (code: string) => {
  const found = STANDARD.points.town.find(point => point.code === code);
  if (!found) throw new Error(code);
  const { name, aspect, mandatory } = found;
  return { code, name, aspect, mandatory };
};
export const surveyed = (area = 240): VenueEvent => ({ type: 'FacilitySurveyed', data: { unit: TOWN, level: 'town', parent: '610702', facts: facts(area) } });
export const submitted = (claims: 'met' | 'partly_met', ...no: readonly string[]): VenueEvent => ({ type: 'VenueAssessmentSubmitted', data: { unit: TOWN, standard: '2023', claims, answers: answers(no) } });
export const verified = (outcome: 'met' | 'partly_met', ...missed: readonly string[]): VenueEvent => ({ type: 'VenueAssessmentVerified', data: { unit: TOWN, verifier: 'D-SPJ', outcome, corrections: missed.map(point => ({ point, met: false, note: '现场未见' })) } });
export const met: VenueEvent = { type: 'VenueStandardMet', data: { unit: TOWN, standard: '2023', on: '2023-02-01' } };
export const gap = (code: string): VenueEvent => ({ type: 'VenueGapRecorded', data: { unit: TOWN, point: headingOf(code), cause: 'verification', on: '2023-02-01' } });
export const closed = (point: string, how: 'verification' | 'evidence' | 'exception' = 'evidence'): VenueEvent => ({ type: 'VenueGapClosed', data: { unit: TOWN, point, by: how, evidence: how === 'evidence' ? NOTE : null, on: '2023-02-01' } });
export const excepted = (until = '2023-12-31'): VenueEvent => ({ type: 'VenueExceptionApproved', data: { unit: TOWN, point: headingOf('area'), approver: 'D-SPJ', reason: '老街道改造，暂无更大场地', until } });
export const close = (point: string): VenueCommand => ({ type: 'CloseVenueGap', data: { point, evidence: NOTE } });
export const except = (until: string | null = '2023-12-31', point = 'area'): VenueCommand => ({ type: 'ApproveVenueException', data: { point, reason: '老街道改造，暂无更大场地', until } });
export const filing = (about: 'point' | 'exception' | 'upgrade', key: string, { digest } = PHOTO): VenueCommand => ({ type: 'FileVenueEvidence', data: { about, key, shows: 'photo', note: '大厅全景', digest } });
export const filed = (about: 'point' | 'exception' | 'upgrade', key: string, file = PHOTO): VenueEvent => ({ type: 'VenueEvidenceFiled', data: { unit: TOWN, about, key, shows: 'photo', note: '大厅全景', file, on: '2023-02-01' } });
export const plan = (...points: string[]): VenueCommand => ({ type: 'PlanVenueUpgrade', data: { upgrade: 'U1', title: '大厅改造', points, due: '2023-06-30' } });
export const complete: VenueCommand = { type: 'CompleteVenueUpgrade', data: { upgrade: 'U1', evidence: NOTE } };
/** A hall of 180 ㎡ without a card reader, found so. */
export const SMALL: readonly VenueEvent[] = [surveyed(180), submitted('partly_met', 'card-reader'), verified('partly_met'), gap('area'), gap('card-reader')];
