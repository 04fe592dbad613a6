import type { QuestionsPage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { Name, Notice } from '../../../shared/words.tsx';
import { Field } from '../field.tsx';
import { faultsOf } from '../faults.ts';
import { ErrorSummary, Form } from '../form.tsx';
import { QUESTIONS_TITLES } from '../titles.ts';
import { Frame } from './frame.tsx';

/** A page of a few related questions; in large print, of one. */
export function Questions({ page }: { readonly page: QuestionsPage }) {
  const text = useText();
  const { t } = text;
  return (
    <Frame frame={page.frame} title={t(QUESTIONS_TITLES[page.part])}>
      <ErrorSummary faults={faultsOf(text, page.questions)} problem={page.form.problem} />
      {page.part === 'changed' && <Changed page={page} />}
      {page.part === 'whom' && <Notice tone="info" title={t('apply.whom.lead')}><p>{t('apply.whom.then')}</p></Notice>}
      <Form action={page.action} form={page.form}>
        {page.questions.map(question => <Field key={question.name} question={question} />)}
        <p className="actions"><button className="button button-big">{t('apply.continue')}</button></p>
      </Form>
    </Frame>
  );
}

/** The rules have changed since the draft was begun: only what is new is asked. */
function Changed({ page }: { readonly page: QuestionsPage }) {
  const { t } = useText();
  return (
    <>
      <Notice tone="info" title={t('apply.changed.lead')}><p>{t(page.questions.length > 0 ? 'apply.changed.kept' : 'apply.changed.nothing')}</p></Notice>
      {page.papers.length > 0 && <><h2>{t('apply.changed.papers')}</h2><ul>{page.papers.map(paper => <li key={paper.zh}><Name of={paper} /></li>)}</ul></>}
    </>
  );
}
