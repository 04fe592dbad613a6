// The public pages are whole without this script: it adds printing, copying a link, and `/` to reach the search box.
import '../styles/public.css';
import { onCopyLink } from './copy-link.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) onCopyLink(button);

document.addEventListener('keydown', event => {
  const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || writing) return;
  const box = document.querySelector<HTMLElement>('[data-shortcut="/"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
});
