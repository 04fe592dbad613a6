import type { ReviewActView, ReviewTicketView } from '@yichuang/projections';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { eventWord } from '../../accountability/event-words.ts';
import { ActList } from '../../delegation/act-list.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Instant, Name, Words } from '../../shared/words.tsx';
import { address, post } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Failure, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { ticketActs } from './ticket-acts.tsx';
import { ticketAt, TicketLight, TicketStatus, useReasons } from './words.tsx';

/** One bad review: where it stands, what is to be done by when and by whom it may be done, and everything that was done (screen 22). @req #54 */
export default function TicketPage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(ticketAt(id), { asOf, on });
  const query = useRead<WithLinks<ReviewTicketView>>(view);
  useTitle(t('review.ticket'));
  return (
    <div className="page">
      <WatchNav />
      <p><Link to="/watch/tickets">← {t('review.title')}</Link></p>
      <Loaded query={query} height="page">{({ body }) => <Ticket ticket={body} view={view} travelling={travelling} />}</Loaded>
    </div>
  );
}

function Ticket({ ticket, view, travelling }: { readonly ticket: WithLinks<ReviewTicketView>; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const commander = useCommand(view, ticket.revision);
  return (
    <>
      <header className="page-head">
        <h1><span className="caption"><Name of={ticket.unit} /></span> {t(`review.grade.${ticket.grade}`)}</h1>
        <p><TicketStatus of={ticket} /> <TicketLight of={ticket} /> <Link to={`/audit/replay/review-${ticket.id}`}>{t('review.replay')}</Link></p>
      </header>
      <Facts ticket={ticket} />
      {(ticket.hasComment || ticket.followedUp || ticket.acts.some(({ type }) => type === 'BadReviewFedBack')) && <Written key={ticket.revision} id={ticket.id} />}
      <ActList thing={ticket} acts={ticketActs(ticket)} commander={commander} travelling={travelling} />
      <Acts ticket={ticket} />
    </>
  );
}

type Part = { readonly ticket: ReviewTicketView };

function Facts({ ticket }: Part) {
  const { t } = useText();
  const reasonOf = useReasons();
  const { service, reasons, form, channel, enteredBy, givenOn, finding, unreached, calls } = ticket;
  return (
    <FactList facts={[
      { label: t('review.service'), value: service.kind === 'case' ? <Link to={`/work/cases/${service.id}`}>{t('review.service.case')}</Link> : t(`review.service.${service.kind}`) },
      { label: t('review.reasons'), value: reasons.map(key => <span key={key} className="badge"><Name of={reasonOf(key, form)} /></span>) },
      { label: t('review.given-on'), value: <><Day of={givenOn} /> · {t(`review.channel.${channel}`)}</> },
      ...(enteredBy ? [{ label: t('review.entered'), value: <Words>{enteredBy}</Words> }] : []),
      { label: t('review.form'), value: <span className="digits">{form}</span> },
      ...(finding ? [{ label: t('review.finding'), value: t(`review.finding.${finding}`) }] : []),
      ...(unreached.length > 0 ? [{ label: t('review.outcome.unreached'), value: <span className="digits">{unreached.length} / {calls}</span> }] : []),
    ]} />
  );
}

interface Shown {
  readonly number: number;
  readonly type: string;
  readonly text: string | null;
}
/** What the citizen wrote and was told: masked until somebody says what for, which is recorded first. */
function Written({ id }: { readonly id: string }) {
  const text = useText();
  const { t } = text;
  const [shown, setShown] = useState<readonly Shown[] | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const ask = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const purpose = textIn(new FormData(event.currentTarget), 'purpose');
    const answer = await post<{ readonly data: readonly Shown[] }>(`${ticketAt(id)}/reveal`, { purpose }).catch((problem: unknown) => (problem instanceof Error ? problem : new Error('reveal')));
    if (answer instanceof Error) setError(answer);
    else setShown(answer.data);
  };
  return (
    <section className="panel" aria-labelledby="review-written">
      <h2 id="review-written">{t('review.written')}</h2>
      {shown ? <ul className="lines" role="status">{shown.map(({ number, type, text: words }) => <li key={number}><span className="quiet">{eventWord(text, type)}</span> <Words>{words ?? t('reveal.none')}</Words></li>)}</ul> : (
        <form className="reveal-form" onSubmit={event => void ask(event)}>
          <label htmlFor="review-why">{t('reveal.why')}</label>
          <select id="review-why" name="purpose">{(['verify', 'handle', 'contact'] as const).map(one => <option key={one} value={t(`reveal.purpose.${one}`)}>{t(`reveal.purpose.${one}`)}</option>)}</select>
          <button className="button button-small">{t('reveal.confirm')}</button>
          <span className="hint">{t('reveal.recorded')}</span>
        </form>
      )}
      {error && <Failure error={error} />}
    </section>
  );
}

const DETAILS = new Map<string, MessageId>(Object.entries({ reason: 'acts.reason', plan: 'review.plan', done: 'review.done', explanation: 'review.explanation', verifyBy: 'review.by.verify', answerBy: 'review.by.answer', feedbackBy: 'review.by.feedback', callBy: 'review.by.call', due: 'review.due' } satisfies Record<string, MessageId>));

function Acts({ ticket: { acts, id } }: Part) {
  const text = useText();
  return (
    <section aria-labelledby="review-acts">
      <h2 id="review-acts">{text.t('review.acts')}</h2>
      <ol className="lines">{acts.map(act => (
        <li key={act.number}>
          <strong>{eventWord(text, act.type)}</strong> <Instant of={act.at} /> {act.by && <span className="quiet"><Words>{act.by}</Words></span>} <Link className="digits" to={`/audit/replay/review-${id}?asOf=p:${act.number}`}>p:{act.number}</Link>
          <Details act={act} />
        </li>
      ))}</ol>
    </section>
  );
}

function Details({ act: { details } }: { readonly act: ReviewActView }) {
  const { t } = useText();
  const told = Object.entries(details).flatMap(([key, value]) => {
    const label = DETAILS.get(key);
    return label ? [{ key, label, value: String(value) }] : [];
  });
  return told.length === 0 ? null : <ul className="plain-list quiet">{told.map(({ key, label, value }) => <li key={key}>{t(label)}: <Words>{value}</Words></li>)}</ul>;
}
