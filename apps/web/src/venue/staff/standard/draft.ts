import type { StandardPoint, VenueLevel, VenueStandard } from '@yichuang/domain';
import type { VenueLine } from '@yichuang/projections';

/** A point of the next standard beside what it is in the last one. */
export interface DraftPoint {
  /** As the last standard has it; null: it is new. */
  readonly old: StandardPoint | null;
  readonly next: StandardPoint;
  /** No longer asked for. */
  readonly dropped: boolean;
}
export type Draft = Readonly<Record<VenueLevel, readonly DraftPoint[]>>;
export type Change = 'same' | 'added' | 'dropped' | 'binds' | 'eased' | 'changed';

export const LEVELS: readonly VenueLevel[] = ['town', 'village'];
const kept = (points: readonly StandardPoint[]): readonly DraftPoint[] => points.map(point => ({ old: point, next: point, dropped: false }));

/** The next standard begins as the last one. */
export const draftOf = (last: VenueStandard | null): Draft => ({ town: kept(last?.points.town ?? []), village: kept(last?.points.village ?? []) });

/** The points of a level as the command takes them. */
export const pointsOf = (draft: Draft, level: VenueLevel): readonly StandardPoint[] => draft[level].flatMap(({ next, dropped }) => (dropped ? [] : [next]));

const TOLD = ['atLeast', 'inPrinciple', 'source', 'aspect', 'group'] as const;

/** What becomes of a point. */
export function changeOf({ old, next, dropped }: DraftPoint): Change {
  if (dropped) return 'dropped';
  if (old === null) return 'added';
  if (old.mandatory !== next.mandatory) return next.mandatory ? 'binds' : 'eased';
  return TOLD.every(key => old[key] === next[key]) ? 'same' : 'changed';
}

/** How far halls would come short of a point that binds. */
export interface Shortfall {
  readonly level: VenueLevel;
  readonly point: StandardPoint;
  readonly short: readonly VenueLine[];
  /** Halls that have never been asked for it, so that nobody knows. */
  readonly unknown: number;
}

/** Whether a hall has a point; null: nobody has asked it. */
function has(line: VenueLine, point: StandardPoint, asked: readonly StandardPoint[]): boolean | null {
  if (point.group === 'area' && point.atLeast !== null) return line.facts === null ? null : line.facts.area >= point.atLeast;
  return asked.some(({ code }) => code === point.code) ? !line.lacks.includes(point.code) : null;
}

/**
 * Points that would bind, with the halls that do not have them as far as their last assessments say. What a hall was asked
 * stands in the version by which it was assessed; fictional halls are left out, as in the sums.
 */
export function shortfalls(draft: Draft, { lines, versions }: { readonly lines: readonly VenueLine[]; readonly versions: readonly VenueStandard[] }): readonly Shortfall[] {
  const byVersion = new Map(versions.map(one => [one.version, one.points]));
  const askedOf = ({ standard, level }: VenueLine): readonly StandardPoint[] => byVersion.get(standard ?? '')?.[level] ?? [];
  return LEVELS.flatMap(level => {
    const halls = lines.filter(line => line.level === level && !line.illustrative);
    return pointsOf(draft, level).filter(({ mandatory }) => mandatory).flatMap(point => {
      const told = halls.map(line => ({ line, there: has(line, point, askedOf(line)) }));
      const [short, unknown] = [told.filter(({ there }) => there === false).map(({ line }) => line), told.filter(({ there }) => there === null).length];
      return short.length + unknown === 0 ? [] : [{ level, point, short, unknown }];
    });
  });
}
