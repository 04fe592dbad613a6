import type { Act, Actor, Authority, Role } from '@yichuang/domain';
import { NotAllowed } from '@yichuang/event-store';
import { grantLine } from '../../policy/grant-words.ts';
import { officesOf, type Clause, type StepPolicy } from '../../policy/policy.ts';
import { officesThere } from '../../policy/relation.ts';
import { INTERNAL } from '../../policy/streams.ts';
import { subjectOf } from '../../policy/subjects.ts';
import type { Answered, Answers } from '../answers.ts';
import { OFFICE_NAMES } from '../offices.ts';
import type { CommandEntry } from '../registry.ts';
import type { Addressed } from '../registry/entry.ts';
import type { World } from '../world.ts';

/** What is missing, in the office's terms: `office reform_officer（区审改办审核岗）`. */
export function missingGrant(command: string, offices: readonly Role[]): string {
  return `${command}: office ${offices.map(office => `${office}（${OFFICE_NAMES[office]}）`).join(' / ')}`;
}

/** Who asks to act, when, and of what the answer is read. */
export interface Asked {
  readonly world: World;
  readonly answers: Answers;
  readonly actor: Actor;
  /** The instant of the act: never before the last event that authority knows of. */
  readonly at: string;
}
/** A command on its way, with its line of the registry. */
export interface Sent {
  readonly entry: CommandEntry;
  readonly addressed: Addressed;
}

function ask({ answers, actor, at }: Asked, act: Act): Answered {
  return answers(act, { person: actor.id, unit: actor.unit, post: actor.post }, at);
}

/** That the act is allowed, and who acts as the log knows it. */
export interface Granted {
  readonly authority: Authority;
  readonly actor: Actor;
}
/** A deputy is stored as one, and nobody is on a mere claim. */
export function granted({ actor: { deputyFor: _claimed, ...actor } }: Asked, authority: Authority, deputyFor: string | null): Granted {
  return { authority, actor: deputyFor === null ? actor : { ...actor, deputyFor } };
}

/** An act of an office: only the offices count whose clause reaches what is acted on. @throws {NotAllowed} */
export function askOffice(asked: Asked, policy: readonly Clause[], { entry, addressed }: Sent): Granted {
  const subject = subjectOf(entry.category, addressed, entry.of);
  const offices = officesThere(policy, { unit: asked.actor.unit, subject, units: () => asked.world.units(addressed.today) });
  const { answer, deputyFor } = ask(asked, { kind: 'office', offices });
  if (answer.allowed) return granted(asked, answer.authority, deputyFor);
  const { answer: anywhere } = ask(asked, { kind: 'office', offices: officesOf(policy) });
  const onlyOffice = anywhere.allowed || anywhere.missing.every(grant => grant.code === 'office');
  const missing = onlyOffice ? missingGrant(entry.type, officesOf(policy)) : `${entry.type}: ${anywhere.missing.map(grantLine).join(' · ')}`;
  throw new NotAllowed(missing, { grants: anywhere.allowed ? answer.missing : anywhere.missing, outside: anywhere.allowed && INTERNAL.includes(entry.category) });
}

/** A step of a case: who may take it follows from catalogue, letter, list and post. @throws {NotAllowed} with everything that is missing */
export function askStep(asked: Asked, { step, body }: StepPolicy, { entry, addressed }: Sent): Granted {
  const place = entry.caseOf?.(addressed);
  if (!place) throw new NotAllowed(`${entry.type}: ${step}`);
  const there = body === undefined || (body === 'town') === (asked.actor.unit === place.town);
  const { answer, deputyFor } = ask(asked, { kind: 'step', step, ...place });
  if (answer.allowed && there) return granted(asked, answer.authority, deputyFor);
  const grants = answer.allowed ? [{ code: 'other-body' as const, details: { step, ...place, body }, grantedBy: null }] : answer.missing;
  throw new NotAllowed(`${entry.type}: ${grants.map(grantLine).join(' · ')}`, { grants });
}
