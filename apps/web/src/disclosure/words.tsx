import type { DisclosureKind, DisclosureSource, Regime } from '@yichuang/domain';
import type { DisclosureContentView } from '@yichuang/projections';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { Code, Day, Name, Words } from '../shared/words.tsx';

/** In the order of the board (二(二)4). */
export const KINDS: readonly DisclosureKind[] = ['service_items', 'work_rules', 'policy_documents', 'guides', 'results', 'public_notices', 'whereabouts', 'catalogues'];
export const REGIMES: readonly Regime[] = ['operation', 'service_review', 'disclosure', 'integrity_risk'];

type Content<F extends DisclosureContentView['form']> = Extract<DisclosureContentView, { form: F }>;

/** Where everybody reads a source: the page is generated, and stands nowhere else. @req #36 */
export function pathOf({ source, key }: { readonly source: DisclosureSource; readonly key: string }): string {
  if (source === 'item_guide') return `/items/${key}`;
  if (source === 'instrument') return `/open/documents/${key}`;
  if (source === 'presence') return `/open/board/${key}`;
  return source === 'hall_directory' ? `/open/venues/${key}` : '/open';
}

/** What was disclosed: a text, a table of least data, or a way to its source. `link` makes the way, as the page writes addresses. */
export function ContentOf({ of, link }: { readonly of: DisclosureContentView; readonly link: (path: string, words: ReactNode) => ReactNode }) {
  const { t } = useText();
  if (of.form === 'text') return <>{of.text.split('\n').filter(line => line.trim() !== '').map(line => <p key={line}><Words>{line}</Words></p>)}</>;
  if (of.form === 'reference') return <p>{link(pathOf(of), t(`disclosure.source.${of.source}`))} <span className="quiet">{t('disclosure.stamp', { stamp: of.stamp })}</span></p>;
  return of.form === 'welfare' ? <Welfare of={of} /> : <Results of={of} />;
}

const yuan = (fen: number): string => (fen / 100).toFixed(2);

function Welfare({ of: { rows } }: { readonly of: Content<'welfare'> }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('disclosure.welfare')} tabIndex={0}>
      <table className="rows board-table">
        <thead><tr><th scope="col">{t('disclosure.name')}</th><th scope="col">{t('disclosure.amount')}</th><th scope="col">{t('disclosure.village')}</th></tr></thead>
        <tbody>{rows.map((row, at) => <tr key={at}><td><Words>{row.name}</Words></td><td className="digits">{yuan(row.fen)}</td><td><Name of={row.village} /></td></tr>)}</tbody>
      </table>
    </div>
  );
}

function Results({ of: { rows } }: { readonly of: Content<'results'> }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('disclosure.kind.results')} tabIndex={0}>
      <table className="rows board-table">
        <thead><tr><th scope="col">{t('disclosure.party')}</th><th scope="col">{t('disclosure.item')}</th><th scope="col">{t('disclosure.outcome')}</th><th scope="col">{t('disclosure.decided-on')}</th><th scope="col">{t('disclosure.number')}</th></tr></thead>
        <tbody>{rows.map((row, at) => <tr key={at}><td><Words>{row.party}</Words></td><td>{row.item === null ? '–' : <Code of={row.item} />}</td><td>{t(`disclosure.outcome.${row.outcome}`)}</td><td><Day of={row.on} /></td><td><Words>{row.number || '–'}</Words></td></tr>)}</tbody>
      </table>
    </div>
  );
}
