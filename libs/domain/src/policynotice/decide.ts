import { addWorkingDays } from '../calendar/index.ts';
import { decideBy } from '../kernel/dispatch.ts';
import { requireBody, requireHappened, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { PolicyNoticeCommand, PolicyNoticeCommandData } from './commands.ts';
import type { PolicyNoticeContext } from './context.ts';
import type { PolicyNoticeEvent } from './events.ts';
import { outstandingTowns, type NoticeTown, type PolicyNoticeState } from './state.ts';

type Events = readonly PolicyNoticeEvent[];
type State = Readonly<PolicyNoticeState>;
type Send = PolicyNoticeCommandData<'SendPolicyNotice'>;

/** @throws {Rejection} `unknown-unit`, `wrong-body`, `wrong-office` */
function requireSender({ by }: Send, context: PolicyNoticeContext): void {
  require(context.units.get(by)?.active, 'unknown-unit', { unit: by });
  requireBody(context, by);
  requireOffice(context, 'dept_catalog_owner');
}

/** @throws {Rejection} `no-affected-item`, `duplicate-code`, `unknown-item`, `item-of-another-department` */
function requireItems({ items, by }: Send, { catalogue }: PolicyNoticeContext): void {
  require(items.length > 0, 'no-affected-item');
  require(new Set(items).size === items.length, 'duplicate-code');
  for (const code of items) {
    const item = catalogue.get(code);
    require(item, 'unknown-item', { code });
    require(item.department === by, 'item-of-another-department', { code, department: item.department });
  }
}

/** @throws {Rejection} `notice-without-content`, `date-in-future`, `unknown-item` for what is said of penalties */
function requireContent({ kind, content, effectiveFrom, attachments, penalties, items, blocksIntake }: Send, context: PolicyNoticeContext): void {
  require(!blocksIntake || effectiveFrom !== null, 'notice-without-content', { needs: 'effectiveFrom' });
  require(content.length >= 2 || (effectiveFrom === null && attachments.length + penalties.length > 0), 'notice-without-content', { effectiveFrom });
  require(kind !== 'penalty' || penalties.length > 0, 'notice-without-content', { kind });
  for (const { on, item } of penalties) {
    requireHappened(context, on);
    require(item === null || items.includes(item), 'unknown-item', { code: item });
  }
}

/** The affected items of every town that has a step in one. @throws {Rejection} `no-affected-town` */
function townsOf({ items }: Send, context: PolicyNoticeContext): { readonly town: string; readonly items: string[] }[] {
  const byTown = new Map<string, string[]>();
  for (const item of items) for (const town of context.townsOf(item)) byTown.set(town, [...(byTown.get(town) ?? []), item]);
  require(byTown.size > 0, 'no-affected-town', { items });
  return [...byTown].map(([town, own]) => ({ town, items: own })).toSorted((a, b) => (a.town < b.town ? -1 : 1));
}

/** @req #24 */
function send(data: Send, state: State, context: PolicyNoticeContext): Events {
  require(state.status === 'none', 'already-exists');
  requireSender(data, context);
  requireItems(data, context);
  requireContent(data, context);
  const towns = townsOf(data, context);
  const { date: acknowledgeBy, provisional } = addWorkingDays(context.today, data.acknowledgeDays, context.calendar);
  require(data.implementBy === null || data.implementBy >= context.today, 'deadline-past', { implementBy: data.implementBy, today: context.today });
  return [{ type: 'PolicyNoticeSent', data: { ...data, towns, sentOn: context.today, acknowledgeBy, provisional, officer: context.actor.id } }];
}

/** A notice that is open, and what is known of the town, for whoever acts for it. @throws {Rejection} `does-not-exist`, `town-not-notified`, `wrong-body`, `wrong-step` */
function ownTown(code: string, { status, towns }: State, context: PolicyNoticeContext): Readonly<NoticeTown> {
  require(status !== 'none', 'does-not-exist');
  const town = towns[code];
  require(town, 'town-not-notified', { town: code });
  requireBody(context, code);
  return town;
}

/** Open, or closed with this answered: a second answer says that it is given. @throws {Rejection} `already-done`, `wrong-step` */
function requireUnanswered(answeredOn: string | null, { status }: State): void {
  require(answeredOn === null, 'already-done', { on: answeredOn });
  require(status === 'sent', 'wrong-step', { status });
}

/** @req #24 */
function acknowledge({ town }: PolicyNoticeCommandData<'AcknowledgePolicyNotice'>, state: State, context: PolicyNoticeContext): Events {
  requireUnanswered(ownTown(town, state, context).acknowledgedOn, state);
  return [{ type: 'PolicyNoticeAcknowledged', data: { town, on: context.today, late: context.today > state.acknowledgeBy, officer: context.actor.id } }];
}

/** A change that is named exists; that nothing was to be changed in a list names none. @throws {Rejection} `unknown-answer` */
function requireAnswer({ answer }: PolicyNoticeCommandData<'ImplementPolicyAdjustment'>, context: PolicyNoticeContext): void {
  const { kind, reference } = answer;
  require((kind === 'practice_alone') === (reference === null), 'unknown-answer', { kind });
  require(reference === null || context.answers(answer), 'unknown-answer', { kind, reference });
}

/** @req #25 */
function implement(data: PolicyNoticeCommandData<'ImplementPolicyAdjustment'>, state: State, context: PolicyNoticeContext): Events {
  const { acknowledgedOn, implementedOn } = ownTown(data.town, state, context);
  requireUnanswered(implementedOn, state);
  require(acknowledgedOn !== null, 'wrong-step', { needs: 'acknowledge' });
  requireHappened(context, data.on);
  require(data.on >= state.sentOn, 'before-notice', { on: data.on, sentOn: state.sentOn });
  requireAnswer(data, context);
  return [{ type: 'PolicyAdjustmentImplemented', data: { ...data, late: state.implementBy !== null && data.on > state.implementBy, officer: context.actor.id } }];
}

function close({ note }: PolicyNoticeCommandData<'ClosePolicyNotice'>, state: State, context: PolicyNoticeContext): Events {
  require(state.status !== 'none', 'does-not-exist');
  require(state.status === 'sent', 'already-done');
  requireBody(context, state.by);
  requireOffice(context, 'dept_catalog_owner');
  const towns = outstandingTowns(state);
  require(towns.length === 0, 'towns-outstanding', { towns });
  return [{ type: 'PolicyNoticeClosed', data: { on: context.today, note, officer: context.actor.id } }];
}

/** Rules of a policy-change notice (W15). @throws {Rejection} @req #24 #25 */
export const decide = decideBy<PolicyNoticeState, PolicyNoticeCommand, PolicyNoticeEvent, PolicyNoticeContext>({
  SendPolicyNotice: send, AcknowledgePolicyNotice: acknowledge, ImplementPolicyAdjustment: implement, ClosePolicyNotice: close,
  WakePolicyNotice: () => [],
});
