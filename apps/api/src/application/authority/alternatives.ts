import type { MandateAnswer, MissingGrant } from '@yichuang/domain';
import { NotAllowed } from '@yichuang/event-store';
import { NOBODYS, type Alternative, type AnyOfPolicy, type ApplicantPolicy, type Subject } from '../../policy/policy.ts';
import { isWithin } from '../../policy/relation.ts';
import { INTERNAL } from '../../policy/streams.ts';
import { OFFICE_NAMES } from '../offices.ts';
import type { Owned } from '../registry/entry.ts';
import { askOffice, askStep, granted, type Asked, type Granted, type Sent } from './asking.ts';

/** Under whom a citizen's session sends: no unit, and no post. */
export const CITIZEN = { unit: 'citizen', post: 'applicant' } as const;
const isCitizen = ({ actor }: Asked): boolean => actor.unit === CITIZEN.unit && actor.post === CITIZEN.post;
const ownedBy = ({ entry, addressed }: Sent): Owned | null => entry.ownerOf?.(addressed) ?? null;

/** A mandate that covers the act now: the one named in the case, or another one of the same two on the same item. */
function mandateOf({ world, actor, at }: Asked, { applicant, agent, item }: Owned, scope: ApplicantPolicy['applicant']): string | null {
  if (scope === 'own' || scope === 'anyone') return null;
  const named = agent?.subject === actor.id ? agent.mandate : null;
  return world.mandates.inForce({ agent: actor.id, applicant, item, act: scope, named, at });
}

/** By the written power that was shown with the thing itself, and stands in its record. @req #51 */
function isCovered(asked: Asked, { agent, covered = [] }: Owned, scope: ApplicantPolicy['applicant']): boolean {
  return isCitizen(asked) && agent?.subject === asked.actor.id && agent.mandate === null && covered.some(act => act === scope);
}

/** The stream in which the mandate stands: that of the thing itself, or of an errand. Null: none covers the act. */
function mandateIn(asked: Asked, owned: Owned, { scope, sent: { entry, addressed } }: { readonly scope: ApplicantPolicy['applicant']; readonly sent: Sent }): string | null {
  if (isCovered(asked, owned, scope)) return `${entry.category}-${addressed.id}`;
  const errand = mandateOf(asked, owned, scope);
  return errand === null ? null : `agency-${errand}`;
}

/** Why the mandate of the named agent does not cover the act, as a clerk would be told. */
const MANDATE_WORDS: Readonly<Record<MandateAnswer, string>> = { good: '', unknown: '', expired: ' · mandate-expired（授权已经到期）', revoked: ' · mandate-revoked（授权已经撤回）', out_of_scope: ' · mandate-scope（授权不包括这件事）' };

function whyNot({ world, actor, at }: Asked, owned: Owned | null, scope: ApplicantPolicy['applicant']): string {
  if (owned?.agent?.subject !== actor.id || scope === 'own' || scope === 'anyone') return '';
  return MANDATE_WORDS[world.mandates.answer(owned.agent.mandate, { agent: actor.id, applicant: owned.applicant, item: owned.item, act: scope, at })];
}

/**
 * The applicant in own right, or whoever holds a mandate of theirs. A helper of a village acts under the own post; the right is
 * the resident's all the same. @throws {NotAllowed}
 */
function askApplicant(asked: Asked, { applicant: scope }: ApplicantPolicy, sent: Sent): Granted {
  const owned = ownedBy(sent);
  const own = isCitizen(asked) && (scope === 'anyone' || owned?.applicant === asked.actor.id);
  if (own) return granted(asked, { kind: 'applicant' }, null);
  const mandate = owned && mandateIn(asked, owned, { scope, sent });
  if (mandate) return granted(asked, { kind: 'applicant', mandate }, null);
  throw new NotAllowed(`${sent.entry.type}: applicant（${OFFICE_NAMES.applicant}）${whyNot(asked, owned, scope)}`);
}

function askOne(asked: Asked, way: Alternative, sent: Sent): Granted {
  if ('step' in way) return askStep(asked, way, sent);
  return 'applicant' in way ? askApplicant(asked, way, sent) : askOffice(asked, way.clauses, sent);
}

/** What a way is not open for; null when it is. */
function tried(asked: Asked, way: Alternative, sent: Sent): Granted | NotAllowed {
  try {
    return askOne(asked, way, sent);
  } catch (error) {
    if (error instanceof NotAllowed) return error;
    throw error;
  }
}

const sameGrant = (a: MissingGrant, b: MissingGrant): boolean => a.code === b.code && JSON.stringify(a.details) === JSON.stringify(b.details);
const distinct = (grants: readonly MissingGrant[]): readonly MissingGrant[] => grants.filter((grant, index) => grants.findIndex(other => sameGrant(other, grant)) === index);

/** Whom a thing is about, and who was named to act for them. */
const peopleOf = (owned: Owned | null): readonly string[] => (owned === null ? [] : [owned.applicant, ...(owned.agent ? [owned.agent.subject] : [])]);

const bodiesOf = ({ entry, addressed }: Sent): Subject => entry.of?.(addressed) ?? NOBODYS;

/** Nothing tells whose it is: there is no such thing, or what would make one says so in no form that can be read. */
export function saysNothing(sent: Sent): boolean {
  const { units, departments } = bodiesOf(sent);
  return units.length + departments.length === 0 && ownedBy(sent) === null;
}

/** Neither of the thing's town or department, nor the town above a village, nor the one it is about, nor the agent. */
function isStranger({ actor, world }: Asked, sent: Sent): boolean {
  const { units, departments } = bodiesOf(sent);
  if (departments.includes(actor.unit) || peopleOf(ownedBy(sent)).includes(actor.id)) return false;
  return !units.some(code => isWithin(world.units(sent.addressed.today), code, actor.unit));
}

/** A stranger is not told what is there, and hears the same of what is not there (trust A6). */
function isHidden(asked: Asked, sent: Sent): boolean {
  if (!INTERNAL.includes(sent.entry.category)) return false;
  return saysNothing(sent) ? sent.entry.idFromKey !== true : isStranger(asked, sent);
}

/** The first way that is open. @throws {NotAllowed} with what is missing of every one, or as if there were nothing, to a stranger */
export function askAnyOf(asked: Asked, { anyOf }: AnyOfPolicy, sent: Sent): Granted {
  const refusals: NotAllowed[] = [];
  for (const way of anyOf) {
    const answer = tried(asked, way, sent);
    if (!(answer instanceof NotAllowed)) return answer;
    refusals.push(answer);
  }
  const [command, ways] = [`${sent.entry.type}: `, new Set(refusals.map(({ missing }) => missing))];
  throw new NotAllowed(`${command}${[...ways].map(text => text.replace(command, '')).join(' / ')}`, { grants: distinct(refusals.flatMap(({ grants }) => grants)), outside: isHidden(asked, sent) });
}
