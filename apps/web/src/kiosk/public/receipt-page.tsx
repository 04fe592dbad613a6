import type { KioskReceiptPage as Page } from '../../../../api/src/web-port.ts';
import { DoneNotice } from '../../case/public/form.tsx';
import { useText } from '../../i18n/text.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Name } from '../../shared/words.tsx';

/** What was paid, to be printed. @req #11 */
export function KioskReceiptPage({ page }: { readonly page: Page }) {
  const { t } = useText();
  return (
    <div className="wrap narrow apply kiosk">
      <h1><span className="caption"><Name of={page.town} /></span> {t('kiosk.receipt.title')}</h1>
      <DoneNotice>{t('kiosk.receipt.done')}</DoneNotice>
      <FactList facts={[
        { label: t('kiosk.receipt.number'), value: <strong className="digits">{page.receipt}</strong> }, { label: t('kiosk.receipt.what'), value: <Name of={page.what} /> }, { label: t('kiosk.receipt.reference'), value: <span className="digits">{page.reference}</span> },
        { label: t('kiosk.receipt.amount'), value: t('kiosk.receipt.yuan', { amount: page.amount }) }, { label: t('kiosk.receipt.on'), value: <Day of={page.on} /> }, { label: t('kiosk.receipt.where'), value: <Name of={page.town} /> },
      ]} />
      <p>{t('kiosk.receipt.note')}</p>
      <p className="actions no-print"><button type="button" className="button" data-print hidden>{t('guide.print')}</button></p>
      <p className="hint no-print">{t('kiosk.receipt.key')}</p>
      <p><HelpPhone /></p>
    </div>
  );
}
