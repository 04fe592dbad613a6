import type { SampleData } from '../data.ts';
import { speakingVillages, villagesOf } from '../plan/units.ts';
import { errandOf, type Errand } from './errand.ts';
import type { Random } from './random.ts';

/** About one in three of those whom a village may serve lets it do the errand. */
const SERVED = 0.35;
export type ErrandFor = (name: string, of: { readonly item: string; readonly town: string }) => Errand | null;

/** Which village does an errand for whom: for the items of the village catalogue that can be done for people. */
export function errandsOf(data: SampleData, random: Random): ErrandFor {
  // In a village that speaks for others, people change during the year.
  const speaking = speakingVillages(data);
  const villages = Map.groupBy(villagesOf(data).filter(({ code }) => !speaking.includes(code)), ({ parent_code: town }) => town);
  const items = new Map(data.villageItems.flatMap(row => (row.upstream_item_code !== null && !row.in_person_required && row.mode === '代办' ? [[row.upstream_item_code, row.code] as const] : [])));
  return (name, { item, town }) => {
    const [villageItem, those] = [items.get(item), villages.get(town)];
    return villageItem !== undefined && those && random.chance(SERVED) ? errandOf(name, { villageItem, village: random.pick(those).code }) : null;
  };
}
