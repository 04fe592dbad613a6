import { authorityFor } from './authority-for.ts';
import { isMissing, itemOn } from './answer/catalogue.ts';
import { ownerOf, type Cell } from './answer/list.ts';
import { momentOf } from './marks.ts';
import type { AuthorityModel, Post } from './model.ts';
import type { ChainLink, MissingGrant } from './question.ts';
import type { Body } from '../delegation/index.ts';
import type { Instant } from '../kernel/values.ts';

/** Somebody on a post whose duties name the step. `chain` is empty, and `missing` says why, where this person could not act. */
export interface Candidate {
  readonly person: string;
  readonly unit: string;
  readonly post: string;
  readonly seat: 'A' | 'B';
  readonly chain: readonly ChainLink[];
  readonly missing: readonly MissingGrant[];
}

/** Who could take a step: the body that answers for it, and everybody on its posts. `missing`: why no body does. */
export interface WhoCould {
  readonly body: Body | null;
  readonly unit: string | null;
  readonly candidates: readonly Candidate[];
  readonly missing: readonly MissingGrant[];
}

/** Persons who have ever sat on a post, each once, A before B. */
function sitters({ A, B }: Post): readonly { readonly person: string; readonly seat: 'A' | 'B' }[] {
  const first = [...new Set(A.map(seat => seat.person))];
  const second = [...new Set(B.map(seat => seat.person))].filter(person => !first.includes(person));
  return [...first.map(person => ({ person, seat: 'A' as const })), ...second.map(person => ({ person, seat: 'B' as const }))];
}

function candidatesAt(model: AuthorityModel, { unit, cell, at }: { unit: string; cell: Cell; at: Instant }): readonly Candidate[] {
  const posts = [...model.staff.get(unit)?.posts.values() ?? []].filter(post => post.duties.includes(cell.step));
  return posts.flatMap(post => sitters(post).map(({ person, seat }): Candidate => {
    const answer = authorityFor(model, { act: { kind: 'step', ...cell }, officer: { person, unit, post: post.code }, at });
    return { person, unit, post: post.code, seat, chain: answer.allowed ? answer.chain : [], missing: answer.allowed ? [] : answer.missing };
  }));
}

/** Who could do a step of an item at a town at an instant, and what the others lack. @req #23 #41 */
export function whoCould(model: AuthorityModel, cell: Cell, at: Instant): WhoCould {
  const { day } = momentOf({ at });
  const item = itemOn(model, cell.item, day);
  const owner = ownerOf(model, cell, day);
  if (isMissing(item)) return { body: null, unit: null, candidates: [], missing: [item] };
  if ('none' in owner) {
    const nobody = authorityFor(model, { act: { kind: 'step', ...cell }, officer: { person: '', unit: cell.town, post: '' }, at });
    return { body: null, unit: null, candidates: [], missing: nobody.allowed ? [] : nobody.missing };
  }
  const unit = owner.body === 'town' ? cell.town : item.item.department;
  return { body: owner.body, unit, candidates: candidatesAt(model, { unit, cell, at }), missing: [] };
}
