import { venueBaseline, type VenueCommand, type VenueCommandData, type VenueLevel, type VenueStandardCommand } from '@yichuang/domain';
import type { OrganisationRow, SampleData } from '../data.ts';
import { at, during } from '../working-time.ts';
import type { Staff } from './offices.ts';
import type { Step } from './step.ts';
import { FAULTY, townsOf, villagesOf } from './units.ts';

type Submission = VenueCommandData<'SubmitVenueAssessment'>;
const STANDARD = 'venuestandard-610702';
/** Barrier-free points bind from the day on which the law does (无障碍环境建设法). */
const BINDING_FROM = '2023-09-01';

const issue = (version: string, effectiveFrom: string, binds: boolean): VenueStandardCommand => ({
  type: 'IssueVenueStandard', data: { version, basis: binds ? '《无障碍环境建设法》施行，无障碍设施转为必备项' : '《实施方案》二（一）规范便民服务场所', effectiveFrom, ...venueBaseline(binds) },
});
const POINTS = venueBaseline(false);
const answersOf = (level: VenueLevel, missing: readonly string[]): Submission['answers'] => POINTS[level].map(({ code }) => ({
  point: code, met: !missing.includes(code), evidence: { digest: null, note: missing.includes(code) ? '暂未配备（示例）' : level === 'town' ? '大厅平面图（示例）' : '现场照片登记表（示例）' },
}));
const factsOf = (name: string, area: number): Submission['facts'] => ({ address: `${name}便民服务场所（示例地址）`, area, hours: '工作日 9:00–12:00，13:30–17:30', phone: null, complaintPhone: '12345' });
const submission = (level: VenueLevel, { name, area, missing, claims = 'met' }: { readonly name: string; readonly area: number; readonly missing: readonly string[]; readonly claims?: Submission['claims'] }): VenueCommand =>
  ({ type: 'SubmitVenueAssessment', data: { facts: factsOf(name, area), claims, answers: answersOf(level, missing) } });
const verified = (outcome: 'met' | 'partly_met'): VenueCommand => ({ type: 'VerifyVenueAssessment', data: { outcome, corrections: [] } });

type Drawn = (unit: string, name: string, command: VenueCommand) => Omit<Step, 'at' | 'actor'>;
const drawn: Drawn = (unit, name, command) => ({ name: `venue-${unit}-${name}`, stream: `venue-${unit}`, command });

/** What the law of 2023-09-01 asks for, and nobody had to have before. */
const LATER_POINTS = [['writing-board', 'voice-prompt'], [], ['text-display', 'terminal']] as const;
const lacking = (index: number): readonly string[] => LATER_POINTS[index % LATER_POINTS.length] ?? [];

function townSteps(data: SampleData, staff: Staff): Step[] {
  const times = { submit: during('2023-01-16', '10:00', 120), record: during('2023-01-16', '14:00', 60), verify: during('2023-01-19', '09:30', 120) };
  const bureau = staff('approval_bureau', 'D-SPJ');
  const rows = data.organisations.filter(({ code }) => townsOf(data).includes(code));
  return rows.flatMap(({ code, name_zh: name }, index): Step[] => {
    const head = staff('centre_manager', code);
    return [
      { ...drawn(code, 'submit', submission('town', { name, area: 205 + (index * 37) % 260, missing: lacking(index) })), at: times.submit.next().value, actor: head },
      { ...drawn(code, 'equipment', { type: 'RecordEquipment', data: { equipment: [{ point: 'computer', count: 4 + index % 5 }, { point: 'card-reader', count: 2 }, { point: 'printer', count: 2 + index % 2 }] } }), at: times.record.next().value, actor: head },
      { ...drawn(code, 'verify', verified('met')), at: times.verify.next().value, actor: bureau },
    ];
  });
}

function villageHalls(data: SampleData, staff: Staff): Step[] {
  const times = { submit: during('2023-01-17', '09:15', 60), verify: during('2023-01-18', '09:15', 60) };
  return villagesOf(data).flatMap(({ code, name_zh: name, parent_code: town }: OrganisationRow, index): Step[] => [
    { ...drawn(code, 'submit', submission('village', { name, area: 30 + (index * 7) % 60, missing: lacking(index) })), at: times.submit.next().value, actor: staff('village_manager', code) },
    { ...drawn(code, 'verify', verified('met')), at: times.verify.next().value, actor: staff('centre_manager', town ?? '') },
  ]);
}

/** One centre closes what it lacked: planned, built, seen. @req #75 */
function works(data: SampleData, staff: Staff): Step[] {
  const [town = ''] = townsOf(data);
  const head = staff('centre_manager', town);
  const seen = { digest: null, note: '竣工照片（示例）' };
  return [
    { ...drawn(town, 'plan', { type: 'PlanVenueUpgrade', data: { upgrade: 'U1', title: '加装手写板和语音提示（示例）', points: ['writing-board', 'voice-prompt'], due: '2023-06-30' } }), at: at('2023-02-06', '10:00'), actor: head },
    { ...drawn(town, 'complete', { type: 'CompleteVenueUpgrade', data: { upgrade: 'U1', evidence: seen } }), at: at('2023-05-15', '10:00'), actor: head },
    { ...drawn(town, 'close', { type: 'CloseVenueGap', data: { point: 'voice-prompt', evidence: seen } }), at: at('2023-05-16', '10:00'), actor: staff('approval_bureau', 'D-SPJ') },
  ];
}

/** Planted: a hall of 180 ㎡ without an exception, works that are late, a card reader that does not read; a station that never went beyond its draft. */
function planted(staff: Staff): Step[] {
  const { town, village } = FAULTY;
  const head = staff('centre_manager', town);
  return [
    { ...drawn(town, 'submit', submission('town', { name: '示范镇', area: 180, missing: ['suggestion-box'], claims: 'partly_met' })), at: at('2023-01-16', '15:30'), actor: head },
    { ...drawn(town, 'verify', verified('partly_met')), at: at('2023-01-19', '15:30'), actor: staff('approval_bureau', 'D-SPJ') },
    { ...drawn(town, 'plan', { type: 'PlanVenueUpgrade', data: { upgrade: 'U1', title: '扩建大厅（示例）', points: ['area'], due: '2023-06-30' } }), at: at('2023-02-06', '11:00'), actor: head },
    { ...drawn(town, 'fault', { type: 'ReportEquipmentFault', data: { point: 'card-reader', note: '读卡器不能读卡（示例）' } }), at: at('2023-11-20', '10:00'), actor: head },
    { ...drawn(village, 'survey', { type: 'SurveyVenue', data: { facts: factsOf('示范村', 28) } }), at: at('2023-01-17', '15:30'), actor: staff('village_agent', village) },
  ];
}

/** Every hall assesses itself against the standard of January 2023, and another body verifies (二(一)). @req #7 #8 #9 #75 */
export function venueSteps(data: SampleData, staff: Staff): Step[] {
  const bureau = staff('approval_bureau', 'D-SPJ');
  return [
    { name: 'venue-standard-2023', at: at('2023-01-16', '09:10'), actor: bureau, stream: STANDARD, command: issue('2023', '2023-01-16', false) },
    ...townSteps(data, staff), ...villageHalls(data, staff), ...works(data, staff), ...planted(staff),
    { name: 'venue-standard-2023-09', at: at('2023-08-28', '10:00'), actor: bureau, stream: STANDARD, command: issue('2023-09', BINDING_FROM, true) },
  ];
}
