import type { ReleaseItemView } from '@yichuang/projections';
import type { SessionAnswer } from '../../../../api/src/web-port.ts';
import { ChoiceField } from '../../delegation/fields.tsx';
import { useText } from '../../i18n/text.tsx';
import { Name, Notice } from '../../shared/words.tsx';
import { useSession } from '../../staff/use-session.ts';

/** From when the release counts; left empty: at once. */
export function FromField({ id }: { readonly id: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-from`}>{t('release.from')}</label><input id={`${id}-from`} name="from" type="datetime-local" aria-describedby={`${id}-from-hint`} /><span id={`${id}-from-hint`} className="hint">{t('release.from.hint')}</span></p>;
}

const CHOICES = ['pinned', 'next_step', 'favourable'] as const;

/** What the release means for cases under way. */
export function InFlightField({ id }: { readonly id: string }) {
  const { t } = useText();
  return <ChoiceField id={id} name="inFlight" label="release.in-flight">{CHOICES.map(choice => <option key={choice} value={choice}>{t(`release.in-flight.${choice}`)}</option>)}</ChoiceField>;
}

/** With what one signs, and what. Without a passkey there is nothing to sign with in a browser. */
export function SignatureHint({ text }: { readonly text: string }) {
  const { t } = useText();
  return (
    <>
      <details className="more"><summary>{t('release.sign.text')}</summary><code className="source">{text}</code></details>
      <SignWith proofs={useSession()?.proofs ?? []} />
    </>
  );
}

/** The accounts of the sample have no passkeys; everybody else can add one. */
function SignWith({ proofs }: Pick<SessionAnswer, 'proofs'>) {
  const { t, language } = useText();
  if (proofs.includes('passkey')) return <p className="hint">{t('release.sign.passkey')}</p>;
  if (proofs.includes('sample')) return <Notice tone="warn" title={t('release.sign.sample')} />;
  return <Notice tone="warn" title={t('release.sign.none')}><p><a href={`${language === 'en' ? '/en' : ''}/office/account`}>{t('release.sign.add')}</a></p></Notice>;
}

/** Every stricter decision has been looked at before one signs: the box follows the marks that stand with them. */
export function LookedAt({ id, stricter, unchecked }: { readonly id: string; readonly stricter: number; readonly unchecked: number }) {
  const { t } = useText();
  return (
    <p className="field">
      <label className="check"><input type="checkbox" required readOnly checked={unchecked === 0} aria-describedby={`${id}-looked`} /> {t('rehearsal.looked', { count: stricter })}</label>
      <span id={`${id}-looked`} className="hint">{unchecked === 0 ? t('rehearsal.looked.all') : <a href="#rehearsal">{t('rehearsal.looked.left', { count: unchecked })}</a>}</span>
    </p>
  );
}

/** Which items are meant; none chosen: the whole release. */
export function SomeItems({ id, items }: { readonly id: string; readonly items: readonly ReleaseItemView[] }) {
  const { t } = useText();
  return (
    <fieldset aria-describedby={`${id}-items`}>
      <legend>{t('release.some-items')}</legend>
      <p id={`${id}-items`} className="hint">{t('release.some-items.hint')}</p>
      <details className="more">
        <summary>{t('release.some-items.choose')}</summary>
        {items.filter(({ digest }) => digest !== null).map(item => <p key={item.code} className="field"><label className="check"><input type="checkbox" name="items" value={item.code} /> <Name of={item} /> <span className="digits quiet">{item.code}</span></label></p>)}
      </details>
    </fieldset>
  );
}
