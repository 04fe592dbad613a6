import { isDelegatedTo, rowFor, STEPS, TOWN_KINDS, type AdjustmentAnswer, type PolicyNoticeCommand, type PolicyNoticeContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import type { World } from '../world.ts';
import { actContext } from '../contexts.ts';

/** Towns of the day in order of their codes; in a sample also the fictional unit that has villages below it. */
function townsOn(world: World, today: string): readonly string[] {
  const units = world.units(today);
  const isTown = (code: string): boolean => {
    const unit = units.get(code);
    if (!unit?.active) return false;
    return TOWN_KINDS.includes(unit.kind) || (unit.kind === 'other' && world.district()?.sample === true && [...units.values()].some(({ parent, active }) => parent === code && active));
  };
  return [...units.keys()].filter(isTown).sort();
}

/** Towns that answer for any step of an item by the list; where it says nothing of the item, those to which the catalogue hands it. */
function townsOf({ world, today }: Act<PolicyNoticeCommand>): PolicyNoticeContext['townsOf'] {
  const [towns, rows, items] = [townsOn(world, today), world.delegation.rowsOn(today), world.itemsOn(today)];
  return code => {
    const item = items.get(code);
    if (!item) return [];
    if (!rows.has(code)) return towns.filter(town => isDelegatedTo(item, town));
    return towns.filter(town => {
      const bodies = isDelegatedTo(item, town) ? rowFor(rows, { item: code, town })?.bodies : undefined;
      return bodies !== undefined && STEPS.some(step => bodies[step] === 'town');
    });
  };
}

/** Changes that stand in the log, by how people cite them. */
function answersIn(world: World): PolicyNoticeContext['answers'] {
  const known: Readonly<Record<AdjustmentAnswer['kind'], (reference: string) => boolean>> = {
    catalogue_adjustment: id => world.adjustment(id) !== null,
    responsibility_change: id => world.delegation.change(id) !== null,
    rulebook_release: reference => {
      const [department = '', version = ''] = reference.split('@');
      return world.rulebook.state(department)?.releases.some(release => release.version === version) === true;
    },
    practice_alone: () => false,
  };
  return ({ kind, reference }) => reference !== null && known[kind](reference);
}

export function policyNoticeContext(act: Act<PolicyNoticeCommand>): PolicyNoticeContext {
  const { world, today } = act;
  return { ...actContext(act), units: world.units(today), catalogue: world.itemsOn(today), calendar: world.rulebook.calendar(), townsOf: townsOf(act), answers: answersIn(world) };
}
