import type { Role } from '../../kernel/role.ts';
import type { Moment } from '../marks.ts';
import type { AuthorityModel } from '../model.ts';
import type { ChainLink, MissingGrant, Officer } from '../question.ts';
import { isMissing } from './catalogue.ts';
import { staffedBy } from './missing.ts';
import { hasEnded, onPost, type OnPost } from './posts.ts';

/** An office held: from the genesis of the log, or through a post. `number`: the event that gave it to this person. */
export interface OfficeFound {
  readonly office: Role;
  readonly number: number;
  readonly on: OnPost | null;
}

/** The office that the officer acts in: the one that the genesis gave under its own name, or that of the post named. */
function officeOf(model: AuthorityModel, officer: Officer, moment: Moment): OfficeFound | MissingGrant {
  const { person, unit, post } = officer;
  const first = model.offices.find(held => held.holder === person && held.unit === unit && held.office === post);
  if (first && !hasEnded(model, unit, moment)) return { office: first.office, number: first.number, on: null };
  const on = onPost(model, officer, moment);
  return isMissing(on) ? on : { office: on.post.office, number: on.number, on };
}

/** One of these offices, held at the unit that the officer acts for; or what is missing. */
export function officeAuthority(model: AuthorityModel, { offices, officer }: { offices: readonly Role[]; officer: Officer }, moment: Moment): OfficeFound | MissingGrant {
  const { unit } = officer;
  const office = officeOf(model, officer, moment);
  // Somebody on no post at all lacks the office; on one that does not count now, it is that which is missing.
  if (isMissing(office) && office.code !== 'post') return office;
  if (!isMissing(office) && offices.includes(office.office)) return office;
  const [first] = offices;
  return { code: 'office', details: { offices, unit }, grantedBy: first === undefined ? null : staffedBy(model, { unit, office: first }, moment.day) };
}

/** The links by which an office is held. */
export function officeLinks({ office, number, on }: OfficeFound, { person, unit }: Officer): readonly ChainLink[] {
  const id = `${office}/${unit}`;
  if (on === null) return [{ kind: 'office', id, number }];
  const { post, deputyFor } = on;
  return [
    { kind: 'office', id, number: post.created.number },
    { kind: 'post', id: `${post.unit}/${post.code}`, number: post.created.number },
    { kind: deputyFor === null ? 'officer' : 'deputy', id: person, number },
  ];
}

/** Every office that a person holds at a unit at a moment, through whichever post, each once. */
export function officesHeld(model: AuthorityModel, { person, unit }: Pick<Officer, 'person' | 'unit'>, moment: Moment): readonly Role[] {
  const posts = [...model.staff.get(unit)?.posts.keys() ?? [], ...model.offices.filter(held => held.unit === unit && held.holder === person).map(held => held.office)];
  const held = posts.map(post => officeOf(model, { person, unit, post }, moment));
  return [...new Set(held.flatMap(office => (isMissing(office) ? [] : [office.office])))];
}
