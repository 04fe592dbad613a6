import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { use } from 'react';
import { Outlet } from 'react-router';

const loading = new Map<string, Promise<void>>();

async function load(i18n: I18n): Promise<void> {
  const { messages } = i18n.locale === 'en' ? await import('./en.ts') : await import('./zh.ts');
  i18n.load(i18n.locale, messages);
}

/** One download per language; one that failed is tried again by whoever asks next. */
function loaded(i18n: I18n): Promise<void> {
  const known = loading.get(i18n.locale);
  if (known) return known;
  const begun = load(i18n);
  loading.set(i18n.locale, begun);
  begun.catch(() => loading.delete(i18n.locale));
  return begun;
}

/** Screens that most people never open bring their words with them. Stands around their routes. */
export function LaterWords() {
  const { i18n } = useLingui();
  use(loaded(i18n));
  return <Outlet />;
}
