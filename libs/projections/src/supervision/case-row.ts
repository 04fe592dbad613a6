import type { CaseEvent } from '@yichuang/domain';
import { classOf, daysUsed } from './days.ts';

/** Where a case waits. */
export type SupervisedStep = 'accept' | 'review' | 'decide' | 'deliver';
type ClockName = 'notice' | 'promised' | 'statutory' | 'delivery';

/** What supervision knows of a case. Nobody is named. */
export interface SupervisedCase {
  number: string;
  item: string;
  town: string;
  department: string;
  receivedOn: string;
  acceptedOn: string | null;
  decidedOn: string | null;
  outcome: 'granted' | 'refused' | null;
  /** Null: it is over. */
  step: SupervisedStep | null;
  /** The promised limit. */
  limit: { amount: number; unit: 'working_day' | 'calendar_day'; fromReceipt: boolean };
  pausedSince: string | null;
  /** Days of pauses that have ended, in the unit of the limit. */
  paused: number;
  /** Cards on record of clocks that still run. */
  cards: Partial<Record<ClockName, 'yellow' | 'red'>>;
  /** Limits of the decision that had run out before it. */
  late: ('promised' | 'statutory')[];
  breached: boolean;
  promised: number;
  supplied: number;
  lapsed: number;
  /** The class of time of each step that is done, in per cent of its limit. */
  used: Partial<Record<SupervisedStep, number>>;
}

type Data<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

export const emptyCase = (): SupervisedCase => ({
  number: '', item: '', town: '', department: '', receivedOn: '', acceptedOn: null, decidedOn: null, outcome: null, step: 'accept', limit: { amount: 1, unit: 'working_day', fromReceipt: false }, pausedSince: null, paused: 0, cards: {}, late: [], breached: false, promised: 0,
  supplied: 0, lapsed: 0, used: {},
});

/** Working days of the notice (行政许可法32) and of the delivery (44). */
const [NOTICE, DELIVERY] = [5, 10] as const;
const FROM_RECEIPT: readonly string[] = ['received', 'day_after_received'];

export function receive(row: SupervisedCase, { number, item, town, department, receivedOn, limits: { promised } }: Data<'ApplicationReceived'>): void {
  Object.assign(row, { number, item, town, department, receivedOn, limit: { amount: promised.amount, unit: promised.unit, fromReceipt: FROM_RECEIPT.includes(promised.start) } });
}

/** The first word to the applicant, be it a notice of corrections or the acceptance. */
export function answer(row: SupervisedCase, on: string): void {
  row.used.accept ??= classOf(daysUsed(row.receivedOn, on, 'working_day'), NOTICE);
  delete row.cards.notice;
}

export function accept(row: SupervisedCase, on: string, answeredOn = on): void {
  answer(row, answeredOn);
  row.acceptedOn = on;
  row.step = 'review';
}

function timed(row: SupervisedCase, step: 'review' | 'decide', on: string): void {
  const { limit, acceptedOn, receivedOn, paused } = row;
  const from = limit.fromReceipt ? receivedOn : acceptedOn ?? receivedOn;
  row.used[step] ??= classOf(Math.max(0, daysUsed(from, on, limit.unit) - paused), limit.amount);
}

export function review(row: SupervisedCase, on: string, next: SupervisedStep): void {
  timed(row, 'review', on);
  row.step = next;
}

export function pause(row: SupervisedCase, from: string): void {
  row.pausedSince = from;
  lift(row, 'promised', 'statutory');
}

export function resume(row: SupervisedCase, on: string): void {
  if (row.pausedSince !== null) row.paused += daysUsed(row.pausedSince, on, row.limit.unit);
  row.pausedSince = null;
}

/** Takes yellow cards back: a limit ends later than was said, or stands still. What is over stays over. */
export function lift(row: SupervisedCase, ...clocks: readonly ClockName[]): void {
  for (const clock of clocks) if (row.cards[clock] === 'yellow') delete row.cards[clock];
}

export function warn(row: SupervisedCase, clock: ClockName): void {
  row.cards[clock] ??= 'yellow';
}

export function pass(row: SupervisedCase, clock: ClockName): void {
  row.cards[clock] = 'red';
  if (row.outcome === null && (clock === 'promised' || clock === 'statutory') && !row.late.includes(clock)) row.late.push(clock);
}

export function decide(row: SupervisedCase, on: string, outcome: 'granted' | 'refused'): void {
  timed(row, 'decide', on);
  Object.assign(row, { decidedOn: on, outcome, step: 'deliver', cards: {} });
}

export function deliver(row: SupervisedCase, on: string): void {
  if (row.decidedOn !== null) row.used.deliver ??= classOf(daysUsed(row.decidedOn, on, 'working_day'), DELIVERY);
  end(row);
}

export function end(row: SupervisedCase): void {
  Object.assign(row, { step: null, cards: {} });
}
