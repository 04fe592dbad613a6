import { legalDateOf, Rejection, type CalendarEvent, type CaseEvent, type StaffingEvent } from '@yichuang/domain';
import { commandIdFor, type CommandEnvelope, type CommandResult } from '@yichuang/event-store';
import { createReactor, type Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../../application.ts';
import { CAPABILITIES } from '../../application/capabilities.ts';
import { registry } from '../../application/codec.ts';
import { decodedStream } from '../../commands/conflict.ts';
import { CaseHead } from './head.ts';
import { calendarReactions, coverReactions, creditReactions, type CaseReaction } from './reactions.ts';
import { createWaker, type Waker } from './waker.ts';

const TIMER = { id: 'system', unit: 'system', post: 'timer' } as const;
type Of<K extends CaseReaction['kind']> = Extract<CaseReaction, { kind: K }>;
const NOTHING: CommandResult = { outcome: 'unchanged', stream: '', revision: -1, number: -1, events: [] };

/** A command of the program to a case. What the rule refuses there is over; what else fails is tried again with all of them. */
async function tell(app: Application, { type, id, data }: { readonly type: string; readonly id: string; readonly data: object }, envelope: CommandEnvelope): Promise<CommandResult> {
  const own = { ...envelope, commandId: commandIdFor(envelope.commandId, id) };
  return app.execute({ type, stream: `case-${id}`, data }, own).catch((failure: unknown) => {
    if (failure instanceof Rejection) return NOTHING;
    throw failure;
  });
}

/** The same to several cases, one after another; the answer is that of the last which recorded something. */
async function tellAll(ids: readonly string[], send: (id: string) => Promise<CommandResult>): Promise<CommandResult> {
  let answer = NOTHING;
  for (const id of ids) {
    const one = await send(id);
    if (one.outcome !== 'unchanged') answer = one;
  }
  return answer;
}

async function makeRecord(app: Application, { case: id, cause, material }: Of<'credit'>, envelope: CommandEnvelope): Promise<CommandResult> {
  const { applicant: { subject }, department } = await headOf(app, id);
  const data = { subject, case: id, cause, on: legalDateOf(app.clock.now()), reason: cause === 'commitment_false' ? `告知承诺不实：${material}` : `容缺材料到期没有补交：${material}`, unit: department };
  return app.execute({ type: 'RecordCredit', stream: `credit-${subject}`, data }, envelope);
}

async function headOf(app: Application, id: string): Promise<CaseHead> {
  const events = await decodedStream(app.store, `case-${id}`);
  return CaseHead.parse(CAPABILITIES.case?.statesFrom(events, events.length)[0]);
}

/** Does what a reaction asks for, under ids that follow from the event that caused it: done again, it changes nothing. */
async function perform(app: Application, reaction: CaseReaction, envelope: CommandEnvelope): Promise<CommandResult> {
  await app.world.refresh();
  const { cases } = app.world;
  switch (reaction.kind) {
    case 'credit':
      return makeRecord(app, reaction, envelope);
    case 'cover': {
      const data = { to: { person: reaction.deputy, post: reaction.post }, reason: 'A岗不在岗，由B岗代办' };
      const inUnit = { ...envelope, actor: { ...envelope.actor, unit: reaction.unit } };
      return tellAll(cases.casesOf(reaction.absent), id => tell(app, { type: 'TransferPost', id, data }, inUnit));
    }
    case 'recompute':
      return tellAll([...cases.openCases()], id => tell(app, { type: 'RecomputeDeadline', id, data: { year: reaction.year } }, envelope));
  }
}

/** What follows elsewhere from an event: records of credit, take-overs, new last days. Each once for each event, whatever ends in between. */
export function caseReactors(app: Application, onFailure: (failure: unknown) => void): readonly Reactor[] {
  const shared = { store: app.store, registry, clock: app.clock, actor: TIMER, onFailure, execute: (reaction: CaseReaction, envelope: CommandEnvelope) => perform(app, reaction, envelope) };
  return [
    createReactor<CaseEvent, CaseReaction>({ name: 'case-credit', on: creditReactions, ...shared }),
    createReactor<StaffingEvent, CaseReaction>({ name: 'case-cover', on: coverReactions, ...shared }),
    createReactor<CalendarEvent, CaseReaction>({ name: 'case-calendar', on: calendarReactions, ...shared }),
  ];
}

/** Wakes every case in which something is due (W7, W8). */
export function caseWaker(app: Application, onFailure: (failure: unknown) => void): Waker {
  const { world, store, clock } = app;
  return createWaker({
    clock, onFailure, refresh: () => world.refresh(), touched: () => world.cases.takeTouched(), open: () => world.cases.openCases(), ground: () => world.rulebook.calendar(),
    nextDue: async (id, until) => CAPABILITIES.case?.nextDue(await decodedStream(store, `case-${id}`), { until, world }) ?? null,
    wake: (id, commandId) => app.execute({ type: 'WakeCase', stream: `case-${id}`, data: {} }, { commandId, actor: TIMER, channel: 'system' }),
  });
}

/** The timers and the reactions of cases, as one thing that is started, ticked and stopped. */
export function openCaseTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const reactors = caseReactors(app, onFailure);
  const waker = caseWaker(app, onFailure);
  return {
    start: async () => void await Promise.all(reactors.map(reactor => reactor.start())),
    tick: async () => {
      const sent = await Promise.all([waker.tick(), ...reactors.map(reactor => reactor.tick())]);
      return sent.reduce((sum, one) => sum + one, 0);
    },
    stop: async () => void await Promise.all(reactors.map(reactor => reactor.stop())),
  };
}
