import type { CaseEvent, DomainEvent } from '@yichuang/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEPARTMENT, TOWN_A, TOWN_B, towns } from '../testing/authority-log.ts';
import { accepted, delivered, deptReviewed, forwarded, granted, issued, noticed, onCase, received, refused, townReviewed } from '../testing/case-log.ts';
import { established } from '../testing/catalogue-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import { supervision, supervisionList } from './index.ts';
import type { FigureName } from './view.ts';

type Data<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];
const card = (type: 'DeadlineWarned' | 'DeadlinePassed', clock: 'notice' | 'promised' | 'statutory'): CaseEvent =>
  (type === 'DeadlineWarned' ? { type, data: { clock, due: '2022-03-09', rule: 'left<=20%|1wd', remainingDays: 1 } } : { type, data: { clock, due: '2022-03-09', rule: 'due<today' } });
const promised: CaseEvent = { type: 'DeferredPaperPromised', data: { material: 'form', on: '2022-03-02', due: '2022-03-10', consequence: '不予', signed: true } };
const BEFORE: readonly CaseEvent[] = [noticed([{ kind: 'missing', key: 'form', reason: '' }]), card('DeadlineWarned', 'notice'), { type: 'OneTimeNoticeBreached', data: { notice: 1, gaps: [{ kind: 'missing', key: 'photo', reason: '' }], officer: 'officer-clerk' } }];
const BETWEEN: readonly CaseEvent[] = [
  townReviewed(), forwarded(), deptReviewed(), promised, { type: 'DeferredPaperLapsed', data: { material: 'form', due: '2022-03-10' } }, card('DeadlineWarned', 'promised'), card('DeadlinePassed', 'promised'), card('DeadlinePassed', 'statutory'),
  { type: 'ClockSuspended', data: { procedure: 'inspection', estimateDays: 3, from: '2022-03-03', told: true, officer: 'officer-head' } }, { type: 'ExtensionApproved', data: { on: '2022-03-04', days: 5, reason: '需要核实', told: true, officer: 'officer-head' } },
];
const ENDS: readonly (readonly CaseEvent[])[] = [[], [granted('2022-03-07')], [granted('2022-04-01'), issued(), delivered('2022-04-06')], [refused('2022-03-31')], [{ type: 'CaseWithdrawn', data: { reason: '', on: '2022-03-04' } }]];
/** A life in the order in which it may be lived: what comes before acceptance, between it and the decision, and the end. */
const life = fc.record({ town: fc.constantFrom(TOWN_A, TOWN_B), receivedOn: fc.constantFrom('2022-02-28', '2022-03-01', '2022-04-01'), before: fc.array(fc.constantFrom(...BEFORE), { maxLength: 2 }), accepted: fc.boolean(), between: fc.array(fc.constantFrom(...BETWEEN), { maxLength: 5 }), end: fc.constantFrom(...ENDS) })
  .map(({ town, receivedOn, before, accepted: isAccepted, between, end }): readonly CaseEvent[] => [received({ town, receivedOn }), ...before, ...(isAccepted ? [accepted(), ...between, ...end] : [])]);

const dataOf = <T extends CaseEvent['type']>(events: readonly CaseEvent[], ...types: readonly T[]): readonly Data<T>[] => events.filter((event): event is Extract<CaseEvent, { type: T }> => types.some(type => type === event.type)).map(({ data }) => data as Data<T>);

/** The figures of one case, counted from its events alone and in other words than the projection's. */
function recount(events: readonly CaseEvent[], month: string): Partial<Record<FigureName, number>> {
  const [receipt] = dataOf(events, 'ApplicationReceived');
  const [decision] = dataOf(events, 'CaseGranted', 'CaseRefused');
  const reds = dataOf(events, 'DeadlinePassed').map(({ clock }) => clock).filter(clock => clock !== 'notice');
  const [inMonth, decidedIn] = [Number(receipt?.receivedOn.startsWith(month)), Number(decision?.on.startsWith(month) ?? false)];
  const over = events.some(({ type }) => type === 'CaseWithdrawn' || type === 'ResultDelivered');
  const isRed = !over && decision === undefined && reds.length > 0;
  const count = (...types: readonly CaseEvent['type'][]): number => events.filter(({ type }) => types.includes(type)).length;
  return {
    received: inMonth, breached: inMonth * Math.min(1, count('OneTimeNoticeBreached')), promised: inMonth * count('DeferredPaperPromised'), lapsed: inMonth * count('DeferredPaperLapsed'), decided: decidedIn, granted: decidedIn * count('CaseGranted'), refused: decidedIn * count('CaseRefused'),
    onTime: decidedIn * Number(reds.length === 0), late: decidedIn * Number(reds.length > 0), pledgeKept: decidedIn * Number(!reds.includes('promised')), open: Number(!over), red: Number(isRed), yellow: Number(!over && !isRed && decision === undefined && isYellow(events)),
  };
}

