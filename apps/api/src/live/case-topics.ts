import { casePlace, isWithinScope, type ReadModel } from '@yichuang/projections';
import type { Runner } from '@yichuang/projections/runner';
import { caseScope } from '../case/reads/scope.ts';
import type { Caller } from '../policy/caller.ts';
import type { Topic } from './topic.ts';
import { isUuid } from '../reads/params.ts';

/** Whose a case is. */
export type CasePlaceOf = (id: string) => ReturnType<typeof casePlace>;

const MOST_KEPT = 2000;

/** Whose cases are, from the views. A case never moves: what has been found is kept. */
export function casePlaces(views: Runner): CasePlaceOf {
  const kept = new Map<string, NonNullable<ReturnType<typeof casePlace>>>();
  return id => {
    const found = kept.get(id) ?? views.read(['cases'], (read: ReadModel) => casePlace(read, id, {}));
    if (found === null) return null;
    kept.set(id, found);
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

const CASE = 'case-';
/** The day of a hall: `queue:610702100-2024-01-15` is its stream, `queue:610702100` the unit's work. */
const DAY = /-\d{4}-\d{2}-\d{2}$/;
const UNIT = /^[0-9A-Z][0-9A-Z-]{1,31}$/;

/** Whether a caller may see the case. */
function mayFollow(caller: Caller, id: string, placeOf: CasePlaceOf): boolean {
  const scope = caseScope(caller);
  const place = scope && placeOf(id);
  return place !== null && scope !== null && isWithinScope(place, scope);
}

/** One case, for those who may see it. */
function caseTopic(id: string, placeOf: CasePlaceOf): Topic | null {
  if (!isUuid(id)) return null;
  return { name: `case:${id}`, matches: ({ stream }) => stream === `${CASE}${id}`, admits: caller => mayFollow(caller, id, placeOf) };
}

/** What lies on the desk of a unit: its cases, and the queue of its hall. For those who work there, and those who see the whole district. */
function queueTopic(unit: string, placeOf: CasePlaceOf): Topic | null {
  if (!UNIT.test(unit)) return null;
  const isOfUnit = (stream: string): boolean => {
    if (!stream.startsWith(CASE)) return stream.startsWith(`queue-${unit}-`) || stream.startsWith(`slots-${unit}-`);
    const place = placeOf(stream.slice(CASE.length));
    return place !== null && (place.town === unit || place.department === unit);
  };
  const admits = (caller: Caller): boolean => {
    const scope = caseScope(caller);
    return scope !== null && (scope.kind === 'all' || (scope.kind !== 'person' && scope.unit === unit));
  };
  return { name: `queue:${unit}`, matches: ({ stream }) => isOfUnit(stream), admits };
}

/** `case:<id>` and `queue:<unit>`; null for every other name. @req #5 */
export function caseTopicOf(category: string, id: string | undefined, placeOf: CasePlaceOf): Topic | null {
  if (id === undefined) return null;
  if (category === 'case') return caseTopic(id, placeOf);
  return category === 'queue' && !DAY.test(id) ? queueTopic(id, placeOf) : null;
}
