import type { Elder } from '../../../api/src/web-port.ts';
import { useText, type MessageId } from '../i18n/text.tsx';
import { ownAddress, usePage } from './page.tsx';

const SIZES = [['18', 'elder.18'], ['22', 'elder.22'], ['30', 'elder.30']] as const satisfies readonly (readonly [Elder, MessageId])[];

/** Switches large print on, off and between its three sizes: a plain form post that comes back to the same page. */
export function ElderForm() {
  const { t } = useText();
  const { request } = usePage();
  const on = request.elder !== 'off';
  return (
    <form className="elder-form" method="post" action="/preferences/elder">
      <input type="hidden" name="back" value={ownAddress(request, request.language)} />
      {on && (
        <span className="elder-sizes" role="group" aria-label={t('elder.size')}>
          {SIZES.map(([size, label]) => <button key={size} className="mode" name="elder" value={size} aria-pressed={request.elder === size}>{t(label)}</button>)}
        </span>
      )}
      <button className="mode" name="elder" value={on ? 'off' : '22'}>{t(on ? 'elder.leave' : 'elder.enter')}</button>
    </form>
  );
}
