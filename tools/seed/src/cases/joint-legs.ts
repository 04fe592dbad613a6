import type { JointCommand } from '@yichuang/domain';
import type { ItemRow, JointRow, SampleData } from '../data.ts';
import { listingOf } from '../plan/joint.ts';
import { type Application, applicationFrom, assess } from './application.ts';
import { minute, type Days } from './days.ts';
import type { Applicant } from './people.ts';
import type { Random } from './random.ts';
import type { RulesOn } from './rules.ts';

/** Two towns lost these in the middle of the year, or they were suspended for a week. */
const UNSETTLED: ReadonlySet<string> = new Set(['992014005000', '992011002000', '992014048000']);
/** Its first leg is refused: what needs it falls away, the rest goes on. */
export const REFUSED = '99J11';
const MOST_LEGS = 4;

export interface Ground {
  readonly data: SampleData;
  readonly days: Days;
  readonly rulesOn: RulesOn;
  readonly absent: ReadonlySet<string>;
  readonly random: Random;
}
export interface Leg {
  readonly row: ItemRow;
  readonly application: Application;
  readonly after: readonly string[];
}
export interface Wanted {
  readonly row: JointRow;
  readonly day: string;
  readonly town: string;
  readonly at: string;
  readonly applicant: Applicant;
}

/** An application by the person, with everything that the rules ask for, and with the decision that is wanted. */
function exampleFor(row: ItemRow, { rulesOn }: Ground, { applicant, day, ends }: { readonly applicant: Applicant; readonly day: string; readonly ends: readonly string[] }): Application | null {
  const rules = rulesOn(row.code, minute(day, 0));
  const made = rules?.manifest.examples.map(({ given }) => applicationFrom(given, { applicant, rules, today: day })) ?? [];
  return made.find(one => {
    if (one === null || one.byAgent) return false;
    const { missing, faults, outcome } = assess(one, day);
    return missing.length === 0 && faults.length === 0 && outcome.accept.outcome === 'accept' && ends.includes(outcome.decide.outcome);
  }) ?? null;
}

const isHandled = (row: ItemRow, { row: matter, day, town }: Wanted, { absent }: Ground): boolean =>
  matter.item_codes.includes(row.code) && !row.withdrawn && !UNSETTLED.has(row.code) && (row.basis_in_force_from === null || row.basis_in_force_from < day) && !absent.has(`${town}/${row.code}`);

/** Legs that can be told: what one waits for is among them. Null where fewer than two can. */
export function legsFor(wanted: Wanted, ground: Ground): readonly Leg[] | null {
  const { row: matter, day, applicant } = wanted;
  const order = new Map(listingOf(matter, ground.data).legs.map(({ item, after }) => [item, after]));
  const rows = matter.item_codes.flatMap(code => ground.data.items.filter(row => row.code === code && isHandled(row, wanted, ground)));
  const legs = rows.flatMap((row, at): Leg[] => {
    const application = exampleFor(row, ground, { applicant, day, ends: matter.code === REFUSED && at === 0 ? ['refuse'] : ['grant', 'manual'] });
    return application ? [{ row, application, after: order.get(row.code) ?? [] }] : [];
  }).slice(0, MOST_LEGS);
  const asked = new Set(legs.map(({ row }) => row.code));
  return legs.length < 2 ? null : legs.map(leg => ({ ...leg, after: leg.after.filter(one => asked.has(one)) })).sort((a, b) => a.after.length - b.after.length);
}

/** Papers of all legs, the same name once. */
export function papersOf(legs: readonly Leg[]): Extract<JointCommand, { type: 'ReceiveJointApplication' }>['data']['papers'] {
  const handed = legs.flatMap(({ row, application: { papers, rules } }) => rules.manifest.materials.filter(({ key }) => papers[key] === 'provided').map(({ key, name }) => ({ name: name.zh, serve: { item: row.code, material: key } })));
  return [...Map.groupBy(handed, ({ name }) => name)].map(([name, of]) => ({ name, source: 'original_seen', serves: of.map(({ serve }) => serve) }));
}
