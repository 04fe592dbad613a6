import { building } from './colloquial/building.ts';
import { business } from './colloquial/business.ts';
import { care } from './colloquial/care.ts';
import { healthAndService } from './colloquial/health-and-service.ts';
import { insurance } from './colloquial/insurance.ts';
import { land } from './colloquial/land.ts';
import { schoolAndLaw } from './colloquial/school-and-law.ts';
import { work } from './colloquial/work.ts';

const PHRASES: Readonly<Record<string, string>> = { ...building, ...business, ...care, ...healthAndService, ...insurance, ...land, ...schoolAndLaw, ...work };

/**
 * What people would type who do not know the official names: one phrase for each item, in the order asked.
 * Written from the names alone, apart from the search's own words, so that goal 2 measures the search and not its table.
 *
 * @throws when an item has no phrase, a phrase has no item, or two items share a phrase: the fixture is then out of date.
 */
export function colloquial(officialNames: readonly string[]): [phrase: string, officialName: string][] {
  const missing = officialNames.filter(name => PHRASES[name] === undefined);
  const asked = new Set(officialNames);
  const unknown = Object.keys(PHRASES).filter(name => !asked.has(name));
  const shared = Object.values(PHRASES).filter((phrase, index, all) => all.indexOf(phrase) !== index);
  if (missing.length + unknown.length + shared.length > 0) throw new Error(`colloquial phrases: missing ${missing.join('、') || '–'}; without item ${unknown.join('、') || '–'}; shared ${shared.join('、') || '–'}`);
  return officialNames.map(name => [PHRASES[name] ?? '', name]);
}
