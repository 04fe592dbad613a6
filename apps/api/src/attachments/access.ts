import { randomUUID } from 'node:crypto';
import { legalDateOf, type Role } from '@yichuang/domain';
import { jointFiles, sharedFilesOf } from '@yichuang/projections';
import { missingGrant } from '../application/authority.ts';
import type { Application } from '../application.ts';
import { CASE_READERS } from '../case/reads/scope.ts';
import type { Caller, SignedIn } from '../policy/caller.ts';
import { isWithin, officesThere } from '../policy/relation.ts';
import { Problem } from '../problems/problem.ts';
import { filesOfCase, type CaseFiles, type FileHolder } from './references.ts';
import { UPLOAD_PATH } from './uploading.ts';

/** Those who take papers in at a counter or at somebody's home. */
const TAKERS: readonly Role[] = ['village_agent', 'village_manager', 'town_acceptor', 'town_reviewer', 'centre_manager'];

const caseFiles = async ({ store }: Application, id: string): Promise<CaseFiles> => {
  const found = await filesOfCase(store, id);
  if (found === null) throw new Problem('not-found');
  return found;
};

/** The files of a case, with scans of papers that lie in the joint case that it is a leg of. */
async function withShared(app: Application, id: string): Promise<FileHolder> {
  const own = await caseFiles(app, id);
  const shared = app.views?.read(['joint'], read => sharedFilesOf(read, id, {})) ?? [];
  return { ...own, files: [...own.files, ...shared] };
}

/** The case or the joint case in which a file is looked at; null: none is named. @throws {Problem} `not-found` */
async function holderOf(app: Application, { on, joint }: Pick<Asked, 'on' | 'joint'>): Promise<FileHolder | null> {
  if (on !== undefined) return withShared(app, on);
  if (joint === undefined) return null;
  const found = app.views?.read(['joint'], read => jointFiles(read, joint, {})) ?? null;
  if (found === null) throw new Problem('not-found');
  return { ...found, agent: null };
}

/** Whether an officer's unit and office reach a case: one of its units, or one of its departments, is their own. */
function reaches({ actor, offices }: SignedIn, { world, clock }: Application, { units, departments }: FileHolder): boolean {
  const subjects = [...units.map(unit => ({ units: [unit], departments: [] })), ...departments.map(department => ({ units: [], departments: [department] }))];
  const there = subjects.flatMap(subject => officesThere(CASE_READERS, { unit: actor.unit, subject, units: () => world.units(legalDateOf(clock.now())) }));
  return there.some(office => offices.includes(office));
}

/** @throws {Problem} `sign-in-required` */
export function requireSignedIn(caller: Caller): SignedIn {
  if (caller.audience === 'public') throw new Problem('sign-in-required');
  return caller;
}

/** Somebody who may read the file of a subject, and whether that is shown to another than its owner. */
export interface Allowed {
  readonly own: boolean;
  /** The case in which it is read; null for one's own file. */
  readonly on: FileHolder | null;
}

/** A citizen's own, or one of a case that is theirs or in which they act for somebody: a scan of another applicant's paper, handed in once for all. What is another's is not there. @throws {Problem} `not-found` */
async function citizenMayRead(caller: SignedIn, app: Application, { digest, subject, on }: Asked): Promise<Allowed> {
  if (caller.actor.id === subject) return { own: true, on: null };
  const found = await holderOf(app, { on, joint: undefined });
  if (!found || ![found.applicant, found.agent].includes(caller.actor.id) || !found.files.some(file => file.digest === digest)) throw new Problem('not-found');
  return { own: false, on: found };
}

export interface Asked {
  readonly digest: string;
  readonly subject: string;
  /** Id of the case in which the file is looked at. */
  readonly on: string | undefined;
  /** Id of the joint case in which it is, where no case is named. */
  readonly joint: string | undefined;
}

/**
 * Lets a person read their own files and those of their cases, an agent those of the case, and an officer those of a case or joint case that the office reaches.
 * @throws {Problem} `not-found` outside one's jurisdiction, also where the case does not name the file · `attachment-case` an officer names no case
 */
export async function requireReader(caller: SignedIn, app: Application, asked: Asked): Promise<Allowed> {
  if (caller.audience === 'citizen') return citizenMayRead(caller, app, asked);
  const on = await holderOf(app, asked);
  if (on === null) throw new Problem('attachment-case');
  if (!reaches(caller, app, on) || !on.files.some(file => file.digest === asked.digest)) throw new Problem('not-found');
  return { own: false, on };
}

/** An officer who takes papers in: for a case, one of its town or of a village below it. @throws {Problem} `not-delegated`, `not-found` */
function requireCounter({ actor, offices }: SignedIn, { world, clock }: Application, on: CaseFiles | null): void {
  if (!offices.some(office => TAKERS.includes(office))) throw new Problem('not-delegated', { details: { missing: missingGrant(`POST ${UPLOAD_PATH}`, TAKERS) } });
  if (on && !isWithin(world.units(legalDateOf(clock.now())), actor.unit, on.town)) throw new Problem('not-found');
}

function requireOwnOrAgent({ actor }: SignedIn, subject: string, on: CaseFiles | null): void {
  if (subject !== actor.id && on?.agent !== actor.id) throw new Problem('not-found');
}

/** Under whose key a file is sealed that somebody sends. @throws {Problem} `not-found`, `not-delegated` */
export async function requireTaker(caller: SignedIn, app: Application, { subject, on }: { readonly subject: string | undefined; readonly on: string | undefined }): Promise<{ readonly subject: string; readonly on: CaseFiles | null }> {
  const found = on === undefined ? null : await caseFiles(app, on);
  const whose = subject ?? (found ?? { applicant: caller.actor.id }).applicant;
  if (found && found.applicant !== whose) throw new Problem('not-found');
  if (caller.audience === 'staff') requireCounter(caller, app, found);
  else requireOwnOrAgent(caller, whose, found);
  if (!app.world.knows(whose)) throw new Problem('not-found');
  return { subject: whose, on: found };
}

/** Puts on record who is about to see which file of whom, and for what; nothing is shown when it cannot be (goal S7). */
export async function recordReading(app: Application, { actor }: SignedIn, { digest, subject, on }: { readonly digest: string; readonly subject: string; readonly on: FileHolder }): Promise<void> {
  const material = on.files.find(file => file.digest === digest)?.material ?? 'file';
  const unit = /^[0-9A-Z]/.test(actor.unit) ? actor.unit : on.units[0] ?? '';
  await app.execute(
    { type: 'RecordReveal', stream: `access-${subject}`, data: { subject, fields: [`papers/${material}/${digest}`], purpose: `查看办件${on.number}的申请材料`, unit } },
    { commandId: randomUUID(), actor, channel: 'system' },
  );
}
