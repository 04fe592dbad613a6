import type { Body, Step } from '../../delegation/index.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { AuthorityModel, ListedRow, ListVersionPart } from '../model.ts';

/** A case as the list sees it: an item at a town, and one of the twelve steps. */
export interface Cell {
  readonly item: string;
  readonly town: string;
  readonly step: Step;
}

const names = ({ row: { towns } }: ListedRow, town: string): boolean => towns === 'all_towns' || towns.includes(town);

/** Why a step has no owner in the list. */
export type Ownerless = 'no-version' | 'item-not-listed' | 'town-not-named';
export type Owner = { readonly body: Body; readonly version: string; readonly number: number } | { readonly none: Ownerless };

/** The version that speaks last of an item, of those whose day has come: one that does not name the item leaves it as it was. */
function speakingOf(model: AuthorityModel, item: string, day: LegalDate): ListVersionPart | 'no-version' | undefined {
  const begun = model.list.versions.filter(entry => !entry.cancelled && entry.effectiveFrom <= day);
  return begun.length === 0 ? 'no-version' : begun.findLast(entry => entry.rows.has(item));
}

/** Who answers for a step: exactly one body, or a reason why the list has none. @req #22 */
export function ownerOf(model: AuthorityModel, { item, town, step }: Cell, day: LegalDate): Owner {
  const version = speakingOf(model, item, day);
  if (version === 'no-version') return { none: version };
  const rows = version?.rows.get(item) ?? [];
  if (!version || rows.length === 0) return { none: 'item-not-listed' };
  const listed = rows.find(row => names(row, town));
  return listed ? { body: listed.row.bodies[step], version: version.version, number: listed.number } : { none: 'town-not-named' };
}
