export type Language = 'zh' | 'en';

const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const;
const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

const days = Object.fromEntries(Object.entries(LOCALE).map(([language, locale]) => [language, new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' })])) as Record<Language, Intl.DateTimeFormat>;
const instants = Object.fromEntries(Object.entries(LOCALE).map(([language, locale]) => [language, new Intl.DateTimeFormat(locale, { ...DAY, ...CLOCK, timeZone: 'Asia/Shanghai' })])) as Record<Language, Intl.DateTimeFormat>;

/** A legal day in words: 2023年1月12日, 12 January 2023. @param date `YYYY-MM-DD`, a calendar day without a zone */
export function formatDay(language: Language, date: string): string {
  return days[language].format(new Date(`${date}T00:00:00Z`));
}

/** An instant in words, on the clocks of Asia/Shanghai. @param at RFC 3339 */
export function formatInstant(language: Language, at: string): string {
  return instants[language].format(new Date(at));
}

/** The calendar day of an instant in Asia/Shanghai, `YYYY-MM-DD`. */
export function dayOf(at: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(at));
}

/** The day before or after. @param by days, may be negative */
export function shiftDay(date: string, by: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
