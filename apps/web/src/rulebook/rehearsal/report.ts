import type { InFlight } from '@yichuang/domain/manifest';
import type { Effect, ReplayedRow, Tally } from '@yichuang/plugin-kit';

/** A case under way, as the report has it. */
export interface InFlightRow extends Omit<ReplayedRow, 'number' | 'phase'> {
  readonly choice: InFlight;
  readonly effect: Effect;
}

/** The report of a trial on decided cases, as the API gives it. */
export interface Report extends Tally {
  readonly digest: string;
  readonly since: string | null;
  readonly leftOut: number;
  readonly inFlight: readonly InFlightRow[];
}

/** Names a stricter decision within its report. */
export const rowKey = ({ case: id, phase }: Pick<ReplayedRow, 'case' | 'phase'>): string => `${id} ${phase}`;

/** Cases under way by what happens to them, the worst first. */
export const EFFECTS: readonly Effect[] = ['worse', 'unknown', 'better', 'same', 'stays'];

export function byEffect(rows: readonly InFlightRow[]): readonly { readonly effect: Effect; readonly rows: readonly InFlightRow[] }[] {
  return EFFECTS.map(effect => ({ effect, rows: rows.filter(row => row.effect === effect) })).filter(group => group.rows.length > 0);
}
