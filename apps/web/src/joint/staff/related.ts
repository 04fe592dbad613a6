import type { JointRelation } from '@yichuang/domain';
import type { Party } from '../../case/staff/intake/draft.ts';

/** In the order in which a counter meets them. */
export const RELATIONS: readonly JointRelation[] = ['spouse', 'child', 'parent', 'household', 'represents'];
/** As many as one application takes beside the first applicant. */
export const MOST_RELATED = 10;

/** Somebody who applies with the first one, as far as it has been typed. */
export interface RelatedDraft {
  readonly party: Party;
  readonly relation: JointRelation | null;
  /** Items that are theirs and nobody else's. */
  readonly items: readonly string[];
}

export type RelatedFault = 'relation' | 'items' | 'taken' | 'same' | 'name';

/** Of the items of one, those that are still asked for. */
export const itemsOf = ({ items }: RelatedDraft, asked: readonly string[]): readonly string[] => items.filter(item => asked.includes(item));

/** What is still wrong with one of the others; null: nothing. The service judges anew. */
export function faultOf(one: RelatedDraft, { party, related, asked }: { readonly party: Party | null; readonly related: readonly RelatedDraft[]; readonly asked: readonly string[] }): RelatedFault | null {
  const others = related.filter(other => other !== one);
  if ([party, ...others.map(other => other.party)].some(other => other?.subject === one.party.subject || other?.number === one.party.number)) return 'same';
  if (one.party.name.trim() === '') return 'name';
  if (one.relation === null) return 'relation';
  const own = itemsOf(one, asked);
  if (own.length === 0) return 'items';
  return others.some(other => itemsOf(other, asked).some(item => own.includes(item))) ? 'taken' : null;
}
