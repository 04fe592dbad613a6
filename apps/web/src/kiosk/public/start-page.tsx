import type { KioskPage as Page } from '../../../../api/src/web-port.ts';
import { ErrorSummary, Form } from '../../case/public/form.tsx';
import { useText } from '../../i18n/text.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { Name, Notice } from '../../shared/words.tsx';

/** The start of a self-service terminal: large targets, one touch to each service (集成式政务服务自助终端). @req #11 */
export function KioskPage({ page }: { readonly page: Page }) {
  const { t } = useText();
  const services = ['track', 'book', ...(page.pays ? ['pay' as const] : [])] as const;
  return (
    <div className="wrap kiosk">
      <h1><span className="caption"><Name of={page.town} /></span> {t('kiosk.title')}</h1>
      <ErrorSummary faults={[]} problem={page.form.problem} />
      <p className="lead">{t('kiosk.lead')}</p>
      {page.waiting !== null && (
        <section aria-labelledby="kiosk-draw">
          <h2 id="kiosk-draw">{t('kiosk.draw')}</h2>
          <Form action={`${page.at}/number`} form={page.form}>
            <p>{t('kiosk.draw.waiting', { count: page.waiting })}</p>
            <p className="kiosk-services"><button className="button">{t('kiosk.draw.go')}</button></p>
            <p className="hint">{t('kiosk.draw.first')}</p>
          </Form>
        </section>
      )}
      <section aria-labelledby="kiosk-guide">
        <h2 id="kiosk-guide">{t('kiosk.search')}</h2>
        <Form action={`${page.at}/open`} form={page.form} extra={{ service: 'guide' }}>
          <div className="ask-field">
            <label htmlFor="q">{t('kiosk.search.label')}</label>
            <div className="kiosk-search">
              <input id="q" name="q" type="search" maxLength={100} autoComplete="off" aria-describedby="kiosk-print" />
              <button className="button">{t('kiosk.search.go')}</button>
            </div>
            <p className="hint" id="kiosk-print">{t('kiosk.search.hint')}</p>
          </div>
        </Form>
      </section>
      <section aria-labelledby="kiosk-services">
        <h2 id="kiosk-services">{t('kiosk.services')}</h2>
        <Form action={`${page.at}/open`} form={page.form}>
          <ul className="kiosk-services">{services.map(service => <li key={service}><button className="button" name="service" value={service}>{t(`kiosk.${service}`)}</button></li>)}</ul>
        </Form>
        {page.waiting === null && <p>{t('kiosk.number')}</p>}
      </section>
      <Notice tone="info" title={t('kiosk.free')} />
      <p><HelpPhone /></p>
      <p className="no-print"><a className="button button-plain" href={`${page.at}/terminal`}>{t('kiosk.terminal.link')}</a></p>
    </div>
  );
}
