import type { NoticeTownStatus, NoticeTownView } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Day, Words } from '../../shared/words.tsx';

const LOOK: Readonly<Record<NoticeTownStatus, readonly [mark: string, badge: string]>> = {
  waiting: ['○', 'badge'], overdue: ['■', 'badge badge-bad'], acknowledged: ['◐', 'badge'], late_change: ['■', 'badge badge-warn'], implemented: ['●', 'badge badge-good'],
};

/** How a town stands to a notice, as shape, word and colour. @req #24 #25 */
export function TownStatus({ of: { status, blocked } }: { readonly of: Pick<NoticeTownView, 'status' | 'blocked'> }) {
  const { t } = useText();
  const [mark, badge] = LOOK[status];
  return <><span className={badge}>{mark} {t(`policy.town.${status}`)}</span>{blocked && <> <span className="badge badge-warn">{t('policy.blocked')}</span></>}</>;
}

/** Hours from the notice to an answer; days where it took longer than two. */
export function Hours({ of }: { readonly of: number | null }) {
  const { t } = useText();
  if (of === null) return <>–</>;
  return <span className="digits">{of < 48 ? t('policy.hours', { hours: Math.round(of * 10) / 10 }) : t('policy.days', { days: Math.round(of / 2.4) / 10 })}</span>;
}

/** The change by which a town says that it has followed. */
export function AnswerLink({ of: { answer, note } }: { readonly of: NonNullable<NoticeTownView['implemented']> }) {
  const { t } = useText();
  const { kind, reference } = answer;
  const word = t(`policy.answer.${kind}`);
  if (reference === null) return <>{word} · <Words>{note}</Words></>;
  const [department = '', version = ''] = reference.split('@');
  const to = { catalogue_adjustment: `/office/proposals/${reference}`, responsibility_change: `/office/responsibility/${reference}`, rulebook_release: `/studio/${department}/${version}`, practice_alone: '' }[kind];
  return <><Link to={to}>{word}</Link> · <Words>{note}</Words></>;
}

/** The day of an answer, how long it took, and that it was late. */
export function Answered({ of }: { readonly of: { readonly on: string; readonly hours: number; readonly late: boolean } | null }) {
  const { t } = useText();
  if (of === null) return <>–</>;
  return <><Day of={of.on} /> <span className="quiet"><Hours of={of.hours} /></span>{of.late && <> <span className="badge badge-warn">{t('policy.late')}</span></>}</>;
}
