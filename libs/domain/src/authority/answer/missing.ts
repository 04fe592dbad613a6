import { unitFacts } from '../../organisation/index.ts';
import { keepersOf } from '../../staffing/index.ts';
import type { Role } from '../../kernel/role.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { AuthorityModel } from '../model.ts';
import type { ChainLink, MissingGrant } from '../question.ts';

/** A part of a chain: its links, or why there is none. */
export interface Part {
  readonly links: readonly ChainLink[];
  readonly missing: readonly MissingGrant[];
}

export const found = (...links: readonly ChainLink[]): Part => ({ links, missing: [] });
export const lacking = (...missing: readonly MissingGrant[]): Part => ({ links: [], missing });

/** The body of an office of the district, from the genesis; null when the log names none. */
export function seatOf(model: AuthorityModel, office: Role): NonNullable<MissingGrant['grantedBy']> {
  return { unit: model.offices.find(held => held.office === office)?.unit ?? null, office };
}

/** Who fills a post of an office at a unit: its first keeper. */
export function staffedBy(model: AuthorityModel, { unit, office }: { unit: string; office: Role }, day: LegalDate): MissingGrant['grantedBy'] {
  const state = model.units.get(unit);
  const [keeper] = keepersOf(office, (state && unitFacts(state, day)) ?? { code: unit, kind: 'other', parent: null, active: true });
  if (!keeper) return null;
  return keeper.unit === null ? seatOf(model, keeper.office) : { unit: keeper.unit, office: keeper.office };
}
