import type { Role } from '../../../kernel/role.ts';
import { require } from '../../../kernel/rejection.ts';
import type { RejectionCode } from '../../../kernel/rejection-codes.ts';
import { type Sealing, toSeal } from '../../../kernel/sealed.ts';
import type { Attachment } from '../../../case/index.ts';
import type { ErrandContext } from '../context.ts';
import { mandateOf, type MandateAnswer } from '../mandate.ts';
import type { ErrandState, ErrandStatus, MandateScope } from '../state.ts';

export type State = Readonly<ErrandState>;

const STATION: readonly Role[] = ['village_agent', 'village_manager'];
const HALL: readonly Role[] = ['town_acceptor', 'town_reviewer', 'town_decider', 'centre_manager'];

const holds = ({ actor }: ErrandContext, offices: readonly Role[]): boolean => offices.some(office => actor.offices.includes(office));
export const isStation = (village: string, context: ErrandContext): boolean => context.actor.unit === village && holds(context, STATION);
export const isHall = (town: string, context: ErrandContext): boolean => context.actor.unit === town && holds(context, HALL);
export const isResident = ({ resident }: State, { actor }: ErrandContext): boolean => actor.id === resident;

/** @throws {Rejection} `wrong-office` unless somebody of the station acts */
export function requireStation({ village }: State, context: ErrandContext): void {
  require(isStation(village, context), 'wrong-office', { needs: STATION, unit: village });
}

/** @throws {Rejection} `wrong-office` unless somebody of the town's hall acts */
export function requireHall({ town }: State, context: ErrandContext): void {
  require(isHall(town, context), 'wrong-office', { needs: HALL, unit: town });
}

/** The person who helped: whoever is named, or acts; on the list of the village. @throws {Rejection} `not-a-helper` */
export function requireHelper(village: string, named: string | null, context: ErrandContext): string {
  const person = named ?? context.actor.id;
  require(context.isHelper({ person, village }), 'not-a-helper', { village });
  return person;
}

/** @throws {Rejection} `wrong-step` unless the errand stands in one of these */
export function requireStatus({ status }: State, ...statuses: readonly ErrandStatus[]): void {
  require(statuses.includes(status), status === 'none' ? 'does-not-exist' : 'wrong-step', { status, needs: statuses });
}

const MISSING: Readonly<Record<Exclude<MandateAnswer, 'good'>, RejectionCode>> = { unknown: 'not-authorised', expired: 'mandate-expired', revoked: 'mandate-revoked', out_of_scope: 'mandate-scope' };

/** Asked at every act for somebody, also of one that waited long for a network. @throws {Rejection} saying what is wrong with the mandate */
export function requireMandate(state: State, { helper, act }: { helper: string; act: MandateScope }, { now }: ErrandContext): void {
  const answer = mandateOf(state, { agent: helper, applicant: state.resident, item: state.item, act, at: now });
  if (answer !== 'good') require(false, MISSING[answer], { act, until: state.mandate?.until ?? null });
}

/** A slip is used once. @throws {Rejection} `original-without-receipt` without one, `already-done` for the same act, `duplicate-number` for another */
export function requireReceipt({ receipts }: State, receipt: string, kind: ErrandState['receipts'][string]): void {
  require(receipt !== '', 'original-without-receipt');
  const used = Object.hasOwn(receipts, receipt) ? receipts[receipt] : undefined;
  if (used === undefined) return;
  require(used !== kind, 'already-done', { receipt });
  require(false, 'duplicate-number', { receipt });
}

/** @throws {Rejection} `originals-held` when what was counted is not what the chain knows of */
export function requireCount(counted: number, known: number): void {
  require(counted === known, 'originals-held', { counted, known });
}

/** A file of the store as an event names it. @throws {Rejection} `unknown-file` */
export function attachmentOf({ digest, name }: { digest: string; name: string }, resident: string, context: ErrandContext): Sealing<Attachment> {
  const stored = context.file(digest);
  require(stored, 'unknown-file', { digest });
  return { digest, bytes: stored.bytes, type: stored.type, name: toSeal(resident, name) };
}
