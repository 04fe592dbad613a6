import type { KioskNumberPage as Page } from '../../../../api/src/web-port.ts';
import { useText } from '../../i18n/text.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Name, Words } from '../../shared/words.tsx';

/** A queue number, to be printed or remembered: how many come before it, and who is at which window now. @req #11 #49 */
export function KioskNumberPage({ page }: { readonly page: Page }) {
  const { t } = useText();
  const standing: Readonly<Record<Page['status'], string>> = {
    waiting: t('kiosk.draw.ahead', { count: page.ahead }), called: t('kiosk.draw.called'), passed: t('kiosk.draw.passed'), served: t('kiosk.draw.served'),
  };
  return (
    <div className="wrap narrow apply kiosk">
      <h1><span className="caption"><Name of={page.town} /></span> {t('kiosk.draw.title')}</h1>
      <p className="kiosk-ticket digits" role="status">{page.ticket}</p>
      <p className="lead">{standing[page.status]}{page.status === 'called' && page.window !== null && <> <strong><Words>{page.window}</Words></strong></>}</p>
      <FactList facts={[
        { label: t('kiosk.draw.now'), value: page.current.length === 0 ? t('kiosk.draw.nobody') : <ul className="plain-list">{page.current.map(one => <li key={one.window}><span className="digits">{one.ticket}</span> → <Words>{one.window}</Words></li>)}</ul> },
        { label: t('kiosk.receipt.on'), value: <Day of={page.on} /> },
      ]} />
      <p>{t('kiosk.draw.note')}</p>
      <p className="actions no-print"><button type="button" className="button" data-print hidden>{t('guide.print')}</button></p>
      <p className="hint no-print">{t('kiosk.receipt.key')}</p>
      <p><HelpPhone /></p>
    </div>
  );
}
