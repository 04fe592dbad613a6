import type { ComplaintPage as Page } from '../../../../api/src/web-port.ts';
import { shortId } from '../../accountability/short-id.ts';
import { DoneNotice } from '../../case/public/form.tsx';
import { useText } from '../../i18n/text.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Name, Notice, Words } from '../../shared/words.tsx';

/** How far a complaint is and what was answered, for whoever holds its link. @req #10 */
export function ComplaintPage({ page }: { readonly page: Page }) {
  const { t } = useText();
  const { view, at, done } = page;
  return (
    <div className="wrap narrow apply">
      <h1><span className="caption digits">{shortId(view.id)}</span> {t('complaint.page.state')}</h1>
      {done && <DoneNotice>{t('complaint.page.sent')}</DoneNotice>}
      {view.light === 'red' && <Notice tone="warn" title={t('complaint.page.late')} />}
      <FactList facts={[
        { label: t('complaint.status'), value: t(`complaint.status.${view.status}`) }, { label: t('complaint.kind'), value: t(`complaint.kind.${view.kind}`) }, { label: t('complaint.about'), value: <Name of={view.about} /> },
        { label: t('complaint.unit'), value: <Name of={view.unit} /> }, { label: t('complaint.received'), value: <Day of={view.receivedOn} /> },
        ...(view.status === 'open' ? [{ label: t('complaint.answer-by'), value: <Day of={view.answerBy} /> }] : []),
      ]} />
      <Answer page={page} />
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
