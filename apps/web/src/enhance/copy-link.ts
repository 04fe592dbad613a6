/** This page's address, pinned to the event number it was answered at, so that it shows the same for ever. @param asOf `p:<number>` */
export function pinnedAddress(href: string, asOf: string): string {
  const address = new URL(href);
  address.searchParams.set('asOf', asOf);
  address.hash = '';
  return address.href.replaceAll('%3A', ':');
}

/** Shows a copy button and lets it say in its own words that it has copied. */
export function onCopyLink(button: HTMLButtonElement): void {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(pinnedAddress(location.href, button.dataset['copyLink'] ?? '')).then(() => {
      button.textContent = button.dataset['copied'] ?? button.textContent;
      button.setAttribute('role', 'status');
      return null;
    });
  });
}
