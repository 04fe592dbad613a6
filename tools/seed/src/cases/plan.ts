import type { Channel } from '@yichuang/domain';
import type { ItemRow, SampleData } from '../data.ts';
import { absentFromHalls } from '../plan/halls.ts';
import { townsOf } from '../plan/units.ts';
import { plantedFaults } from './anomalies.ts';
import { minute, type Days } from './days.ts';
import { type Opening, tell } from './lives.ts';
import { type ApplicantKind, somebody } from './people.ts';
import { type Random, randomOf } from './random.ts';
import { type RulesOn, sampleRules } from './rules.ts';
import type { CaseStep } from './script.ts';
import { type ErrandFor, errandsOf } from './villages.ts';

/** The cases of the sample come in over the year after the list took effect; the last of them are under way on the sample day. */
export const FIRST_DAY = '2023-02-01';
export const LAST_DAY = '2024-01-12';
/** What happens on the sample day or after it, has not happened. */
export const END = '2024-01-12T09:00:00.000Z';

/** Items that two towns lost in the middle of the year, and one that was suspended for a week. */
const UNSETTLED = ['992014005000', '992011002000', '992014048000'];
const WEB: readonly Channel[] = ['web', 'mobile', 'kiosk'];

/** Half a percent more of all cases come over the web each month. */
function channelOn(day: string, random: Random): Channel {
  const months = (Number(day.slice(0, 4)) - 2023) * 12 + Number(day.slice(5, 7)) - 1;
  if (random.chance(0.28 + 0.012 * months)) return random.pick([...WEB, 'web', 'mobile']);
  return random.chance(0.06) ? 'paper' : 'window';
}

/** Nobody takes an item before the law behind it is in force. */
const isUsable = ({ basis_in_force_from: from }: ItemRow, day: string): boolean => from === null || from < day;

function kindFor(row: ItemRow, random: Random): ApplicantKind {
  const natural = /自然人|个人/.test(row.applicant);
  const legal = /法人|企业|组织/.test(row.applicant);
  return natural && (!legal || random.chance(0.6)) ? 'natural_person' : 'legal_person';
}

/** What the cases of the year are drawn from. */
interface Draw {
  readonly random: Random;
  readonly rulesOn: RulesOn;
  readonly errandFor: ErrandFor;
  readonly rows: readonly ItemRow[];
  readonly towns: readonly string[];
  readonly absent: ReadonlySet<string>;
  readonly cases: number;
  /** Every item comes up once before chance decides. */
  readonly owed: Set<ItemRow>;
  /** Day on which each applicant was entered. */
  readonly known: Map<string, string>;
}

function drawItem({ owed, rows, random }: Draw, day: string): ItemRow | null {
  const row = [...owed].find(each => isUsable(each, day)) ?? random.pick(rows);
  owed.delete(row);
  return isUsable(row, day) ? row : null;
}

/** An errand that a village runs for the applicant; none where nobody may act for them. */
function errandOf({ errandFor }: Draw, name: string, { isPerson, inPerson, ...of }: { readonly item: string; readonly town: string; readonly isPerson: boolean; readonly inPerson: boolean }): ReturnType<ErrandFor> | null {
  return isPerson && !inPerson ? errandFor(name, of) : null;
}

/** Who brings what, where and how; null when the day has no rules for it. */
function drawOpening(draw: Draw, day: string, number: number): Opening | null {
  const { random, towns, absent, known, cases } = draw;
  const row = drawItem(draw, day);
  const rules = row && draw.rulesOn(row.code, minute(day, 0));
  if (!row || !rules) return null;
  const applicant = somebody(kindFor(row, random), { cases, random });
  // Whoever was entered today comes again on another day: which of two visits is the earlier is told only later.
  if (known.get(applicant.subject) === day) return null;
  const isPerson = applicant.kind === 'natural_person';
  const [name, town] = [`case/${number}`, random.pick(towns.filter(code => !absent.has(`${code}/${row.code}`)))];
  const errand = errandOf(draw, name, { item: row.code, town, isPerson, inPerson: rules.manifest.inPerson });
  return { name, day, place: { row, town }, applicant, isNew: !known.has(applicant.subject), rules, channel: errand ? 'agent' : channelOn(day, random), priority: isPerson && random.chance(0.12), number, errand };
}

function drawOf(data: SampleData, { days, cases, seed }: Wanted): Draw {
  const random = randomOf(seed);
  const rows = data.items.filter(row => !row.withdrawn && !UNSETTLED.includes(row.code));
  return { random, rulesOn: sampleRules(days.between), errandFor: errandsOf(data, random), rows, towns: townsOf(data), absent: absentFromHalls(data), cases, owed: new Set(rows), known: new Map() };
}

interface Wanted {
  readonly days: Days;
  readonly cases: number;
  readonly seed: string;
}
export interface Received {
  readonly day: string;
  readonly steps: readonly CaseStep[];
}

/** Cases received on the working days of the year, each told to its end when its day comes: what is kept at a time is what is under way. */
export function* receivedOn(data: SampleData, wanted: Wanted): Generator<Received> {
  const { days, cases } = wanted;
  const draw = drawOf(data, wanted);
  const planted = Map.groupBy(plantedFaults(data, { rulesOn: draw.rulesOn, days, random: randomOf('planted') }), ({ day }) => day);
  const calendar = days.all(FIRST_DAY, LAST_DAY);
  let number = 0;
  for (const [index, day] of calendar.entries()) {
    yield* planted.get(day) ?? [];
    for (const upTo = Math.round((cases * (index + 1)) / calendar.length); number < upTo;) {
      const opening = drawOpening(draw, day, number + 1);
      const steps = opening && tell(opening, { days, random: draw.random });
      // What the rules cannot be told with is drawn anew.
      if (!steps) continue;
      number += 1;
      if (opening.isNew) draw.known.set(opening.applicant.subject, day);
      yield { day, steps };
    }
  }
}
