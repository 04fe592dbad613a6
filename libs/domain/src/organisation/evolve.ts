import { unreachable } from '../kernel/dispatch.ts';
import type { OrganisationEvent } from './events.ts';
import type { UnitState } from './state.ts';

/** Applies one stored fact to a unit. */
export function evolve(draft: UnitState, { type, data }: OrganisationEvent): void {
  switch (type) {
    case 'UnitEstablished':
      Object.assign(draft, { status: 'established', code: data.code, kind: data.kind, level: data.level, servicePoint: data.servicePoint, illustrative: data.illustrative });
      draft.names.push({ from: data.effectiveFrom, name: data.name, shortName: data.shortName });
      draft.parents.push({ from: data.effectiveFrom, parent: data.parent });
      draft.aliases.push(...data.aliases.map(alias => ({ from: data.effectiveFrom, alias })));
      break;
    case 'UnitRenamed':
      draft.names.push({ from: data.effectiveFrom, name: data.name, shortName: data.shortName });
      break;
    case 'UnitAliasAdded':
      draft.aliases.push({ from: data.effectiveFrom, alias: data.alias });
      break;
    case 'UnitMoved':
      draft.parents.push({ from: data.effectiveFrom, parent: data.parent });
      break;
    case 'UnitMerged':
      draft.status = 'ended';
      draft.end = { from: data.effectiveFrom, into: data.into };
      break;
    case 'UnitDissolved':
      draft.status = 'ended';
      draft.end = { from: data.effectiveFrom, into: null };
      break;
    default:
      unreachable(type);
  }
}
