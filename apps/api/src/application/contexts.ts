import { offeredBy, TOWN_KINDS } from '@yichuang/domain';
import type {
  AccessCommand, AccessContext, ActContext, AdjustmentCommand, AdjustmentContext, AgencyCommand, AgencyContext, CatalogCommand, CatalogContext, HallCommand, HallContext, InstrumentContext, Items, LogContext, OrganisationContext, ProvinceContext,
} from '@yichuang/domain';
import { summaryOf } from '@yichuang/domain';
import { createHash } from 'node:crypto';
import type { Act } from './capability.ts';
import type { World } from './world.ts';

const NO_ITEMS: Items = new Map();
const HOUR = 3_600_000;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Who acts, and when. */
export const actContext = ({ now, today, actor }: ActContext): ActContext => ({ now, today, actor });

export function logContext(act: Act<unknown>): LogContext {
  return { ...actContext(act), opened: act.world.district()?.code ?? null };
}

export function organisationContext(act: Act<unknown>): OrganisationContext {
  return { ...actContext(act), units: act.world.units(act.today), instruments: act.world.instruments() };
}

export function instrumentContext(act: Act<unknown>): InstrumentContext {
  return { ...actContext(act), id: act.id, instruments: act.world.instruments() };
}

/** A batch stands on the version it was opened on; one being opened names that version itself. */
export function adjustmentContext(act: Act<AdjustmentCommand>): AdjustmentContext {
  const { world, today } = act;
  const on = act.command.type === 'DraftAdjustment' ? act.command.data.base : world.adjustment(act.id)?.base ?? null;
  return {
    ...actContext(act), sha256, latest: world.latest(), base: on ? world.itemsOfVersion(on, today) : NO_ITEMS,
    units: world.units(today), province: world.province(), instruments: world.instruments(),
  };
}

/** The day on which the command is to count: what it says of an item is judged on the catalogue of that day. */
function effectiveDay(act: Act<CatalogCommand>): string {
  const { data } = act.command;
  return 'effectiveFrom' in data && act.command.type !== 'PublishVersion' ? data.effectiveFrom : act.today;
}

export function catalogContext(act: Act<CatalogCommand>): CatalogContext {
  const { world, command } = act;
  const batch = command.type === 'PublishVersion' ? world.adjustment(command.data.adjustmentId) : null;
  return { ...actContext(act), adjustment: batch && summaryOf(batch), items: world.itemsOn(effectiveDay(act)), instruments: world.instruments(), province: world.province() };
}

export function provinceContext(act: Act<unknown>): ProvinceContext {
  return { ...actContext(act), items: act.world.itemsOn(act.today) };
}

/** The town whose hall counts: the actor's unit when it is a town, or the one above it. */
function townOf(unit: string, today: string, world: World): string {
  const known = world.units(today).get(unit);
  return known && !TOWN_KINDS.includes(known.kind) && known.parent ? known.parent : unit;
}

export function agencyContext(act: Act<AgencyCommand>): AgencyContext {
  const { world, today } = act;
  const catalogue = world.itemsOn(today);
  const hall = world.hall(townOf(act.actor.unit, today, world));
  return { ...actContext(act), catalogue, hall: hall ? offeredBy(hall, catalogue) : new Set(), units: world.units(today), instruments: world.instruments() };
}

/** A directory is drafted on the latest publication, also before its day: items as they will stand on it. */
export function hallContext(act: Act<HallCommand>): HallContext {
  const { world, today } = act;
  const latest = world.latest();
  const entry = latest && world.catalog()?.versions.find(candidate => candidate.version === latest.version);
  const day = entry && entry.effectiveFrom > today ? entry.effectiveFrom : today;
  return { ...actContext(act), units: world.units(today), catalogue: latest && { version: latest.version, items: world.itemsOfVersion(latest, day) } };
}

export function accessContext(act: Act<AccessCommand>): AccessContext {
  return { ...actContext(act), refusals: act.world.refusals(act.id, new Date(Date.parse(act.now) - HOUR).toISOString()) };
}
