import { setupI18n, type I18n, type Messages } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createContext, use, type ReactNode } from 'react';
import type zh from './zh/messages.json';
import { formatDay, formatInstant, type Language } from './format.ts';

/** An id of the catalogues: a misspelt one does not compile, and a spec sees that both languages have it. */
export type MessageId = keyof typeof zh;
export type Values = Readonly<Record<string, string | number>>;

/** Words, days and instants of one page, in one language. */
export interface Text {
  readonly language: Language;
  readonly t: (id: MessageId, values?: Values) => string;
  /** A legal day, `YYYY-MM-DD`. */
  readonly day: (date: string) => string;
  /** A UTC instant, shown in Asia/Shanghai. */
  readonly instant: (at: string) => string;
  readonly number: (value: number) => string;
}

const TextContext = createContext<{ readonly text: Text; readonly i18n: I18n } | null>(null);

/** Binds a compiled catalogue to a language. @param messages compiled by `node apps/web/compile-messages.mjs` */
export function createText(language: Language, messages: Messages): { readonly text: Text; readonly i18n: I18n } {
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  const digits = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB');
  const text: Text = {
    language,
    t: (id, values) => i18n._(id, values),
    day: date => formatDay(language, date),
    instant: at => formatInstant(language, at),
    number: value => digits.format(value),
  };
  return { text, i18n };
}

/** Gives everything below it the words of one language. */
export function TextProvider({ value, children }: { readonly value: ReturnType<typeof createText>; readonly children: ReactNode }) {
  return (
    <I18nProvider i18n={value.i18n}>
      <TextContext value={value}>{children}</TextContext>
    </I18nProvider>
  );
}

/** The words of the page. @throws outside a {@link TextProvider} */
export function useText(): Text {
  const value = use(TextContext);
  if (!value) throw new Error('useText needs a TextProvider above it');
  return value.text;
}
