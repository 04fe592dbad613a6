import type { JointLegView, JointRowView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';

/** A leg in a word, with a mark beside the colour. */
export function LegStatus({ of }: { readonly of: JointLegView }) {
  const { t } = useText();
  if (of.outcome) return <span className={of.outcome === 'granted' ? 'badge badge-good' : 'badge badge-bad'}>{t(`joint.outcome.${of.outcome}`)}</span>;
  return <span className={of.status === 'not_opened' ? 'badge badge-bad' : 'badge'}>{t(`joint.leg.${of.status}`)}</span>;
}

export function JointStatus({ of }: { readonly of: Pick<JointRowView, 'status' | 'legs' | 'ended'> }) {
  const { t } = useText();
  return <span className={of.status === 'delivered' ? 'badge badge-good' : 'badge'}>{of.status === 'running' ? t('joint.running', { ended: of.ended, legs: of.legs }) : t(`joint.status.${of.status}`)}</span>;
}

/** A limit with its light, never by colour alone. */
export function Limit({ due, light, late }: { readonly due: string | null; readonly light: JointLegView['light']; readonly late: boolean }) {
  const { t, day } = useText();
  if (due === null) return <>–</>;
  return <><span className="digits">{day(due)}</span>{light === 'yellow' && <> <span className="badge badge-warn">▲ {t('joint.soon')}</span></>}{(late || light === 'red') && <> <span className="badge badge-bad">■ {t('joint.late')}</span></>}</>;
}
