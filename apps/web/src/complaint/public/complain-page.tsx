import type { ComplainPage as Page } from '../../../../api/src/web-port.ts';
import { faultsOf } from '../../case/public/faults.ts';
import { Field } from '../../case/public/field.tsx';
import { ErrorSummary, Form } from '../../case/public/form.tsx';
import { useText } from '../../i18n/text.tsx';
import { useHref } from '../../public/page.tsx';
import { HelpPhone } from '../../public/shell.tsx';

const TOPICS: readonly Page['topic'][] = ['complaint', 'could-not-get-it-done', 'suggestion'];

/** A complaint, something that could not be got done, or a suggestion: by anybody, with or without a name. @req #10 */
export function ComplainPage({ page }: { readonly page: Page }) {
  const text = useText();
  const { t, number } = text;
  const href = useHref();
  return (
    <div className="wrap narrow apply">
      <h1>{t('complaint.page.title')}</h1>
      <ErrorSummary faults={faultsOf(text, page.questions)} problem={page.form.problem} />
      <p className="lead">{t('complaint.page.lead')}</p>
      <Topics chosen={page.topic} />
      <Form action={href('/complain')} form={page.form} extra={{ kind: page.topic }}>
        {page.questions.map(question => <Field key={question.name} question={question} />)}
        <p className="actions"><button className="button button-big">{t('complaint.page.send')}</button></p>
      </Form>
      <p className="quiet">{t('complaint.page.days', { days: number(page.days) })} {t('complaint.page.sealed')}</p>
      <p><HelpPhone /></p>
    </div>
  );
}

/** Which of the three: each is a form of its own. */
function Topics({ chosen }: { readonly chosen: Page['topic'] }) {
  const { t } = useText();
  const href = useHref();
  return (
    <nav aria-label={t('complaint.page.kinds')}>
      <ul className="inline-links">
        {TOPICS.map(topic => <li key={topic}><a href={href('/complain', { kind: topic })} {...(topic === chosen ? { 'aria-current': 'page' as const } : {})}>{t(`complaint.page.kind.${topic}`)}</a></li>)}
      </ul>
    </nav>
  );
}
