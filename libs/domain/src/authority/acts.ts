import { STEPS, type Step } from '../delegation/index.ts';
import type { Actor, Authority } from '../kernel/metadata.ts';
import { Role } from '../kernel/role.ts';
import { authorityFor, linkOf } from './authority-for.ts';
import type { AuthorityModel } from './model.ts';
import type { Act, AuthorityQuestion, MissingGrant } from './question.ts';

/** An act as it stands in the log: who, when, and why it was allowed. */
export interface RecordedAct {
  readonly number: number;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly authority: Authority;
}

const isStep = (text: string | undefined): text is Step => text !== undefined && (STEPS as readonly string[]).includes(text);

/** The cell of a stored chain names item, step and town: what the act was. */
function actOfChain(chain: readonly string[]): Act | null {
  const cell = chain.map(linkOf).find(link => link?.kind === 'cell');
  const [item, step, town] = cell?.id.split('/') ?? [];
  return item !== undefined && isStep(step) && town !== undefined ? { kind: 'step', item, step, town } : null;
}

function actOf(authority: Authority): Act | null {
  if (authority.kind === 'step') return actOfChain(authority.chain);
  const office = authority.kind === 'office' ? Role.safeParse(authority.office) : null;
  return office?.success ? { kind: 'office', offices: [office.data] } : null;
}

/** The question that an act on record answers; null for one that rests on no grant: an applicant's, the program's, the genesis. */
export function questionOf({ number, recordedAt, actor, authority }: RecordedAct): AuthorityQuestion | 'unreadable' | null {
  if (number === 0 || authority.kind === 'applicant' || authority.kind === 'system') return null;
  const act = actOf(authority);
  if (act === null) return 'unreadable';
  return { act, officer: { person: actor.id, unit: actor.unit, post: actor.post }, at: recordedAt, number };
}

const UNREADABLE: MissingGrant = { code: 'office', details: { reason: 'unreadable' }, grantedBy: null };

/**
 * What an act lacked, by what the model knows; empty when it was valid. With the model of the act's own number: as recorded;
 * with a later one: as corrected (W2: a back-dated revocation leaves the act in place and without authority).
 */
export function lackedBy(model: AuthorityModel, act: RecordedAct): readonly MissingGrant[] {
  const question = questionOf(act);
  if (question === null) return [];
  if (question === 'unreadable') return [UNREADABLE];
  const answer = authorityFor(model, question);
  return answer.allowed ? [] : answer.missing;
}
