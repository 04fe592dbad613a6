import { TOWN_KINDS, type ComplaintCommand, type ComplaintContext, type HotlineContext, type KioskContext, type ProblemContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import type { World } from '../world.ts';
import { actContext } from '../contexts.ts';

/** The unit at which an office of the district is held now. */
const seatOf = (world: World, office: 'approval_bureau' | 'government_publisher', now: string): string | null => world.offices(now).find(held => held.office === office)?.unit ?? null;

/** Of a village, its town; of everybody else, the approval bureau; of the bureau, the government. */
function aboveIn({ world, now, today }: Act<unknown>): ComplaintContext['above'] {
  const units = world.units(today);
  return unit => {
    const parent = units.get(units.get(unit)?.parent ?? '');
    if (parent && TOWN_KINDS.includes(parent.kind)) return parent.code;
    const bureau = seatOf(world, 'approval_bureau', now);
    return unit === bureau ? seatOf(world, 'government_publisher', now) : bureau;
  };
}

/** Whether somebody leads a unit: its leader in charge or direct head. */
const leadsIn = ({ world, now }: Act<unknown>): ProblemContext['leads'] => ({ person, unit }) => {
  const leaders = world.staffOf(unit)?.leaders;
  const last = (tenures: readonly { readonly person: string; readonly from: string }[] = []): string | undefined => tenures.findLast(({ from }) => from <= now)?.person;
  return [last(leaders?.leader), last(leaders?.head)].includes(person) || world.officesOf(person, now).some(held => held.unit === unit && (held.office === 'centre_manager' || held.office === 'village_manager'));
};

export function complaintContext(act: Act<ComplaintCommand>): ComplaintContext {
  const { world, now, today } = act;
  const offices = world.offices(now);
  const leads = leadsIn(act);
  return {
    ...actContext(act), units: world.units(today), calendar: world.rulebook.calendar(), catalogue: world.itemsOn(today), above: aboveIn(act), bureau: seatOf(world, 'approval_bureau', now) ?? world.district()?.code ?? '',
    servesAt: ({ person, unit }) => offices.some(held => held.holder === person && held.unit === unit) || leads({ person, unit }),
  };
}

export const hotlineContext = (act: Act<unknown>): HotlineContext => ({ ...actContext(act), unit: act.id, units: act.world.units(act.today) });
export const problemContext = (act: Act<unknown>): ProblemContext => ({ ...actContext(act), units: act.world.units(act.today), leads: leadsIn(act) });
export const kioskContext = (act: Act<unknown>): KioskContext => ({ ...actContext(act), town: act.id, units: act.world.units(act.today) });
