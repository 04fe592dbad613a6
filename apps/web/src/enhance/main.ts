// The public pages are whole without this script: it adds printing, copying a link, and `/` to reach the search box.
import '../styles/public.css';
import '../styles/identity.css';
import '../styles/case.css';
import '../case/documents/document.css';
import '../disclosure/public/board.css';
import '../kiosk/public/kiosk.css';
import { onCopyLink } from './copy-link.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) onCopyLink(button);

/** A bare key that nobody is typing into a field or an input method. */
function isBareKey(event: KeyboardEvent): boolean {
  const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
  return !(writing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey);
}

document.addEventListener('keydown', event => {
  const box = document.querySelector<HTMLElement>('[data-shortcut="/"]');
  if (event.key !== '/' || !box || !isBareKey(event)) return;
  event.preventDefault();
  box.focus();
});

/** Passkeys need a script; the page says so by the button being there. The part that speaks to the browser is fetched on use. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-passkey]')) {
  button.hidden = !('PublicKeyCredential' in window);
  button.addEventListener('click', () => {
    const status = button.parentElement?.querySelector<HTMLElement>('[data-passkey-status]');
    import('./passkey.ts').then(({ usePasskey }) => usePasskey(button.dataset['passkey'] ?? '', button.dataset['next'] ?? '')).catch(() => {
      if (status) status.textContent = status.dataset['failed'] ?? '';
    });
  });
}
