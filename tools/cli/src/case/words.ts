import type { CaseRowView, CaseStatusName, ClockView, Light } from '@yichuang/projections';
import { paint, say, type Io } from '../io.ts';

type Words = readonly [zh: string, en: string];

export const STATUS_WORDS: Readonly<Record<CaseStatusName, Words>> = {
  received: ['待受理', 'received'], correcting: ['补正中', 'correction awaited'], not_accepted: ['不予受理', 'not accepted'], abandoned: ['逾期未补正', 'abandoned'], accepted: ['已受理', 'accepted'],
  town_reviewed: ['镇街已审查', 'reviewed by the town'], forwarded: ['已转报部门', 'sent to the department'], returned: ['退回镇街', 'sent back to the town'], dept_reviewed: ['部门已审查', 'reviewed by the department'],
  granted: ['准予', 'granted'], refused: ['不予批准', 'refused'], issued: ['已制发文书', 'issued'], delivered: ['已送达', 'delivered'], withdrawn: ['已撤回', 'withdrawn'], terminated: ['已终止', 'ended'], revoked: ['决定已撤销', 'revoked'], closed: ['已办结', 'closed'],
  archived: ['已归档', 'archived'],
};
const STEP_WORDS: Readonly<Record<NonNullable<CaseRowView['next']['step']>, Words>> = {
  accept: ['受理', 'accept'], correct: ['补正', 'correct'], review: ['审查', 'review'], forward: ['转报', 'forward'], decide: ['决定', 'decide'], issue: ['制发文书', 'issue'], deliver: ['送达', 'deliver'], archive: ['归档', 'archive'],
};
const BODY_WORDS: Readonly<Record<NonNullable<CaseRowView['next']['body']>, Words>> = { town: ['镇街', 'town'], department: ['部门', 'department'], applicant: ['申请人', 'applicant'] };
const CLOCK_WORDS: Readonly<Record<ClockView['clock'], Words>> = { notice: ['一次性告知', 'notice'], promised: ['承诺期限', 'promised'], statutory: ['法定期限', 'statutory'], delivery: ['送达期限', 'delivery'] };
const STATE_WORDS: Readonly<Record<ClockView['state'], Words>> = { not_begun: ['尚未起算', 'not begun'], running: ['计算中', 'running'], paused: ['暂停计算', 'paused'], stopped: ['已停止', 'stopped'], passed: ['已超期', 'passed'] };
const CAUSE_WORDS: Readonly<Record<ClockView['entries'][number]['cause'], Words>> = {
  received: ['收件', 'received'], notified: ['一次性告知', 'told of everything missing'], corrected: ['补正材料收到', 'corrected'], accepted: ['受理', 'accepted'], deemed_accepted: ['视为受理', 'deemed accepted'],
  all_documents_received: ['材料收齐', 'all papers in'], inspection_passed: ['核查通过', 'inspection passed'], suspended: ['暂停计算', 'clock stopped'], resumed: ['恢复计算', 'clock runs again'], extended: ['延长期限', 'extended'], stopped: ['停止计算', 'stopped'],
};
const UNIT_WORDS: Readonly<Record<ClockView['unit'], Words>> = { working_day: ['个工作日', 'working days'], calendar_day: ['天', 'days'] };
const LIGHTS: Readonly<Record<Light, readonly [sign: string, colour: 'green' | 'yellow' | 'red' | 'dim']>> = { green: ['✓', 'green'], yellow: ['▲', 'yellow'], red: ['■', 'red'], none: ['·', 'dim'] };

export const light = (io: Io, of: Light): string => paint(io, LIGHTS[of][1], LIGHTS[of][0]);

/** `决定（部门）`; nothing when nothing is left to do. */
export function nextWords(io: Io, { step, body }: CaseRowView['next']): string {
  if (step === null) return '';
  return body === null ? say(io, ...STEP_WORDS[step]) : say(io, `${STEP_WORDS[step][0]}（${BODY_WORDS[body][0]}）`, `${STEP_WORDS[step][1]} (${BODY_WORDS[body][1]})`);
}

/** One limit in one line. */
export function clockLine(io: Io, { clock, amount, unit, from, due, state, provisional, pausedDays, extendedDays, remainingDays, stoppedOn }: ClockView): readonly string[] {
  const left = remainingDays === null ? '' : say(io, `剩 ${remainingDays} ${UNIT_WORDS[unit][0]}`, `${remainingDays} ${UNIT_WORDS[unit][1]} left`);
  const moved = [...(pausedDays > 0 ? [say(io, `暂停 ${pausedDays}`, `paused ${pausedDays}`)] : []), ...(extendedDays > 0 ? [say(io, `延长 ${extendedDays}`, `extended ${extendedDays}`)] : []), ...(provisional ? [say(io, '放假安排未公布，暂估', 'provisional: no holiday notice yet')] : [])];
  return [say(io, ...CLOCK_WORDS[clock]), `${amount} ${say(io, ...UNIT_WORDS[unit])}`, `${from ?? '—'} → ${due ?? '—'}`, say(io, ...STATE_WORDS[state]), stoppedOn ?? left, moved.join(say(io, '，', ', '))];
}

/** What moved it, with the law and the last day after it. */
export function entryLine(io: Io, { cause, on, article, amount, unit, dueAfter }: ClockView['entries'][number]): readonly string[] {
  return [`    ${on}`, say(io, ...CAUSE_WORDS[cause]), amount === null || unit === null ? '' : `${amount} ${say(io, ...UNIT_WORDS[unit])}`, article, dueAfter === null ? '' : say(io, `至 ${dueAfter}`, `until ${dueAfter}`)];
}

/** What happens on the way to the last day that no week would tell. */
export function holidaysLine(io: Io, { daysOff, makeUpDays }: Pick<ClockView, 'daysOff' | 'makeUpDays'>): string | null {
  if (daysOff.length + makeUpDays.length === 0) return null;
  return say(io, `    放假 ${daysOff.join('、') || '无'}；调休上班 ${makeUpDays.join('、') || '无'}`, `    days off ${daysOff.join(', ') || 'none'}; worked instead ${makeUpDays.join(', ') || 'none'}`);
}
