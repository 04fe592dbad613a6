import type { CaseRowView } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../../i18n/text.tsx';

/** After these a case can be reviewed. */
export const OVER: ReadonlySet<CaseRowView['status']> = new Set(['delivered', 'refused', 'not_accepted', 'terminated', 'closed', 'archived']);

/** From a case that is over to putting in the paper form that somebody filled out. @req #10 */
export function PaperReviewLink({ of }: { readonly of: Pick<CaseRowView, 'status' | 'number'> }) {
  const { t } = useText();
  return OVER.has(of.status) ? <>· <Link to={`/work/reviews?number=${of.number}`}>{t('review.paper.link')}</Link> </> : null;
}
