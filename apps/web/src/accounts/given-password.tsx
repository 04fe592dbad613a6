import { useText } from '../i18n/text.tsx';
import { Notice } from '../shared/words.tsx';
import type { Handled } from './use-handling.ts';

/** That it was done; and a password to be used once, where there is one: it is shown here and nowhere else. */
export function GivenPassword({ handled: { label, oneTimePassword } }: { readonly handled: Handled }) {
  const { t } = useText();
  return (
    <div role="status">
      <Notice tone="good" title={t(oneTimePassword === undefined ? 'proposal.recorded' : 'accounts.given', { label })}>
        {oneTimePassword !== undefined && <p><code className="secret">{oneTimePassword}</code></p>}
        {oneTimePassword !== undefined && <p>{t('accounts.given.what')}</p>}
      </Notice>
    </div>
  );
}
