import type { VenueLine } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';

type Status = VenueLine['status'];
export const VENUE_STATUSES: readonly Status[] = ['none', 'drafted', 'submitted', 'partly_met', 'improving', 'met'];
const LOOK: Readonly<Record<Status, string>> = { none: 'badge', drafted: 'badge', submitted: 'badge', partly_met: 'badge badge-bad', improving: 'badge badge-warn', met: 'badge badge-good' };

/** How far the assessment of a hall is. */
export function VenueStatusBadge({ of }: { readonly of: Status }) {
  return <span className={LOOK[of]}>{useText().t(`venue.status.${of}`)}</span>;
}
