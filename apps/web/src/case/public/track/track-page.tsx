import type { TrackPage } from '../../../../../api/src/web-port.ts';
import { useText, type MessageId } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { HelpPhone } from '../../../public/shell.tsx';
import { FactList } from '../../../shared/facts.tsx';
import { Day, Name, Notice } from '../../../shared/words.tsx';
import { DoneNotice, ErrorSummary } from '../form.tsx';
import { Breach, ChosenLater, Commitments, Deferred, OpenNotice } from './asked.tsx';
import { Decision, Outcome } from './decision.tsx';
import { PowerWords } from '../../shared/power-words.tsx';
import { Light } from './status.tsx';
import { CaseTimeline } from './timeline.tsx';
import { dueWords, statusWords, unitOf } from './words.ts';

const DONE: Readonly<Record<string, MessageId>> = { corrected: 'track.done.corrected', supplied: 'track.done.supplied', signed: 'track.done.signed', unsigned: 'track.done.unsigned', complained: 'track.done.complained', withdrawn: 'track.done.withdrawn' };

/** How a case stands: one word, by when, what is asked of the reader, what was decided, and everything that has happened (screen 4). @req #45 #46 */
export function Track({ page }: { readonly page: TrackPage }) {
  const text = useText();
  const { t } = text;
  const { view } = page;
  const due = dueWords(text, view, unitOf(view));
  const done = page.done === null ? undefined : DONE[page.done];
  return (
    <div className="wrap narrow apply">
      <h1><span className="caption"><span className="digits">{view.number}</span> · <Name of={view.itemName} /></span> {statusWords(text, view)}</h1>
      <ErrorSummary faults={[]} problem={page.form.problem} />
      {done && <DoneNotice>{t(done)}</DoneNotice>}
      {page.done === 'not-to-rate' && page.rate === null && <Notice tone="info" title={t('track.not-to-rate')} />}
      <p className="track-due"><Light of={view.light} /> {due}</p>
      <OpenNotice page={page} />
      <Deferred page={page} />
      <ChosenLater page={page} />
      <Commitments page={page} />
      <Breach page={page} />
      <Decision page={page} />
      <Outcome view={view} />
      <CaseTimeline view={view} />
      <Facts page={page} />
      <Foot page={page} />
    </div>
  );
}

function Facts({ page: { view, documents } }: { readonly page: TrackPage }) {
  const { t } = useText();
  const href = useHref();
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('track.facts')}</h2>
      <FactList
        facts={[
          { label: t('apply.done.town'), value: <Name of={view.town} /> },
          { label: t('fact.department'), value: <Name of={view.department} /> },
          { label: t('apply.done.on'), value: <Day of={view.receivedOn} /> },
          ...(view.power ? [{ label: t('track.power'), value: <PowerWords of={view.power} /> }] : []),
          ...(view.acceptedOn ? [{ label: t('track.accepted-on'), value: <Day of={view.acceptedOn} /> }] : []),
          ...(view.joint ? [{ label: t('track.joint'), value: <Joint of={view.joint} /> }] : []),
          { label: t('track.rules'), value: <a className="line-link" href={href(`/items/${view.item}`, { on: view.receivedOn })}>{t('track.rules.version', { version: view.release.version })}</a> },
          ...(documents.length > 0 ? [{ label: t('track.documents'), value: <ul className="plain-list">{documents.map(({ kind, title }) => <li key={kind}><a className="line-link" href={href(`/cases/${view.id}/documents/${kind}`)}><Name of={title} /></a></li>)}</ul> }] : []),
        ]}
      />
    </section>
  );
}

/** What it is handled together with, by when all of it is ready, and by what that was put off. @req #39 */
function Joint({ of: { number, due, extension } }: { readonly of: NonNullable<TrackPage['view']['joint']> }) {
  const { t, day } = useText();
  return <>{t('track.joint.due', { number, due: day(due) })}{extension && <><br />{t('track.joint.extended', { days: extension.days })}</>}</>;
}

/** What one may do oneself, and whom to call. Only the person whose case it is gets the first. */
function Foot({ page }: { readonly page: TrackPage }) {
  const { t } = useText();
  const href = useHref();
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t('track.more')}</h2>
      {!page.own && !page.signedIn && <Notice tone="info" title={t('track.sign-in')}><p><a className="line-link" href={href('/signin', { next: href('/me') })}>{t('identity.signin.title')}</a></p></Notice>}
      <p className="actions no-print">
        {page.rate && <a className="button" href={page.rate}>{t('track.rate')}</a>}
        {page.acts.includes('withdraw') && <a className="button button-plain" href={`${page.at}/withdraw`}>{t('track.withdraw')}</a>}
        <button type="button" className="button button-plain" data-print hidden>{t('apply.done.print')}</button>
      </p>
      {page.ratePicture && <p className="receipt-picture rate-code"><img src={`data:image/svg+xml,${encodeURIComponent(page.ratePicture)}`} alt={t('track.rate')} width="120" height="120" /><span>{t('track.rate.picture')}</span></p>}
      <p>{t('track.call')} <HelpPhone /></p>
    </section>
  );
}