/** A yellow card stands until its limit is answered, moved or stopped. */
function isYellow(events: readonly CaseEvent[]): boolean {
  const last = (...types: readonly CaseEvent['type'][]): number => events.findLastIndex(({ type }) => types.includes(type));
  const warned = (clock: string): number => events.findLastIndex(event => event.type === 'DeadlineWarned' && event.data.clock === clock);
  return warned('notice') > last('CorrectionNoticeIssued', 'ApplicationAccepted') || warned('promised') > last('ClockSuspended', 'ExtensionApproved');
}

const NAMES: readonly FigureName[] = ['received', 'breached', 'promised', 'lapsed', 'decided', 'granted', 'refused', 'onTime', 'late', 'pledgeKept', 'open', 'red', 'yellow'];
const sumOf = (lives: readonly (readonly CaseEvent[])[], month: string, name: FigureName): number => lives.reduce((sum, events) => sum + (recount(events, month)[name] ?? 0), 0);
const inTown = (events: readonly CaseEvent[], town: string): boolean => dataOf(events, 'ApplicationReceived')[0]?.town === town;

// @req #46 #47 #53 #69
describe('figures of supervision', () => {
  let log: Bench;
  const told: { readonly id: string; readonly events: readonly CaseEvent[] }[] = [];
  beforeAll(async () => {
    log = await bench();
    await log.happened(established(DEPARTMENT, '民政局', { illustrative: false }), ...towns.map(({ stream, event }) => ({ stream, event: { ...event, data: { ...event.data, illustrative: false } } as typeof event & DomainEvent })));
  });
  afterAll(() => log.close());
  const view = (period: string, number?: number) => log.read(['supervision'], read => supervision(read, { period, sees: 'all' }, { on: '2022-12-31', number }));
  const lives = (): readonly (readonly CaseEvent[])[] => told.map(({ events }) => events);

  it('are what the raw log says, for any history, town, department and moment, and their lists hold what they count', async () => {
    await fc.assert(fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async added => {
      const before = { lives: lives(), number: log.read(['supervision'], read => read.number) };
      const made = added.map(events => ({ id: crypto.randomUUID(), events }));
      await log.happened(...made.flatMap(({ id, events }) => events.map(event => onCase(id, event))));
      told.push(...made);
      for (const month of ['2022-03', '2022-04']) {
        const now = view(month);
        const then = view(month, before.number);
        for (const name of NAMES) {
          expect(now.total.counts[name], `${name} ${month}`).toBe(sumOf(lives(), month, name));
          expect(now.departments[0]?.counts[name] ?? 0, `${name} ${month} of the department`).toBe(sumOf(lives(), month, name));
          expect(now.towns.find(({ unit }) => unit?.code === TOWN_A)?.counts[name], `${name} ${month} in town`).toBe(sumOf(lives().filter(events => inTown(events, TOWN_A)), month, name));
          expect(then.total.counts[name], `${name} ${month} before`).toBe(sumOf(before.lives, month, name));
        }
      }
      const list = (figure: FigureName, number?: number) => log.read(['supervision-list'], read => supervisionList(read, { figure, period: '2022-03', scope: { kind: 'all' } }, { on: '2022-12-31', number })).rows.reduce((sum, { count }) => sum + count, 0);
      for (const name of NAMES) expect([list(name), list(name, before.number)], name).toEqual([view('2022-03').total.counts[name], view('2022-03', before.number).total.counts[name]]);
    }), { numRuns: 12 });
    expect((await log.runner.verify('supervised-case')).identical).toBe(true);
  });

  it('add months to quarters and years', () => {
    const of = (period: string, name: FigureName) => view(period).total.counts[name] ?? 0;
    for (const name of ['received', 'decided', 'onTime'] as const) {
      expect(of('2022Q1', name)).toBe(of('2022-01', name) + of('2022-02', name) + of('2022-03', name));
      expect(of('2022', name)).toBe(of('2022Q1', name) + of('2022Q2', name));
    }
  });
});
