import type { CaseEvent, ContactEvent, ErrandEvent, Service } from '@yichuang/domain';
import type { CommandEnvelope, CommandResult } from '@yichuang/event-store';
import { createReactor, type Reaction, type Reactor, type ReactorOptions } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { registry } from '../application/codec.ts';
import { reviewIdOf } from '../application/natural-ids.ts';
import { asOne, createStreamWaker, orOver, TIMER } from '../case/timers/stream-waker.ts';

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
  return orOver(app.execute({ type: 'InviteReview', stream: `review-${reviewIdOf(service)}`, data: { service } }, envelope));
}

/** Invites to reviews, lets the default stand in, and notes once that a step of a bad review is overdue: started, ticked and stopped as one. */
export function openReviewTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const reactor = createReactor<CaseEvent | ErrandEvent | ContactEvent, Service>({ name: 'review-invitations', on: invitationReactions, store, registry, clock, actor: TIMER, onFailure, execute: (service, envelope) => invite(app, service, envelope) });
  const { takeTouched: touched, waiting: open } = world.reviews;
  return asOne([createStreamWaker(app, { category: 'review', wake: 'WakeReview', touched, open }, onFailure)], [reactor]);
}
