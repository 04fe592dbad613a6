import { momentOf } from './marks.ts';
import type { AuthorityModel } from './model.ts';
import type { AuthorityAnswer, AuthorityQuestion, ChainLink, Officer } from './question.ts';
import { isMissing } from './answer/catalogue.ts';
import type { Role } from '../kernel/role.ts';
import type { Instant } from '../kernel/values.ts';
import { officeAuthority, officeLinks, officesHeld } from './answer/office.ts';
import { onPost } from './answer/posts.ts';
import { stepAuthority } from './answer/step.ts';

/** How a link stands in metadata: `<kind>:<id>@<number of the event>`. */
export const linkText = ({ kind, id, number }: ChainLink): string => `${kind}:${id}@${number}`;

const KINDS: readonly string[] = ['instrument', 'catalogue', 'letter', 'cell', 'post', 'officer', 'deputy', 'office'] satisfies readonly ChainLink['kind'][];
const isKind = (text: string): text is ChainLink['kind'] => KINDS.includes(text);

/** Reads a link back; null for a text that is none. */
export function linkOf(text: string): ChainLink | null {
  const [, kind = '', id = '', number = ''] = /^([a-z]+):(.+)@(\d+)$/.exec(text) ?? [];
  return isKind(kind) ? { kind, id, number: Number(number) } : null;
}

/**
 * Whether an officer may do an act at an instant, by what the model knows: the chain of links, each with the event that
 * made it so; or everything that is missing of it, with who can grant it. Pure: the same model and question, the same answer.
 * @req #22 #23 #33
 */
export function authorityFor(model: AuthorityModel, { act, officer, at, number }: AuthorityQuestion): AuthorityAnswer {
  const moment = momentOf({ at, number });
  if (act.kind === 'office') {
    const office = officeAuthority(model, { offices: act.offices, officer }, moment);
    if (isMissing(office)) return { allowed: false, missing: [office] };
    return { allowed: true, chain: officeLinks(office, officer), authority: { kind: 'office', office: office.office, unit: officer.unit, since: office.number } };
  }
  const { links, missing } = stepAuthority(model, { act, officer }, moment);
  return missing.length > 0 ? { allowed: false, missing } : { allowed: true, chain: links, authority: { kind: 'step', chain: links.map(linkText) } };
}

/** Every office that a person holds at a unit at an instant. */
export function officesAtUnit(model: AuthorityModel, of: Pick<Officer, 'person' | 'unit'>, at: Instant): readonly Role[] {
  return officesHeld(model, of, momentOf({ at }));
}

/** The person for whom an officer stands in on a post at an instant; null for one who acts in own right. */
export function deputyFor(model: AuthorityModel, officer: Officer, at: Instant): string | null {
  const on = onPost(model, officer, momentOf({ at }));
  return isMissing(on) ? null : on.deputyFor;
}
