import type { CatalogueVersion } from '@yichuang/projections';
import { shiftDay } from '../../i18n/format.ts';

/** Number of days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The version that counts on a day; null before the first. Of two that begin the same day the later published one counts. */
export function versionOn(versions: readonly CatalogueVersion[], day: string): CatalogueVersion | null {
  return versions.filter(version => !version.cancelled && version.effectiveFrom <= day).reduce<CatalogueVersion | null>((best, version) => (!best || version.effectiveFrom > best.effectiveFrom || (version.effectiveFrom === best.effectiveFrom && version.number > best.number) ? version : best), null);
}

/** Span of the slider: from a month before the first version to today. */
export function spanOf(versions: readonly CatalogueVersion[], today: string): { readonly first: string; readonly last: string } {
  const starts = versions.map(version => version.effectiveFrom).sort((a, b) => a.localeCompare(b));
  const first = shiftDay(starts[0] ?? today, -30);
  const last = [today, starts.at(-1) ?? today].reduce((a, b) => (a > b ? a : b));
  return { first, last };
}
