import type { FindingView, InspectionLine, LadderStep } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';

const LADDER: Readonly<Record<LadderStep, string>> = { none: 'badge', correction: 'badge', criticism: 'badge badge-warn', referral: 'badge badge-bad' };
const MARK: Readonly<Record<LadderStep, string>> = { none: '○', correction: '①', criticism: '②', referral: '③' };

/** How far up the ladder, as shape, word and colour. @req #70 */
export function Ladder({ of }: { readonly of: LadderStep }) {
  return <span className={LADDER[of]}>{MARK[of]} {useText().t(`inspect.ladder.${of}`)}</span>;
}

export function InspectionStatus({ of }: { readonly of: InspectionLine['status'] }) {
  return <span className={of === 'closed' ? 'badge badge-good' : 'badge'}>{useText().t(`inspect.status.${of}`)}</span>;
}

export function FindingStatus({ of: { status, overdue } }: { readonly of: Pick<FindingView, 'status' | 'overdue'> }) {
  const { t } = useText();
  return <><span className={status === 'verified' ? 'badge badge-good' : 'badge'}>{t(`inspect.finding.${status}`)}</span>{overdue && <> <span className="badge badge-bad">■ {t('inspect.overdue')}</span></>}</>;
}
