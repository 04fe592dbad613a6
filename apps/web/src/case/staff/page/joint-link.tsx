import type { JointRowView } from '@yichuang/projections';
import { Link } from 'react-router';
import type { ListOf } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { address } from '../../../staff/api.ts';
import { useMoment } from '../../../staff/moment.ts';
import { useRead } from '../../../staff/query.ts';

/** The joint case that this case is a leg of; nothing where it is none. @req #39 */
export function JointLink({ id }: { readonly id: string }) {
  const { t } = useText();
  const { asOf } = useMoment();
  const found = useRead<ListOf<JointRowView>>(address('/api/v1/joint-cases', { asOf, case: id })).data?.body.data[0];
  if (!found) return null;
  return <>· <Link to={`/work/joint/${found.id}`}>{t('case.joint', { number: found.number, ended: found.ended, legs: found.legs })}</Link> </>;
}
