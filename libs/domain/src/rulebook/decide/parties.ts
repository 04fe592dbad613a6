import { requireOffice } from '../../kernel/office.ts';
import { require } from '../../kernel/rejection.ts';
import type { Role } from '../../kernel/role.ts';
import type { RulebookContext } from '../context.ts';
import { latestPublication, releaseOf } from '../queries.ts';
import type { Release, ReleaseGate, RulebookState } from '../state.ts';

/** Who writes rules of the department. */
const AUTHORS: readonly Role[] = ['dept_catalog_owner', 'dept_reviewer', 'dept_decider'];
/** Who speaks for the department: its decider, or its keeper of the catalogue where it has no decider. */
const HEADS: readonly Role[] = ['dept_decider', 'dept_catalog_owner'];
const GATE_OFFICES: Readonly<Record<ReleaseGate, readonly Role[]>> = { department: HEADS, reform: ['reform_officer'], legality: ['legality_reviewer'] };

function requireDepartment({ department, units, actor }: RulebookContext): void {
  require(units.get(department)?.active, 'unknown-unit', { unit: department });
  require(actor.unit === department, 'not-the-department', { department, unit: actor.unit });
}

/** @throws {Rejection} `wrong-office`, `unknown-unit`, `not-the-department` */
export function requireAuthor(context: RulebookContext): void {
  requireOffice(context, ...AUTHORS);
  requireDepartment(context);
}

/** @throws {Rejection} `wrong-office`, `unknown-unit`, `not-the-department` */
export function requireHead(context: RulebookContext): void {
  requireOffice(context, ...HEADS);
  requireDepartment(context);
}

/** The body of a gate: the department itself, or one that is not the department (三方会签). @throws {Rejection} */
export function requireGate(gate: ReleaseGate, context: RulebookContext): void {
  requireOffice(context, ...GATE_OFFICES[gate]);
  if (gate === 'department') requireDepartment(context);
  else require(context.actor.unit !== context.department, 'same-body', { unit: context.department });
}

/** Whoever holds the office of one of the three gates. @throws {Rejection} */
export function requireAnyGate(context: RulebookContext): void {
  requireOffice(context, ...GATE_OFFICES.department, ...GATE_OFFICES.reform, ...GATE_OFFICES.legality);
  const ofDepartment = GATE_OFFICES.department.some(office => context.actor.offices.includes(office));
  const ofOthers = [...GATE_OFFICES.reform, ...GATE_OFFICES.legality].some(office => context.actor.offices.includes(office));
  require(ofOthers || (ofDepartment && context.actor.unit === context.department), 'not-the-department', { department: context.department, unit: context.actor.unit });
}

/** @throws {Rejection} `unknown-release` */
export function knownRelease(state: Readonly<RulebookState>, version: string): Readonly<Release> {
  const release = releaseOf(state, version);
  require(release, 'unknown-release', { version });
  return release;
}

/** A release that can still come to count. @throws {Rejection} `wrong-step` after it was returned */
export function openRelease(state: Readonly<RulebookState>, version: string): Readonly<Release> {
  const release = knownRelease(state, version);
  require(release.returned === null, 'wrong-step', { version, returned: release.returned });
  return release;
}

/** @throws {Rejection} `digest-differs`: somebody looks at other bytes than those that are stored */
export function requireDigest(given: string | null, stored: string | null, of: 'release' | 'manifest' | 'rehearsal'): void {
  require(given === stored, 'digest-differs', { of });
}

/** It builds on the publication made last. @throws {Rejection} `stale-base` */
export function requireLatest(base: string | null, state: Readonly<RulebookState>): void {
  const latest = latestPublication(state)?.digest ?? null;
  require(base === latest, 'stale-base', { base, latest });
}

/** It was made for the catalogue that is announced now. @throws {Rejection} `catalogue-moved` */
export function requireCatalogue(catalogVersion: string, { catalogue }: RulebookContext): void {
  require(catalogVersion === catalogue?.version, 'catalogue-moved', { catalogVersion, now: catalogue?.version ?? null });
}
