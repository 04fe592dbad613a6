import type { ComplaintPage as Page } from '../../../../api/src/web-port.ts';
import { shortId } from '../../accountability/short-id.ts';
import { faultsOf } from '../../case/public/faults.ts';
import { Field } from '../../case/public/field.tsx';
import { DoneNotice, ErrorSummary, Form } from '../../case/public/form.tsx';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Name, Notice, Words } from '../../shared/words.tsx';

const DONE: Readonly<Record<string, MessageId>> = { sent: 'complaint.page.sent', settled: 'complaint.page.settled.done.settled', unsettled: 'complaint.page.settled.done.unsettled' };

/** How far a complaint is and what was answered, for whoever holds its link. @req #10 */
export function ComplaintPage({ page }: { readonly page: Page }) {
  const text = useText();
  const { t } = text;
  const { view, at, done } = page;
  const said = done === null ? undefined : DONE[done];
  return (
    <div className="wrap narrow apply">
      <h1><span className="caption digits">{shortId(view.id)}</span> {t('complaint.page.state')}</h1>
      <ErrorSummary faults={faultsOf(text, page.questions)} problem={page.form.problem} />
      {said && <DoneNotice>{t(said)}</DoneNotice>}
      {view.light === 'red' && <Notice tone="warn" title={t('complaint.page.late')} />}
      <FactList facts={[
        { label: t('complaint.status'), value: t(`complaint.status.${view.status}`) }, { label: t('complaint.kind'), value: t(`complaint.kind.${view.kind}`) }, { label: t('complaint.about'), value: <Name of={view.about} /> },
        { label: t('complaint.unit'), value: <Name of={view.unit} /> }, { label: t('complaint.received'), value: <Day of={view.receivedOn} /> },
        ...(view.status === 'open' ? [{ label: t('complaint.answer-by'), value: <Day of={view.answerBy} /> }] : []),
      ]} />
      <Answer page={page} />
      <Settled page={page} />
      <section className="panel" aria-labelledby="keep">
        <h2 id="keep">{t('complaint.page.keep')}</h2>
        <p>{t('complaint.page.keep.why')}</p>
        <p><a className="line-link" href={at}>{t('complaint.page.link')}</a></p>
      </section>
      <p>{view.answeredOn && <>{t('complaint.page.again')} </>}<HelpPhone /></p>
    </div>
  );
}

function Answer({ page: { view, answer } }: { readonly page: Page }) {
  const { t } = useText();
  if (view.answeredOn === null) return null;
  return (
    <section className="panel" aria-labelledby="answer">
      <h2 id="answer">{t('complaint.page.answer')}</h2>
      <p>{answer === null ? t('complaint.page.answer.none') : <Words>{answer}</Words>}</p>
      <FactList facts={[
        { label: t('complaint.page.answered-on'), value: <Day of={view.answeredOn} /> },
        ...(view.outcome ? [{ label: t('complaint.outcome'), value: t(`complaint.outcome.${view.outcome}`) }] : []),
        ...(view.basis ? [{ label: t('complaint.basis'), value: <Words>{view.basis}</Words> }] : []),
      ]} />
    </section>
  );
}

/** Whether it is settled: asked after each answer, told back once it was said, with what follows from it. */
function Settled({ page }: { readonly page: Page }) {
  const { t } = useText();
  const { view: { settlement, asks }, questions, form, at } = page;
  if (!asks) return settlement && <section className="panel" aria-labelledby="settled"><h2 id="settled">{t(`complaint.page.settled.said.${settlement.settled ? 'settled' : 'unsettled'}`)}</h2><p><Day of={settlement.on} />{!settlement.settled && <> · {t(followed(page))}</>}</p></section>;
  return (
    <section className="panel" aria-labelledby="settled">
      <h2 id="settled">{t('complaint.page.settled.title')}</h2>
      <p>{t('complaint.page.settled.why')}{asks.until !== null && <> {t('complaint.page.settled.until')} <Day of={asks.until} /></>}</p>
      <Form action={at} form={form}>
        {questions.map(question => <Field key={question.name} question={question} />)}
        <p className="actions"><button className="button button-big">{t('complaint.page.settled.send')}</button></p>
      </Form>
    </section>
  );
}

/** What has come of the word that it is not settled. */
function followed({ view: { status, raised } }: Page): MessageId {
  if (status !== 'open') return 'complaint.page.settled.noted';
  return raised ? 'complaint.page.settled.raised' : 'complaint.page.settled.again';
}
