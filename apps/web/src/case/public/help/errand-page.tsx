import type { ErrandPage as Page } from '../../../../../api/src/web-port.ts';
import { useText, type MessageId } from '../../../i18n/text.tsx';
import { FactList } from '../../../shared/facts.tsx';
import { Day, Instant, Name, Words } from '../../../shared/words.tsx';
import { actWord } from './words.ts';
import { HelpPhone } from '../../../public/shell.tsx';
import { DoneNotice, ErrorSummary, Form } from '../form.tsx';

const DONE: Readonly<Record<string, MessageId>> = { asked: 'errand.done.asked', authorised: 'errand.done.authorised', revoked: 'errand.done.revoked', confirmed: 'errand.done.confirmed' };

/** One errand: where it stands, who holds which paper, and the mandate that only the resident gives and takes back. @req #51 #59 */
export function ErrandPage({ page }: { readonly page: Page }) {
  const { t } = useText();
  const { errand } = page;
  const done = page.done === null ? undefined : DONE[page.done];
  return (
    <div className="wrap narrow apply">
      <h1><span className="caption"><Name of={page.village} /></span> {t(`errand.status.${errand.status}`)}</h1>
      <ErrorSummary faults={page.undecided ? [{ at: 'free', words: t('errand.authorise.free.missing') }] : []} problem={page.form.problem} />
      {done && <DoneNotice>{t(done)}</DoneNotice>}
      <FactList facts={[{ label: t('errand.service'), value: <Name of={page.service} /> }, { label: t('errand.on'), value: <Day of={errand.requestedOn} /> }, ...(errand.handoverDue ? [{ label: t('errand.due'), value: <Day of={errand.handoverDue} /> }] : [])]} />
      <Mandate page={page} />
      {errand.custody.length > 0 && (
        <section aria-labelledby="custody">
          <h2 id="custody">{t('errand.custody')}</h2>
          <ul>{errand.custody.map(paper => <li key={paper.name}><Words>{paper.name}</Words> {t(paper.original ? 'errand.original' : 'errand.copy')} · {t(`errand.holder.${paper.holder}`)}{paper.receipts.length > 0 && <span className="quiet"> {t('errand.receipts')} <span className="digits"><Words>{paper.receipts.join(' ')}</Words></span></span>}</li>)}</ul>
        </section>
      )}
      <section aria-labelledby="record">
        <h2 id="record">{t('track.record')}</h2>
        <ol className="timeline">{[...errand.acts].reverse().map(act => <li key={act.number}><h3>{t(actWord(act.type))}</h3><p className="quiet"><Instant of={act.at} /></p></li>)}</ol>
      </section>
      <p><HelpPhone /></p>
    </div>
  );
}

function Mandate({ page }: { readonly page: Page }) {
  const { mandate, status } = page.errand;
  if (status === 'requested') return <Authorise page={page} />;
  return mandate ? <Given page={page} mandate={mandate} /> : null;
}

/** What the helper may then do, until when, and that it costs nothing: read before it is given. */
function Authorise({ page }: { readonly page: Page }) {
  const { t } = useText();
  const described = page.undecided ? { 'aria-invalid': true as const, 'aria-describedby': 'free-fault' } : {};
  return (
    <section className="panel" aria-labelledby="mandate">
      <h2 id="mandate">{t('errand.authorise')}</h2>
      <p>{t('errand.authorise.what')}</p>
      <p>{t('errand.authorise.until')} <strong><Day of={page.until} /></strong></p>
      <Form action={`${page.at}/authorise`} form={page.form}>
        {page.undecided && <p className="field-fault" id="free-fault">{t('errand.authorise.free.missing')}</p>}
        <p><label className="choice"><input id="free" type="checkbox" name="free" value="yes" {...described} /> <span>{t('errand.authorise.free')}</span></label></p>
        <p className="actions"><button className="button">{t('errand.authorise.go')}</button></p>
      </Form>
    </section>
  );
}

function Given({ page, mandate }: { readonly page: Page; readonly mandate: NonNullable<Page['errand']['mandate']> }) {
  const { t } = useText();
  const { errand, form } = page;
  const inForce = mandate.revokedFrom === null && errand.status !== 'closed';
  return (
    <section className="panel" aria-labelledby="mandate">
      <h2 id="mandate">{t('errand.mandate')}</h2>
      <p>{t(inForce ? 'errand.mandate.in-force' : 'errand.mandate.ended')} <Day of={mandate.until} /></p>
      {inForce && <Form action={`${page.at}/revoke`} form={form}><p className="actions"><button className="button button-plain">{t('errand.revoke')}</button></p></Form>}
      {errand.status === 'returned' && <Form action={`${page.at}/confirm-free`} form={form}><p className="actions"><button className="button">{t('errand.confirm-free')}</button></p></Form>}
    </section>
  );
}
