import type { KioskPayPage as Page } from '../../../../api/src/web-port.ts';
import { faultsOf } from '../../case/public/faults.ts';
import { Field } from '../../case/public/field.tsx';
import { ErrorSummary, Form } from '../../case/public/form.tsx';
import { useText } from '../../i18n/text.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { Name, Notice } from '../../shared/words.tsx';

/** 便民缴费: which bill, its number, how much. @req #11 */
export function KioskPayPage({ page }: { readonly page: Page }) {
  const text = useText();
  const { t } = text;
  return (
    <div className="wrap narrow apply kiosk">
      <h1><span className="caption"><Name of={page.town} /></span> {t('kiosk.pay.title')}</h1>
      <ErrorSummary faults={faultsOf(text, page.questions)} problem={page.form.problem} />
      <p className="lead">{t('kiosk.pay.lead')}</p>
      {page.pays ? (
        <Form action={`${page.at}/pay`} form={page.form}>
          {page.questions.map(question => <Field key={question.name} question={question} />)}
          <p className="actions"><button className="button button-big">{t('kiosk.pay.go')}</button></p>
        </Form>
      ) : <Notice tone="warn" title={t('kiosk.pay.none')} />}
      <p className="quiet">{t('kiosk.free')}</p>
      <p><HelpPhone /></p>
    </div>
  );
}
