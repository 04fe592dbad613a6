import type { EventIndexRow } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { CopyLink } from '../../staff/copy-link.tsx';
import { usePages } from '../../staff/query.ts';
import { useShortcuts, type Shortcut } from '../../staff/shortcuts.tsx';
import { Empty, Failure, Skeleton } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { EventTable } from './event-table.tsx';
import { FilterForm, useFilters } from './filters.tsx';
import { useLive, type Live } from './use-live.ts';

const KEYS: readonly Shortcut[] = [{ keys: '/', label: 'search.button', run: () => document.querySelector<HTMLElement>('[data-shortcut="/"]')?.focus() }];

/** Every act on record, newest first (screen 15). The list never moves by itself: new records are announced and fetched on request. */
export default function StreamsPage() {
  const { t } = useText();
  const [filters, setFilters] = useFilters();
  const { asOf, ...narrowed } = filters;
  const params = { ...narrowed, asOf, limit: 50 };
  const { query, rows } = usePages<EventIndexRow>('/api/v1/events', params);
  const number = query.data?.pages[0]?.number ?? null;
  useTitle(t('staff.nav.audit'));
  useShortcuts(KEYS);
  const fresh = useLive({ filters: narrowed, top: rows?.[0]?.number, possible: asOf === '' });
  return (
    <div className="page">
      <header className="page-head"><h1>{t('streams.title')}</h1><p className="lead">{t('streams.lead')} <Link to="/audit/invalid-acts">{t('authority.invalid')}</Link></p></header>
      <FilterForm filters={filters} onChange={change => void setFilters(change)} />
      <LiveLine fresh={fresh} onShow={() => void query.refetch()} number={number} />
      {query.isError && !rows ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Found rows={rows} onSubject={subject => void setFilters({ subject })} />}
      <Older query={query} />
    </div>
  );
}

function Older({ query }: { readonly query: Pick<ReturnType<typeof usePages>['query'], 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }) {
  const { t } = useText();
  return query.hasNextPage ? <p className="actions"><button type="button" className="button button-plain" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('streams.older')}</button></p> : null;
}

function Found({ rows, onSubject }: { readonly rows: readonly EventIndexRow[] | undefined; readonly onSubject: (subject: string) => void }) {
  const { t } = useText();
  if (!rows) return <Skeleton height="page" />;
  return rows.length > 0 ? <EventTable rows={rows} onSubject={onSubject} /> : <Empty title={t('streams.empty')}><p>{t('streams.empty.hint')}</p></Empty>;
}

function LiveLine({ fresh, onShow, number }: { readonly fresh: Live; readonly onShow: () => void; readonly number: number | null }) {
  const { t } = useText();
  return (
    <p className="live-line" role="status">
      <button type="button" className="button button-plain button-small" aria-pressed={fresh.live} disabled={!fresh.possible} onClick={fresh.toggle}>{t(fresh.live ? 'streams.live.on' : 'streams.live.off')}</button>
      {!fresh.possible && <span className="quiet">{t('streams.live.past')}</span>}
      <CopyLink number={number} />
      {fresh.live && fresh.count > 0 && <button type="button" className="button button-small" onClick={onShow}>{t('streams.fresh')}</button>}
    </p>
  );
}
