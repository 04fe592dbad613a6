import type { TrainingSessionView, TrainingStanding } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';

const LOOK: Readonly<Record<TrainingStanding, readonly [mark: string, badge: string]>> = { met: ['●', 'badge badge-good'], on_track: ['◐', 'badge'], behind: ['▲', 'badge badge-warn'], short: ['■', 'badge badge-bad'] };

/** How a unit stands in its year, as shape, word and colour. @req #65 */
export function Standing({ of }: { readonly of: TrainingStanding }) {
  const [mark, badge] = LOOK[of];
  return <span className={badge}>{mark} {useText().t(`training.standing.${of}`)}</span>;
}

export function SessionStatus({ of }: { readonly of: TrainingSessionView['status'] }) {
  return <span className={of === 'counted' ? 'badge badge-good' : 'badge'}>{useText().t(`training.status.${of}`)}</span>;
}
