import type { Channel } from '@yichuang/domain';
import type { ItemRow, SampleData } from '../data.ts';
import { absentFromHalls } from '../plan/halls.ts';
import { townsOf, villagesOf } from '../plan/units.ts';
import { plantedFaults } from './anomalies.ts';
import { errandOf, type Errand } from './errand.ts';
import { minute, type Days } from './days.ts';
import { type Opening, tell } from './lives.ts';
import { type ApplicantKind, somebody } from './people.ts';
import { randomOf } from './random.ts';
import { sampleRules } from './rules.ts';
import type { CaseStep } from './script.ts';

/** The cases of the sample come in over the year after the list took effect; the last of them are under way on the sample day. */
export const FIRST_DAY = '2023-02-01';
export const LAST_DAY = '2024-01-12';
/** What happens on the sample day or after it, has not happened. */
export const END = '2024-01-12T09:00:00.000Z';

/** Items that two towns lost in the middle of the year, and one that was suspended for a week. */
const UNSETTLED = ['992014005000', '992011002000', '992014048000'];
const WEB: readonly Channel[] = ['web', 'mobile', 'kiosk'];

/** Half a percent more of all cases come over the web each month. */
function channelOn(day: string, random: ReturnType<typeof randomOf>): Channel {
  const months = (Number(day.slice(0, 4)) - 2023) * 12 + Number(day.slice(5, 7)) - 1;
  if (random.chance(0.28 + 0.012 * months)) return random.pick([...WEB, 'web', 'mobile']);
  return random.chance(0.06) ? 'paper' : 'window';
}

/** Nobody takes an item before the law behind it is in force. */
const isUsable = ({ basis_in_force_from: from }: ItemRow, day: string): boolean => from === null || from < day;

function kindFor(row: ItemRow, random: ReturnType<typeof randomOf>): ApplicantKind {
  const natural = /自然人|个人/.test(row.applicant);
  const legal = /法人|企业|组织/.test(row.applicant);
  return natural && (!legal || random.chance(0.6)) ? 'natural_person' : 'legal_person';
}

/** Cases received on the working days of the year, each told to its end when its day comes: what is kept at a time is what is under way. */
export function* receivedOn(data: SampleData, { days, cases, seed }: { readonly days: Days; readonly cases: number; readonly seed: string }): Generator<{ readonly day: string; readonly steps: readonly CaseStep[] }> {
  const random = randomOf(seed);
  const rulesOn = sampleRules(days.between);
  const towns = townsOf(data);
  const rows = data.items.filter(row => !row.withdrawn && !UNSETTLED.includes(row.code));
  const calendar = days.all(FIRST_DAY, LAST_DAY);
  const known = new Set<string>();
  // Every item comes up once before chance decides.
  const owed = new Set(rows);
  let number = 0;
  const villages = Map.groupBy(villagesOf(data), ({ parent_code: town }) => town);
  const served = new Map(data.villageItems.flatMap(row => (row.upstream_item_code !== null && !row.in_person_required && row.mode === '代办' ? [[row.upstream_item_code, row.code] as const] : [])));
  const absent = absentFromHalls(data);
  const errandFor = (name: string, { item, town }: { readonly item: string; readonly town: string }): Errand | null => {
    const [villageItem, those] = [served.get(item), villages.get(town)];
    return villageItem !== undefined && those && random.chance(0.35) ? errandOf(name, { villageItem, village: random.pick(those).code }) : null;
  };
  const planted = plantedFaults(data, { rulesOn, days, random });
  for (const [index, day] of calendar.entries()) {
    for (const plant of planted) if (plant.day === day) yield { day, steps: plant.steps };
    const upTo = Math.round((cases * (index + 1)) / calendar.length);
    while (number < upTo) {
      number += 1;
      const row = [...owed].find(each => isUsable(each, day)) ?? random.pick(rows);
      if (!isUsable(row, day)) continue;
      owed.delete(row);
      const rules = rulesOn(row.code, minute(day, 0));
      if (!rules) continue;
      const applicant = somebody(kindFor(row, random), { cases, random });
      const town = random.pick(towns.filter(code => !absent.has(`${code}/${row.code}`)));
      const name = `case/${number}`;
      const errand = applicant.kind === 'natural_person' && !rules.manifest.inPerson ? errandFor(name, { item: row.code, town }) : null;
      const opening: Opening = { name, day, place: { row, town }, errand, applicant, isNew: !known.has(applicant.subject), rules, channel: errand ? 'agent' : channelOn(day, random), priority: applicant.kind === 'natural_person' && random.chance(0.12), number };
      const steps = tell(opening, { days, random });
      if (!steps) continue;
      known.add(applicant.subject);
      yield { day, steps };
    }
  }
}
