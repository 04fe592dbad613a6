import type { RatePage as Page } from '../../../../api/src/web-port.ts';
import { faultsOf } from '../../case/public/faults.ts';
import { Field } from '../../case/public/field.tsx';
import { DoneNotice, ErrorSummary, Form } from '../../case/public/form.tsx';
import { useText } from '../../i18n/text.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Name } from '../../shared/words.tsx';

/** A review: five grades; for a bad one, why; and then what was sent, and one more word (screen 5). @req #10 #54 */
export function RatePage({ page }: { readonly page: Page }) {
  const text = useText();
  const { t } = text;
  return (
    <div className="wrap narrow apply">
      <h1><span className="caption">{page.item ? <Name of={page.item} /> : <Name of={page.unit} />}</span> {t(page.given ? 'review.rate.given' : 'review.rate.title')}</h1>
      <ErrorSummary faults={faultsOf(text, page.questions)} problem={page.form.problem} />
      {page.done && page.given && <DoneNotice>{t(page.done === 'more' ? 'review.rate.done.more' : 'review.rate.done.sent')}</DoneNotice>}
      {page.given ? <Given page={page} given={page.given} /> : <Ask page={page} />}
      <p><HelpPhone /></p>
    </div>
  );
}

/** The grade, or the reasons for a bad one. Nobody has to say anything. */
function Ask({ page }: { readonly page: Page }) {
  const { t } = useText();
  return (
    <>
      {page.step === 'why' && <p className="back"><a href={page.at}>{t('review.rate.back')}</a></p>}
      <Form action={page.at} form={page.form} extra={page.extra}>
        <div className={page.step === 'grade' ? 'grades' : undefined}>{page.questions.map(question => <Field key={question.name} question={question} />)}</div>
        <p className="actions"><button className="button button-big">{t('review.rate.send')}</button></p>
      </Form>
      <p className="quiet">{t('review.rate.free')} {page.defaultOn && <>{t('review.rate.default')} <Day of={page.defaultOn} /></>}</p>
    </>
  );
}

function Given({ page, given }: { readonly page: Page; readonly given: NonNullable<Page['given']> }) {
  const { t } = useText();
  return (
    <>
      <FactList facts={[
        { label: t('review.rate.grade'), value: <Name of={given.grade} /> }, { label: t('review.rate.on'), value: <Day of={given.on} /> }, { label: t('review.rate.unit'), value: <Name of={page.unit} /> },
        ...(given.reasons.length > 0 ? [{ label: t('review.rate.reasons'), value: <ul className="plain-list">{given.reasons.map(reason => <li key={reason.zh}><Name of={reason} /></li>)}</ul> }] : []),
        ...(given.hasComment ? [{ label: t('review.rate.comment'), value: t('review.rate.comment.kept') }] : []),
        ...(page.next ? [{ label: t(`review.rate.next.${page.next.step}`), value: <Day of={page.next.by} /> }] : []),
      ]} />
      <p>{t(page.closed ? 'review.rate.closed' : given.bad ? 'review.rate.bad' : 'review.rate.thanks')}</p>
      {!page.followedUp && (
        <section className="panel" aria-labelledby="more">
          <h2 id="more">{t('review.rate.more')}</h2>
          <Form action={`${page.at}/more`} form={page.form}>
            {page.questions.map(question => <Field key={question.name} question={question} />)}
            <p className="actions"><button className="button button-plain">{t('review.rate.more.send')}</button></p>
          </Form>
        </section>
      )}
    </>
  );
}
