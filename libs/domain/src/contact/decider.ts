import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { require } from '../kernel/rejection.ts';
import { toSeal } from '../kernel/sealed.ts';
import type { ContactCommand, ContactCommandData } from './commands.ts';
import type { ContactContext } from './context.ts';
import { initialContact, type ContactFact, type ContactState, type Responsible } from './state.ts';

type Facts = readonly ContactFact[];
type State = Readonly<ContactState>;

/** @throws {Rejection} `unknown-post` unless the person serves on a post of the unit now */
function onPost(person: string, unit: string, context: ContactContext): Responsible {
  const post = context.postOf({ person, unit });
  require(post !== null, 'unknown-post', { unit });
  return { unit, person, post };
}

function record({ unit, item, topic, subject, details, channel }: ContactCommandData<'RecordConsultation'>, state: State, context: ContactContext): Facts {
  require(state.status === 'none', 'already-exists');
  const { actor, now } = context;
  require(context.units.get(unit)?.active, 'unknown-unit', { unit });
  require(actor.unit === unit, 'wrong-body', { unit });
  require(item === null || context.catalogue.has(item), 'unknown-item', { code: item });
  require(subject === null ? details === null : context.known(subject), 'unknown-person');
  return [
    { type: 'ConsultationRecorded', data: { unit, item, topic, subject, details: subject === null || details === null ? null : toSeal(subject, details), channel } },
    { type: 'FirstContactAssigned', data: { ...onPost(actor.id, unit, context), at: now } },
  ];
}

function requireOpen({ status, owner }: State): Responsible {
  require(status !== 'none' && owner, 'does-not-exist');
  require(status === 'open', 'wrong-step', { status });
  return owner;
}

/** The owner, or whoever stands in while the owner is away. @throws {Rejection} `not-the-owner` */
function requireOwner(state: State, context: ContactContext): Responsible {
  const owner = requireOpen(state);
  require(context.actor.id === owner.person || context.standsInFor(owner), 'not-the-owner', { unit: owner.unit });
  return owner;
}

/** The owner gives it away; where the owner has left, the head of the centre does, so that no question is left with nobody. */
function requireGiver(state: State, context: ContactContext): void {
  const owner = requireOpen(state);
  const { unit, offices } = context.actor;
  const left = context.postOf(owner) === null;
  if (left && unit === owner.unit && (offices.includes('centre_manager') || offices.includes('village_manager'))) return;
  requireOwner(state, context);
}

/** @req #44 */
function handOver({ to, reason }: ContactCommandData<'HandOverContact'>, state: State, context: ContactContext): Facts {
  requireGiver(state, context);
  require(to.person !== state.owner?.person, 'nothing-to-change');
  require(to.person !== state.offered?.person || to.unit !== state.offered.unit, 'already-done');
  return [{ type: 'FirstContactHandedOver', data: { to: onPost(to.person, to.unit, context), reason, at: context.now } }];
}

/** Only the person to whom it is offered takes it over. @req #44 */
function accept(state: State, context: ContactContext): Facts {
  const owner = requireOpen(state);
  const { actor, now } = context;
  require(state.offered !== null || owner.person !== actor.id, 'already-done');
  require(state.offered, 'not-handed-over');
  require(state.offered.person === actor.id, 'not-the-owner', { unit: state.offered.unit });
  return [{ type: 'FirstContactAccepted', data: { person: actor.id, unit: state.offered.unit, at: now } }];
}

function close({ answer, case: id }: ContactCommandData<'CloseContact'>, state: State, context: ContactContext): Facts {
  require(state.status !== 'closed', 'already-done');
  requireOwner(state, context);
  return [{ type: 'FirstContactClosed', data: { answer, case: id, at: context.now } }];
}

/** A first contact (首问负责, 二(四)2): whoever was asked first stays responsible until another has taken it over. Stream `contact-<id>`. @req #44 */
export const contactDecider: Decider<ContactState, ContactCommand, ContactFact, ContactContext> = {
  category: 'contact',
  initialState: initialContact,
  decide: decideBy<ContactState, ContactCommand, ContactFact, ContactContext>({
    RecordConsultation: record,
    HandOverContact: handOver,
    AcceptContact: (_, state, context) => accept(state, context),
    CloseContact: close,
  }),
  evolve: evolveBy<ContactState, ContactFact>({
    ConsultationRecorded(draft, { unit }) {
      draft.status = 'open';
      draft.unit = unit;
    },
    FirstContactAssigned(draft, { unit, person, post }) {
      draft.owner = { unit, person, post };
    },
    FirstContactHandedOver(draft, { to }) {
      draft.offered = to;
    },
    FirstContactAccepted(draft) {
      draft.owner = draft.offered;
      draft.offered = null;
    },
    FirstContactClosed(draft, { case: id }) {
      draft.status = 'closed';
      draft.offered = null;
      draft.case = id;
    },
  }),
};
