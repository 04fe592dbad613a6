import { createHash } from 'node:crypto';
import { isBad, type Actor, type Grade, type ReviewCommand, type Service } from '@yichuang/domain';
import { reviewIdOf } from '@yichuang/api/application';
import type { SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { staffOf, type Staff } from '../plan/offices.ts';
import { personOf } from '../plan/posts.ts';
import { REASONS, REVIEWED_FROM } from '../plan/reviews.ts';
import { FAULTY } from '../plan/units.ts';
import { minute, nextDay, type Days } from './days.ts';
import { applicantOf } from './people.ts';
import { randomOf, type Random } from './random.ts';
import { CLOCK, type By, type CaseStep } from './script.ts';

/** After these a service is over, and whoever had it is asked. */
const OVER: ReadonlySet<string> = new Set(['DeliverResult', 'DeclineApplication', 'RefuseCase']);
const INVITATION: By = { actor: { id: 'system', unit: 'system', post: 'invitation' } };
/** The last minutes of an office day, after everything else of it. */
const EVENING = 7.5 * 60;
/** Of a hundred who speak. */
const GRADES: readonly (readonly [Grade, number])[] = [['very_satisfied', 45], ['satisfied', 34], ['fair', 15], ['dissatisfied', 5], ['very_dissatisfied', 1]];
const SPEAK = 0.6;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

function gradeOf(random: Random): Grade {
  let left = random.below(100);
  for (const [grade, share] of GRADES) {
    if (left < share) return grade;
    left -= share;
  }
  return 'satisfied';
}

/** One review, step after step. */
function telling(service: Service, days: Days) {
  const id = reviewIdOf(service);
  const steps: CaseStep[] = [];
  let latest = EVENING;
  return {
    steps,
    /** `minutes` after nine; the end of the day where none is named. */
    act: (by: By, command: ReviewCommand, on: string | { readonly day: string; readonly minutes: number }): void => {
      latest += 1;
      const at = typeof on === 'string' ? minute(on, latest) : minute(on.day, on.minutes);
      steps.push({ name: `review/${id}/${steps.length}-${command.type}`, at, stream: `review-${id}`, command, by, channel: 'actor' in by && by.actor.unit === 'system' ? 'system' : 'web' });
    },
    later: (day: string, n: number): string => days.after(day, n),
  };
}
type Telling = ReturnType<typeof telling>;

const said = (grade: Grade, random: Random, { device, enteredBy = null }: { readonly device: string; readonly enteredBy?: string | null }): ReviewCommand => {
  const channel = random.chance(0.4) ? 'device' : 'web';
  return { type: 'SubmitReview', data: { grade, reasons: isBad(grade) ? [random.pick(REASONS).key] : [], comment: isBad(grade) ? '办事等得久（示例）' : null, channel, enteredBy, device: digest(channel === 'device' ? `counter ${device}` : device) } };
};

/** 核实、整改、反馈、回访、办结: by whoever answers for the unit, each in its days. */
function followUp({ act, later }: Telling, by: By, day: string): void {
  const verified = later(day, 1);
  act(by, { type: 'VerifyBadReview', data: { finding: 'valid', reason: '已向窗口和评价人核实，情况属实（示例）' } }, verified);
  const done = later(verified, 3);
  act(by, { type: 'CompleteRectification', data: { done: '已调整窗口排班，缩短等候时间（示例）' } }, done);
  const told = later(done, 1);
  act(by, { type: 'FeedBackBadReview', data: { told: '已调整窗口排班（示例）', how: 'phone' } }, told);
  const called = later(told, 2);
  act(by, { type: 'MakeReturnCall', data: { outcome: 'satisfied', note: null } }, called);
  act(by, { type: 'CloseBadReview', data: {} }, called);
}

const unitOf = ({ by }: CaseStep): string | null => ('duty' in by ? (by.duty.officers[0]?.unit ?? null) : null);
/** The unit that ended a case, as the invitation finds it. */
function handledBy(steps: readonly CaseStep[]): string {
  const end = steps.find(({ command }) => OVER.has(command.type));
  return (end && unitOf(end)) ?? '';
}

function headOf(staff: Staff, unit: string): Actor {
  return unit.startsWith('D-') ? staff('approval_bureau', 'D-SPJ') : staff('centre_manager', unit);
}

/** A case that is over, and the day on which the last thing in it was done. */
function overIn(steps: readonly CaseStep[]): { readonly id: string; readonly day: string } | null {
  const own = steps.filter(({ stream }) => stream.startsWith('case-'));
  const last = own.at(-1);
  return last && own.some(({ command }) => OVER.has(command.type)) ? { id: last.stream.slice('case-'.length), day: last.at.slice(0, 10) } : null;
}

/** Reviews over the sample’s cases from autumn on: some speak, of the others 基本满意 is assumed; bad ones are followed up in their days. @req #10 #54 */
export function reviewsFor(data: SampleData, days: Days): (steps: readonly CaseStep[]) => readonly CaseStep[] {
  const staff = staffOf(data);
  return steps => {
    const over = overIn(steps);
    if (!over || over.day < REVIEWED_FROM) return [];
    const service = { kind: 'case', id: over.id } as const;
    const [random, review, invited] = [randomOf(`review/${over.id}`), telling(service, days), days.after(over.day, 1)];
    review.act(INVITATION, { type: 'InviteReview', data: { service } }, invited);
    if (!random.chance(SPEAK)) {
      review.act(CLOCK, { type: 'WakeReview', data: {} }, days.after(nextDay(invited, 7), 1));
      return review.steps;
    }
    const [grade, spoken] = [gradeOf(random), days.after(invited, 1 + random.below(3))];
    review.act(INVITATION, said(grade, random, { device: over.id }), { day: spoken, minutes: random.below(EVENING) });
    if (isBad(grade)) followUp(review, { actor: headOf(staff, handledBy(steps)) }, spoken);
    return review.steps;
  };
}

const LEADER: Actor = { id: personOf(FAULTY.town, 4), unit: FAULTY.town, post: 'C1' };
const COLLEAGUE = personOf(FAULTY.town, 3);
const PLANTED_ON = '2023-11-06';

/** A question that somebody asked at the fictional town, and what they said of the answer. */
function plantedReview(index: number, { days, say, waits }: { readonly days: Days; readonly say: (random: Random) => ReviewCommand; readonly waits: boolean }): readonly CaseStep[] {
  const id = sampleId(`review/planted-${index}`);
  const at = (n: number) => minute(PLANTED_ON, 60 + index * 6 + n);
  const asked = { stream: `contact-${id}`, by: { actor: LEADER }, channel: 'window' as const };
  const review = telling({ kind: 'contact', id }, days);
  review.act(INVITATION, { type: 'InviteReview', data: { service: { kind: 'contact', id } } }, PLANTED_ON);
  review.act(INVITATION, say(randomOf(`review/planted-${index}`)), PLANTED_ON);
  if (waits) review.act(CLOCK, { type: 'WakeReview', data: {} }, days.after(PLANTED_ON, 3));
  return [
    { ...asked, name: `review/planted-${index}/ask`, at: at(0), command: { type: 'RecordConsultation', data: { unit: FAULTY.town, item: null, topic: '办理进度怎么查（示例）', subject: applicantOf('natural_person', 9001).subject, details: null, channel: 'counter' } } },
    { ...asked, name: `review/planted-${index}/answer`, at: at(3), command: { type: 'CloseContact', data: { answer: '请自行到网上查询（示例）', case: null } } },
    ...review.steps,
  ];
}

/** Planted in the fictional town alone: a bad review that nobody verifies, one that a colleague put in, and three from one device. @req #54 */
export function plantedReviews(days: Days): readonly CaseStep[] {
  const web = (grade: Grade, more: Parameters<typeof said>[2]) => (random: Random): ReviewCommand => {
    const command = said(grade, random, more);
    return command.type === 'SubmitReview' ? { ...command, data: { ...command.data, channel: 'web', device: digest(more.device) } } : command;
  };
  return [
    ...plantedReview(0, { days, say: web('very_dissatisfied', { device: 'planted citizen' }), waits: true }),
    ...plantedReview(1, { days, say: web('very_satisfied', { device: 'planted colleague', enteredBy: COLLEAGUE }), waits: false }),
    ...[2, 3, 4].flatMap(index => plantedReview(index, { days, say: web('very_satisfied', { device: 'planted device' }), waits: false })),
  ];
}
