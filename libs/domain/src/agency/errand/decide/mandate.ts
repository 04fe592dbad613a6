import { TOWN_KINDS } from '../../../catalog/index.ts';
import { require } from '../../../kernel/rejection.ts';
import { toSeal } from '../../../kernel/sealed.ts';
import type { VillageItem } from '../../events.ts';
import type { ErrandCommandData } from '../commands.ts';
import type { ErrandContext } from '../context.ts';
import { originalsAt, type ErrandFact, type MandateScope } from '../state.ts';
import { attachmentOf, isHall, isResident, isStation, requireHelper, requireStation, requireStatus, type State } from './guards.ts';

type Facts = readonly ErrandFact[];

/** The town above a village. @throws {Rejection} `not-a-village` */
function townOf(village: string, { units }: ErrandContext): string {
  const unit = units.get(village);
  require(unit?.active, 'unknown-unit', { unit: village });
  const parent = unit.parent === null ? undefined : units.get(unit.parent);
  require(parent && TOWN_KINDS.includes(parent.kind), 'not-a-village', { unit: village });
  return parent.code;
}

/** What the station does: offered in its town, not in person, on an item that is in the catalogue. @throws {Rejection} */
function requireItem({ villageItem, item }: ErrandCommandData<'RequestAgency'>, town: string, context: ErrandContext): VillageItem {
  const offered = context.villageItem({ code: villageItem, town });
  require(offered, 'unknown-item', { code: villageItem, town });
  require(!offered.inPersonRequired, 'in-person-only', { code: villageItem });
  require(offered.upstream === null || offered.upstream === item, 'unknown-item', { code: item, upstream: offered.upstream });
  require(context.catalogue.has(item), 'upstream-withdrawn', { code: villageItem, upstream: item });
  return offered;
}

function helperOf({ village, helper }: ErrandCommandData<'RequestAgency'>, context: ErrandContext): string {
  const person = helper ?? (context.isHelper({ person: context.actor.id, village }) ? context.actor.id : context.onDuty(village));
  require(person !== null && context.isHelper({ person, village }), 'not-a-helper', { village });
  return person;
}

/** @throws {Rejection} `not-in-town` for the hall of another town, `not-yours` for everybody else who may not ask */
function requireAsker({ village, resident }: ErrandCommandData<'RequestAgency'>, town: string, context: ErrandContext): void {
  if (context.actor.id === resident || isStation(village, context) || isHall(town, context)) return;
  require(!isHall(context.actor.unit, context), 'not-in-town', { village, town });
  require(false, 'not-yours', { village });
}

/** Asked by the resident, or entered at the station or in the hall for somebody who came or called. @req #51 #59 */
export function request(data: ErrandCommandData<'RequestAgency'>, state: State, context: ErrandContext): Facts {
  require(state.status === 'none', 'already-exists');
  const { village, villageItem, resident, priority, atHome } = data;
  const town = townOf(village, context);
  requireAsker(data, town, context);
  require(context.known(resident), 'unknown-person');
  const { handoverDays } = requireItem(data, town, context);
  const helper = helperOf(data, context);
  return [{ type: 'AgencyRequested', data: { village, town, villageItem, item: data.item, resident, helper, priority, atHome, requestedOn: context.today, handoverDays, contact: toSeal(resident, data.contact) } }];
}

/** The acts that a mandate may name: nobody can lend a village what is an organ's (行政许可法24). @throws {Rejection} `village-may-not-accept` */
function lawfulScope(scope: ErrandCommandData<'AuthoriseAgency'>['scope']): MandateScope[] {
  const lawful = scope.filter(act => act !== 'accept' && act !== 'decide');
  require(lawful.length === scope.length, 'village-may-not-accept', { scope });
  return [...new Set(lawful)];
}

/** An electronic mandate is the resident's own act; one on paper is entered with the paper. @throws {Rejection} */
function requireForm({ form, evidence }: ErrandCommandData<'AuthoriseAgency'>, state: State, context: ErrandContext): void {
  if (form === 'electronic') return require(isResident(state, context), 'not-yours', { form });
  requireStation(state, context);
  require(form !== 'paper' || evidence !== null, 'paper-without-file', { form });
}

/** @req #51 #59 */
export function authorise(data: ErrandCommandData<'AuthoriseAgency'>, state: State, context: ErrandContext): Facts {
  require(state.mandate === null, 'already-done', { from: state.mandate?.from });
  requireStatus(state, 'requested');
  requireForm(data, state, context);
  const { until, form, evidence, freeOfCharge } = data;
  const scope = lawfulScope(data.scope);
  require(freeOfCharge, 'not-free');
  require(until >= context.today, 'mandate-expired', { until, today: context.today });
  const helper = requireHelper(state.village, data.helper ?? state.helper, context);
  return [{ type: 'AgencyAuthorised', data: { scope, from: context.today, until, form, evidence: evidence && attachmentOf(evidence, state.resident, context), freeOfCharge, helper } }];
}

/** Taken back at any time, without a reason that anybody judges; what the helper holds comes back (`originals-held` says what). */
export function revoke({ reason }: ErrandCommandData<'RevokeAgencyMandate'>, state: State, context: ErrandContext): Facts {
  require(state.status !== 'none', 'does-not-exist');
  require(isResident(state, context) || isStation(state.village, context) || isHall(state.town, context), 'not-yours');
  require(state.mandate, 'not-authorised');
  require(state.mandate.revokedFrom === null, 'already-done', { from: state.mandate.revokedFrom });
  require(state.status !== 'closed' && state.status !== 'declined', 'wrong-step', { status: state.status });
  return [{ type: 'AgencyMandateRevoked', data: { from: context.now, reason } }];
}

/** Nobody is sent away without being told where to go, and nobody's papers stay behind. */
export function decline({ reason, goTo }: ErrandCommandData<'DeclineAgency'>, state: State, context: ErrandContext): Facts {
  require(state.status !== 'declined', 'already-done');
  requireStatus(state, 'requested', 'authorised', 'papers_collected');
  require(isStation(state.village, context) || isHall(state.town, context), 'wrong-office', { unit: state.village });
  requireNothingHeld(state);
  return [{ type: 'AgencyDeclined', data: { reason, goTo } }];
}

/** @throws {Rejection} `originals-held` while village or town has an original */
export function requireNothingHeld(state: State): void {
  const [village, town] = [originalsAt(state, 'village').length, originalsAt(state, 'town').length];
  require(village + town === 0, 'originals-held', { village, town });
}
