import { useState } from 'react';
import { pinnedAddress } from '../enhance/copy-link.ts';
import { useText } from '../i18n/text.tsx';

/** Copies this screen's address, pinned to an event number. @param number the number that the screen was answered at */
export function CopyLink({ number }: { readonly number: number | null }) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  if (number === null || !navigator.clipboard) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(pinnedAddress(location.href, `p:${number}`));
    setCopied(true);
  };
  return <button type="button" className="button button-plain button-small" onClick={() => void copy()}><span role="status">{t(copied ? 'copy.done' : 'copy.link')}</span></button>;
}
