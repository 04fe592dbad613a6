import { useQuery } from '@tanstack/react-query';
import type { EventIndexRow } from '@yichuang/projections';
import { useMemo, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { CopyLink } from '../../staff/copy-link.tsx';
import { address, read } from '../../staff/api.ts';
import { usePages } from '../../staff/query.ts';
import { useShortcuts, type Shortcut } from '../../staff/shortcuts.tsx';
import { Empty, Failure, Skeleton } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import type { EventPageBody } from '../reads.ts';
import { EventTable } from './event-table.tsx';
import { FilterForm, useFilters } from './filters.tsx';

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
  const fresh = useFresh({ ...narrowed, limit: 1 }, rows?.[0]?.number, asOf === '');
  return (
    <div className="page">
      <header className="page-head"><h1>{t('streams.title')}</h1><p className="lead">{t('streams.lead')}</p></header>
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

interface Fresh {
  readonly live: boolean;
  readonly possible: boolean;
  readonly count: number;
  readonly toggle: () => void;
}

const EVERY_MS = 4_000;

/** Looks for newer records while the reader wants that and stands at the head; the past does not change. */
function useFresh(params: Parameters<typeof address>[1], top: number | undefined, atHead: boolean): Fresh {
  const [live, setLive] = useState(false);
  const path = useMemo(() => address('/api/v1/events', params), [params]);
  const { data } = useQuery({ queryKey: ['head', path], queryFn: ({ signal }) => read<EventPageBody>(path, signal), enabled: live && atHead, refetchInterval: EVERY_MS });
  const head = data?.body.data[0]?.number;
  return { live: live && atHead, possible: atHead, count: head !== undefined && top !== undefined ? Math.max(0, head - top) : 0, toggle: () => setLive(on => !on) };
}

function LiveLine({ fresh, onShow, number }: { readonly fresh: Fresh; readonly onShow: () => void; readonly number: number | null }) {
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
