import { Rejection, type CaseEvent, type ContactEvent, type ErrandEvent, type Service } from '@yichuang/domain';
import type { CommandEnvelope, CommandResult } from '@yichuang/event-store';
import { createReactor, type Reaction, type Reactor, type ReactorOptions } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { CAPABILITIES } from '../application/capabilities.ts';
import { registry } from '../application/codec.ts';
import { createWaker } from '../case/timers/waker.ts';
import { decodedStream } from '../commands/conflict.ts';
import { reviewIdOf } from '../application/natural-ids.ts';

const TIMER = { id: 'system', unit: 'system', post: 'timer' } as const;
const NOTHING: CommandResult = { outcome: 'unchanged', stream: '', revision: -1, number: -1, events: [] };

const over = (kind: Service['kind']) => ({ stream }: { readonly stream: string }): readonly Reaction<Service>[] => [{ kind: 'now', command: { kind, id: stream.slice(stream.indexOf('-') + 1) } }];
const ofCase = over('case');
const ofErrand = over('errand');

/** Whoever had a service is invited to review it when it is over, each service once. @req #54 */
export const invitationReactions: ReactorOptions<CaseEvent | ErrandEvent | ContactEvent, Service>['on'] = {
  ResultDelivered: ofCase, CaseRefused: ofCase, ApplicationNotAccepted: ofCase, CaseTerminated: ofCase, CaseClosed: ofCase,
  AgencyClosed: ofErrand, AgencyDeclined: ofErrand,
  FirstContactClosed: over('contact'),
};

/** What the rule refuses is over, as for a question that nobody known asked; what else fails is tried again. */
async function invite(app: Application, service: Service, envelope: CommandEnvelope): Promise<CommandResult> {
  return app.execute({ type: 'InviteReview', stream: `review-${reviewIdOf(service)}`, data: { service } }, envelope).catch((failure: unknown) => {
    if (failure instanceof Rejection) return NOTHING;
    throw failure;
  });
}

/** Invites to reviews, lets the default stand in, and notes once that a step of a bad review is overdue: started, ticked and stopped as one. */
export function openReviewTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const reactor = createReactor<CaseEvent | ErrandEvent | ContactEvent, Service>({ name: 'review-invitations', on: invitationReactions, store, registry, clock, actor: TIMER, onFailure, execute: (service, envelope) => invite(app, service, envelope) });
  const waker = createWaker({
    clock, onFailure, refresh: () => world.refresh(), touched: () => world.reviews.takeTouched(), open: () => world.reviews.waiting(), ground: () => null,
    nextDue: async (id, until) => CAPABILITIES.review?.nextDue(await decodedStream(store, `review-${id}`), { until, world }) ?? null,
    wake: (id, commandId) => app.execute({ type: 'WakeReview', stream: `review-${id}`, data: {} }, { commandId, actor: TIMER, channel: 'system' }),
  });
  return {
    start: () => reactor.start(),
    tick: async () => (await waker.tick()) + (await reactor.tick()),
    stop: () => reactor.stop(),
  };
}
