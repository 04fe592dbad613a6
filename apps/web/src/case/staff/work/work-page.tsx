import type { QueueName } from '@yichuang/projections';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useText } from '../../../i18n/text.tsx';
import { useShortcuts, type Shortcut } from '../../../staff/shortcuts.tsx';
import { Empty, Failure, Skeleton } from '../../../staff/states.tsx';
import { useTitle } from '../../../staff/title.ts';
import { useActingPost } from '../../../staff/use-session.ts';
import { CaseTable } from './case-table.tsx';
import { FindCase } from './find-case.tsx';
import { Preview } from './preview.tsx';
import { QUEUES, QueueRail } from './queue-rail.tsx';
import { TicketStrip } from './ticket-strip.tsx';
import { useScannedCase } from './use-scanned-case.ts';
import { useWorklist, type Worklist } from './use-worklist.ts';

const PLACE = { queue: parseAsStringLiteral(QUEUES).withDefault('mine'), sel: parseAsString.withDefault('') };

/** The workbench (screen 6): queues with counts, the list by due day, what comes next. By keyboard alone, from the ticket to the decision. @req #44 #46 */
export default function WorkPage() {
  const [search] = useSearchParams();
  // Joint cases have a list of their own: one line for several cases.
  return search.get('queue') === 'joint' ? <Navigate to="/work/joint" replace /> : <Workbench />;
}

function Workbench() {
  const { t } = useText();
  const [{ queue, sel }, set] = useQueryStates(PLACE);
  const post = useActingPost();
  const list = useWorklist(queue, post?.unit ?? null);
  useTitle(t('work.title'));
  useScannedCase();
  useShortcuts(useMemo(() => workKeys(set), [set]));
  return (
    <div className="page page-wide work">
      <header className="page-head page-head-line">
        <h1>{t('work.title')}</h1>
        <p className="actions work-links">
          <Link className="button" to="/work/intake">{t('work.intake')} <kbd>F2</kbd></Link>
          <Link to="/work/slots">{t('work.slots')}</Link>
          <Link to="/work/agency">{t('work.agency')}</Link>
          {post?.office.startsWith('town_') && <Link to="/watch/complaints">{t('complaint.title')}</Link>}
        </p>
      </header>
      {post?.office === 'town_acceptor' && <TicketStrip town={post.unit} />}
      <div className="work-panes">
        <QueueRail counts={list.counts} queue={queue} onChoose={next => void set({ queue: next, sel: null })} />
        <div className="work-list">
          <div className="work-tools"><FindCase /><News list={list} /></div>
          <Rows list={list} queue={queue} chosen={sel} onChoose={id => void set({ sel: id || null })} />
        </div>
        {sel !== '' && <Preview id={sel} onClose={() => void set({ sel: null })} />}
      </div>
    </div>
  );
}

/** F4, and the queues by Alt and a digit. The setter of the address keeps its identity, and so the list of keys does. */
function workKeys(set: (place: { queue: QueueName; sel: null }) => unknown): readonly Shortcut[] {
  return [
    { keys: 'F4', label: 'work.find', run: () => document.querySelector<HTMLElement>('#find-case')?.focus() },
    ...QUEUES.map((queue, at): Shortcut => ({ keys: `Alt+${at + 1}`, label: `work.queue.${queue}`, run: () => void set({ queue, sel: null }) })),
  ];
}

function News({ list: { news, show } }: { readonly list: Worklist }) {
  const { t } = useText();
  return <p className="live-line" role="status">{news > 0 && <button type="button" className="button button-small" onClick={() => void show()}>{t('work.news', { count: news })}</button>}</p>;
}

function Rows({ list, queue, chosen, onChoose }: { readonly list: Worklist; readonly queue: QueueName; readonly chosen: string; readonly onChoose: (id: string) => void }) {
  const { t } = useText();
  const { rows, query } = list;
  if (query.isError && !rows) return <Failure error={query.error ?? new Error('unread')} onRetry={() => void list.show()} />;
  if (!rows) return <Skeleton height="page" />;
  if (rows.length === 0) return <Empty title={t('work.empty')}><p>{t(queue === 'mine' ? 'work.empty.mine' : 'work.empty.other')}</p></Empty>;
  return <CaseTable key={queue} rows={rows} chosen={chosen} onChoose={onChoose} onEnd={() => { if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage(); }} />;
}
