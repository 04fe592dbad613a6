import type { ReactNode } from 'react';
import { useText, type MessageId } from '../i18n/text.tsx';
import { usePage } from './page.tsx';

interface Asked {
  /** Address of the open data without its ending. */
  readonly of: string;
  readonly kinds?: readonly ('csv' | 'json')[];
  readonly label?: MessageId;
  /** Further ways, as a feed. */
  readonly children?: ReactNode;
}

/** What a page shows, for machines: as it was at the moment of the page. @req #36 */
export function Downloads({ of, kinds = ['csv', 'json'], label = 'open.data', children }: Asked) {
  const { t } = useText();
  const { moment } = usePage();
  const query = `?asOf=p:${moment.number}&on=${moment.on}`;
  return <p className="downloads no-print">{t(label)} {kinds.map(kind => <a key={kind} className="line-link" href={`${of}.${kind}${query}`}>{kind.toUpperCase()}</a>)} {children}</p>;
}
