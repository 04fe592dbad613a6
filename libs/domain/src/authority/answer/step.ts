import type { Body } from '../../delegation/index.ts';
import type { Role } from '../../kernel/role.ts';
import type { Moment } from '../marks.ts';
import type { AuthorityModel } from '../model.ts';
import type { Act, ChainLink, MissingGrant, Officer } from '../question.ts';
import { isMissing, itemOn, type ItemInForce } from './catalogue.ts';
import { letterFor, letterId, numberOf } from './letters.ts';
import { ownerOf, type Ownerless } from './list.ts';
import { found, lacking, seatOf, staffedBy, type Part } from './missing.ts';
import { isCompetent, onPost } from './posts.ts';

export type StepAct = Extract<Act, { kind: 'step' }>;

/** Offices whose holders take steps for a body; which of them, the duties of the post say. */
const ROLES: Readonly<Record<Body, readonly Role[]>> = { town: ['town_acceptor', 'town_reviewer', 'town_decider'], department: ['dept_reviewer', 'dept_decider'] };
const OWNERLESS: Readonly<Record<Ownerless, MissingGrant['code']>> = { 'no-version': 'no-list', 'item-not-listed': 'no-list', 'town-not-named': 'not-named-town' };

interface Asked {
  readonly model: AuthorityModel;
  readonly act: StepAct;
  readonly moment: Moment;
}

const cellId = ({ item, step, town }: StepAct): string => `${item}/${step}/${town}`;
/** The unit that is a body for a case: the town itself, or the item's department. */
export const unitOf = (body: Body, { item }: ItemInForce, { town }: StepAct): string => (body === 'town' ? town : item.department);

/** The document on which a link rests, when it is in the register. */
function instrumentLink(model: AuthorityModel, id: string): readonly ChainLink[] {
  const number = model.instruments.get(id);
  return number === undefined ? [] : [{ kind: 'instrument', id, number }];
}

/** A licence is in a town's hands only under a letter; for other kinds the list suffices, and a letter in force is told. */
function entrusted({ model, act, moment }: Asked, inForce: ItemInForce): Part {
  const { item } = inForce;
  const letter = letterFor(model, { item, town: act.town, step: act.step }, moment);
  if (letter?.flaw === null) return found(...instrumentLink(model, letter.letter.instrument), { kind: 'letter', id: letterId(letter.letter), number: numberOf(letter.letter) });
  if (item.kind !== 'licence') return found();
  return lacking({ code: letter?.flaw ?? 'no-letter', details: { ...act, letter: letter ? letterId(letter.letter) : null }, grantedBy: { unit: item.department, office: 'dept_decider' } });
}

/** The officer on a post of the body, with the step among its duties. */
function staffed({ model, act, moment }: Asked, officer: Officer, body: Body): Part {
  const on = onPost(model, officer, moment);
  if (isMissing(on)) return lacking(on);
  const { post, number, deputyFor } = on;
  const refuse = (code: MissingGrant['code'], grantedBy = staffedBy(model, { unit: officer.unit, office: post.office }, moment.day)): Part => lacking({ code, details: { unit: officer.unit, post: post.code, step: act.step, item: act.item }, grantedBy });
  if (!ROLES[body].includes(post.office) || !post.duties.includes(act.step)) return refuse('post-without-step');
  if (!isCompetent(model, { person: officer.person, unit: officer.unit, item: act.item }, moment)) {
    return refuse('not-competent', post.sendingUnit === null ? seatOf(model, 'approval_bureau') : { unit: post.sendingUnit, office: 'dept_catalog_owner' });
  }
  return found(
    { kind: 'post', id: `${post.unit}/${post.code}`, number: post.created.number },
    { kind: deputyFor === null ? 'officer' : 'deputy', id: officer.person, number },
  );
}

/** The cell of the list, and whether it is this officer's unit that answers for it. */
function owned({ model, act, moment }: Asked, officer: Officer, inForce: ItemInForce): Part & { readonly body: Body | null } {
  const owner = ownerOf(model, act, moment.day);
  const reform = seatOf(model, 'reform_officer');
  if ('none' in owner) return { ...lacking({ code: OWNERLESS[owner.none], details: { ...act, day: moment.day }, grantedBy: reform }), body: null };
  const unit = unitOf(owner.body, inForce, act);
  const part = unit === officer.unit ? found({ kind: 'cell', id: cellId(act), number: owner.number }) : lacking({ code: 'other-body', details: { ...act, body: owner.body, unit }, grantedBy: reform });
  return { ...part, body: unit === officer.unit ? owner.body : null };
}

/** Parts in order; a document on which two links rest stands once. */
function joined(...parts: readonly Part[]): Part {
  const links: ChainLink[] = [];
  for (const link of parts.flatMap(part => part.links)) {
    if (link.kind !== 'instrument' || !links.some(other => other.kind === 'instrument' && other.id === link.id)) links.push(link);
  }
  return { links, missing: parts.flatMap(part => part.missing) };
}

/** instrument → catalogue → letter → cell → post → officer: every link, or everything that is missing of them. */
export function stepAuthority(model: AuthorityModel, { act, officer }: { act: StepAct; officer: Officer }, moment: Moment): Part {
  const asked: Asked = { model, act, moment };
  const inForce = itemOn(model, act.item, moment.day);
  if (isMissing(inForce)) return lacking(inForce);
  const catalogue = found(...instrumentLink(model, inForce.instrument), { kind: 'catalogue', id: `${inForce.version}/${act.item}`, number: inForce.number });
  const cell = owned(asked, officer, inForce);
  if (cell.body === null) return joined(catalogue, cell);
  return joined(catalogue, cell.body === 'town' ? entrusted(asked, inForce) : found(), cell, staffed(asked, officer, cell.body));
}
