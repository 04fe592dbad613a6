import type { ItemManifest, Limit } from '@yichuang/domain/manifest';
import { finding, type Finding } from './finding.ts';

/**
 * Whether one limit is surely longer than another. Compared only when both begin to run at the same moment; days of the
 * calendar against working days only where the number alone decides, since a working day is never shorter than a day.
 */
export function surelyLonger(one: Limit, other: Limit): boolean {
  if (one.start !== other.start) return false;
  if (one.unit === 'calendar_day' && other.unit === 'working_day') return false;
  return one.amount > other.amount;
}

/** What must hold of time limits (行政许可法42、43). */
export function lintLimits({ limits: { promised, statutory } }: ItemManifest): readonly Finding[] {
  if (statutory === null) return [];
  const over = surelyLonger(promised, statutory) ? [finding('promised-over-statutory', '/limits/promised')] : [];
  return statutory.basis === null ? [...over, finding('statutory-without-basis', '/limits/statutory')] : over;
}
