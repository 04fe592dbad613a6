import { legalDateOf, type CalendarEvent, type CaseEvent, type StaffingEvent } from '@yichuang/domain';
import { commandIdFor, type CommandEnvelope, type CommandResult } from '@yichuang/event-store';
import { createReactor, type Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../../application.ts';
import { CAPABILITIES } from '../../application/capabilities.ts';
import { registry } from '../../application/codec.ts';
import { decodedStream } from '../../commands/conflict.ts';
import { CaseHead } from './head.ts';
import { calendarReactions, coverReactions, creditReactions, type CaseReaction } from './reactions.ts';
import { asOne, createStreamWaker, NOTHING, orOver, TIMER } from './stream-waker.ts';
import type { Waker } from './waker.ts';

type Of<K extends CaseReaction['kind']> = Extract<CaseReaction, { kind: K }>;

/** A command of the program to a case. What the rule refuses there is over; what else fails is tried again with all of them. */
async function tell(app: Application, { type, id, data }: { readonly type: string; readonly id: string; readonly data: object }, envelope: CommandEnvelope): Promise<CommandResult> {
  const own = { ...envelope, commandId: commandIdFor(envelope.commandId, id) };
  return orOver(app.execute({ type, stream: `case-${id}`, data }, own));
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
  const { cases, rulebook } = app.world;
  return createStreamWaker(app, { category: 'case', wake: 'WakeCase', touched: () => cases.takeTouched(), open: () => cases.openCases(), ground: () => rulebook.calendar() }, onFailure);
}

/** The timers and the reactions of cases, as one thing that is started, ticked and stopped. */
export function openCaseTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  return asOne([caseWaker(app, onFailure)], caseReactors(app, onFailure));
}
