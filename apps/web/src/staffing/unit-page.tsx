import type { PostView, SeatView, StaffUnitView } from '@yichuang/projections';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { officeWord } from '../accountability/office-words.ts';
import { ActList } from '../delegation/act-list.tsx';
import type { WithLinks } from '../delegation/links.ts';
import { dayOf } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { Day, Instant, Name, Notice } from '../shared/words.tsx';
import { address } from '../staff/api.ts';
import { CopyLink } from '../staff/copy-link.tsx';
import { useMoment } from '../staff/moment.ts';
import { useRead } from '../staff/query.ts';
import { Empty, Loaded } from '../staff/states.tsx';
import { useTitle } from '../staff/title.ts';
import { useCommand } from '../staff/use-command.ts';
import { People } from './people.tsx';
import { postActs } from './staff-acts.tsx';

/** Posts of one unit: who is A, who stands in as B, who is away (screen 25). @req #41 #43 #50 #57 #60 #61 */
export default function UnitPage() {
  const { t } = useText();
  const { unit = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/staff/${unit}`, { asOf, on });
  const query = useRead<WithLinks<StaffUnitView>>(view);
  useTitle(t('posts.title'));
  return (
    <div className="page">
      <p><Link to="/office/staff">← {t('posts.all')}</Link></p>
      <Loaded query={query} height="page">{({ body, number }) => <OneUnit unit={body} view={view} number={number} travelling={travelling} />}</Loaded>
    </div>
  );
}

function OneUnit({ unit, view, number, travelling }: { readonly unit: WithLinks<StaffUnitView>; readonly view: string; readonly number: number | null; readonly travelling: boolean }) {
  const { t } = useText();
  return (
    <>
      <header className="page-head"><h1><Name of={unit} /></h1><p><Link to={`/audit/replay/staff-${unit.code}`}>{t('board.replay')}</Link> <CopyLink number={number} /></p></header>
      {unit.short > 0 && <Notice tone="warn" title={t('posts.gap.short', { count: unit.short })} />}
      {unit.posts === null ? <Empty title={t('posts.counts-only')}><p>{t('posts.counts', { posts: unit.counts.posts, persons: unit.counts.persons })}</p></Empty> : (
        <>
          <Posts unit={unit} posts={unit.posts} view={view} travelling={travelling} />
          <People unit={unit} />
        </>
      )}
    </>
  );
}

function Posts({ unit, posts, view, travelling }: { readonly unit: WithLinks<StaffUnitView>; readonly posts: readonly PostView[]; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const [open, setOpen] = useState('');
  if (posts.length === 0) return <Empty title={t('posts.no-posts')} />;
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{t('posts.posts')} <span className="count">{posts.length}</span></h2>
      <ul className="post-cards">
        {posts.map(post => (
          <li key={post.post} className="panel">
            <PostFacts post={post} />
            <p className="actions"><button type="button" className="button button-plain button-small" aria-expanded={open === post.post} onClick={() => setOpen(open === post.post ? '' : post.post)}>{t('posts.change')}</button></p>
            {open === post.post && <PostActs unit={unit} post={post} view={view} travelling={travelling} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PostActs({ unit, post, view, travelling }: { readonly unit: WithLinks<StaffUnitView>; readonly post: PostView; readonly view: string; readonly travelling: boolean }) {
  const commander = useCommand(view, unit.revision);
  return <ActList thing={unit} acts={postActs(post)} commander={commander} travelling={travelling} />;
}

function PostFacts({ post }: { readonly post: PostView }) {
  const text = useText();
  const { t } = text;
  return (
    <>
      <h3><Name of={post.title} /> <span className="quiet">{post.post}</span> {post.state !== 'open' && <span className="badge">{t(`posts.state.${post.state}`)}</span>}</h3>
      <p className="quiet">{officeWord(text, post.office) ?? post.office}{post.sendingUnit && <> · {t('posts.sent-by')} <Name of={post.sendingUnit} /></>}</p>
      <p><strong>A</strong> <Seat seat={post.a} /></p>
      <p><strong>B</strong> <Seat seat={post.b} /></p>
      <Duty post={post} />
    </>
  );
}

/** Whether somebody is there: A, or B in their place. */
function Duty({ post: { absence, deputy, manned, state } }: { readonly post: PostView }) {
  const { t } = useText();
  return (
    <>
      {absence && <p><span className="badge badge-warn">{t('posts.away')}</span> {t(`posts.cause.${absence.cause}`)} <Instant of={absence.from} />{absence.until && <> – <Instant of={absence.until} /></>}</p>}
      {deputy && <p><span className="badge badge-good">{t('posts.stands-in')}</span> <Instant of={deputy.at} /></p>}
      {state === 'open' && !manned && <p><span className="badge badge-bad">{t('matrix.unmanned')}</span></p>}
    </>
  );
}

/** A seat: somebody, by reference. Names are sealed; showing one is an act of its own. */
function Seat({ seat }: { readonly seat: SeatView | null }) {
  const { t } = useText();
  if (seat === null) return <span className="badge badge-warn">{t('posts.empty-seat')}</span>;
  return <span><span className="digits">{seat.person}</span> <span className="quiet">{t('matrix.since')} <Day of={dayOf(seat.from)} /></span></span>;
}
