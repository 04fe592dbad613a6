import type { KioskTerminalPage as Page } from '../../../../api/src/web-port.ts';
import { useText } from '../../i18n/text.tsx';
import { Name, Notice } from '../../shared/words.tsx';

/** What this machine is called, for whoever of the hall lets it give numbers. @req #11 #49 */
export function KioskTerminalPage({ page }: { readonly page: Page }) {
  const { t } = useText();
  return (
    <div className="wrap narrow apply kiosk">
      <h1><span className="caption"><Name of={page.town} /></span> {t('kiosk.terminal.title')}</h1>
      <Notice tone={page.admitted ? 'good' : 'info'} title={t(page.admitted ? 'kiosk.terminal.admitted' : 'kiosk.terminal.not-yet')} />
      <p>{t('kiosk.terminal.code')}</p>
      <p className="kiosk-ticket digits">{page.code.match(/.{4}/g)?.join('-')}</p>
      <p>{t('kiosk.terminal.how')}</p>
      <p className="actions"><a className="button" href={page.at}>{t('kiosk.terminal.back')}</a></p>
    </div>
  );
}
